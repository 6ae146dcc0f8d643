/** Is an attachment's name the file or the link that a site offers for it? `值守名单.doc` */
export const isSiteFile = (name: string): boolean => /下载|\.(?:docx?|xlsx?|pdf|zip|rar|wps|ofd)\s*$/i.test(name)
