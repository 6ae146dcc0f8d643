export type * from './block.ts'
export {defaultStyle, type Fonts, type Style} from './style.ts'
export {toNotice} from './to-notice.ts'
