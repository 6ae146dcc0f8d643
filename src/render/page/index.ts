export type {Block, BodyTasks, Cell, Doubt, Item, ItemType, Page, Segment, TaskLine, Time} from './page.ts'
export type {Reading} from './reading.ts'
export {toPage} from './to-page.ts'
export {pageWords} from './words.ts'
