export {type NoticeWriter, noticeWriterFor, noticeWriterOf, noticeWriters} from './formats.ts'
export type {NoticeFormat} from './notice-format.ts'
