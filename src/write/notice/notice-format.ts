/** What a notice can be written as. */
export type NoticeFormat = 'txt' | 'md' | 'docx' | 'html' | 'xml'
