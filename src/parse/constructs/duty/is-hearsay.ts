/**
 * Does a part as a whole tell what others say or count?
 *
 *     isHearsay('据群众反映，砂场夜间作业') // true
 */
export const isHearsay = (words: string): boolean => /^据[^，。；]{0,10}(?:了解|介绍|悉|统计|报道|反映|调查|透露)，/.test(words)
