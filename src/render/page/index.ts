export type {BodyTasks, Cell, Doubt, Item, ItemType, Page, PageBlock, Segment, TaskLine, Time} from './page.ts'
export type {Reading} from './reading.ts'
export {toPage} from './to-page.ts'
export {pageWords} from './words.ts'
