/**
 * Private signs that pages of some governments hold, for which nothing is shown: two where a line was broken, one where the
 * dot behind a number was, and what conversions from GBK make of its wide blank (A3 A0).
 */
const lostBreaks = '\ue003\ue004'
export const lostDot = '\ue010'
export const lostBlank = '\ue5e5'

/** What ends a line of a page, character by character. */
export const lineEnds = `\n\r\v\f\u0085\u2028\u2029${lostBreaks}`

/** What nothing is shown for, as the inside of a character class: white space, the line ends, the blank without width, the lost dot and blank. */
export const blankSigns = `\\s\u0085\u200b${lostBreaks}${lostDot}${lostBlank}`
