import {fileEnding} from '../parse/vocabulary/file-ending.ts'

const siteFile = new RegExp(`下载|\\.${fileEnding}\\s*$`, 'i')

/** Is an attachment's name the file or the link that a site offers for it? `值守名单.doc` */
export const isSiteFile = (name: string): boolean => siteFile.test(name)
