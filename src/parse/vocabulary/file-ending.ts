/** What the names of files that are handed out with a notice end in, behind the dot: `报名表.docx`. A source for patterns, without regard to case. */
export const fileEnding = '(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar|7z)'

/** The size of such a file behind its name: `（18.6KB）`. A source for patterns. */
export const fileSize = '[（([]\\s?[\\d.]{1,8}\\s?[KMkm]?[Bb]?\\s?[）)\\]]'
