export {type NoticeFormat, type NoticeWriter, noticeWriterFor, noticeWriterOf, noticeWriters} from './formats.ts'
