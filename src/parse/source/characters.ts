/** Classes of UTF-16 code units, by comparison only: the scans run over every character of the input. */

/** Marks by their names. Where both widths mean the same, there is a class for them below. */
export const mark = {
  /** 。 */
  stop: 0x3002,
  /** ； */
  semicolon: 0xff1b,
  /** ： */
  colon: 0xff1a,
  /** ， */
  comma: 0xff0c,
  /** 、, which parts the members of a list */
  enumeration: 0x3001,
  /** — */
  dash: 0x2014,
  /** ） */
  closingRound: 0xff09,
  /** 〕 */
  closingTortoise: 0x3015,
  /** 】 */
  closingLenticular: 0x3011,
  /** 》 */
  closingTitle: 0x300b,
  /** 《 */
  openingTitle: 0x300a,
  /** “ */
  openingQuote: 0x201c,
  /** ” */
  closingQuote: 0x201d,
  /** The half-width blank. */
  blank: 0x20,
  /** The blank as wide as a Han character. */
  wideBlank: 0x3000,
  lineFeed: 0x0a,
  /** What some pages hold in place of the dot behind a number; nothing is shown for it. */
  lostDot: 0xe010,
} as const

/** The code units of some characters. A Han character taken out of a text is a new string each time; its code is only a number. */
export const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((character) => character.charCodeAt(0)))

/** White space, with the ideographic blank, NBSP, ZWSP, BOM, and the private signs that some pages hold for line breaks, dots and blanks. */
export const isBlank = (code: number) =>
  // almost every character of a notice leaves at the first comparison
  code > 0x3000
    ? code === 0xfeff || code === 0xe003 || code === 0xe010 || code === 0xe004 || code === 0xe5e5
    : code === 0x20 ||
      code === 0x3000 ||
      code === 0xa0 ||
      (code >= 9 && code <= 13) ||
      (code >= 0x2000 && code <= 0x200b) ||
      code === 0x2028 ||
      code === 0x2029 ||
      code === 0x202f ||
      code === 0x85

/** A Han character, 〇 included. */
export const isHan = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007

/** An Arabic digit, half or full width. */
export const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** The value of a digit of either width. */
export const digitValue = (code: number) => (code >= 0xff10 ? code - 0xff10 : code - 0x30)

/** Full-width digits in half width. `２０２５` → `2025` */
export const narrowDigits = (text: string) => text.replace(/[０-９]/g, (digit) => String(digitValue(digit.charCodeAt(0))))

/** A Latin letter, half width. */
export const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** What no Chinese text is written with: letters, digits and signs of half width. */
export const isAscii = (code: number) => code < 0x80

/** 。！？; their half-width forms are decimal points and damaged characters too often. */
export const isSentenceEnd = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f

/** ： or : */
export const isColon = (code: number) => code === 0xff1a || code === 0x3a

/** ； or ; */
export const isSemicolon = (code: number) => code === 0xff1b || code === 0x3b

/** ， or , */
export const isComma = (code: number) => code === 0xff0c || code === 0x2c

/** （ or ( */
export const isRoundOpen = (code: number) => code === 0xff08 || code === 0x28

/** ） or ) */
export const isRoundClose = (code: number) => code === 0xff09 || code === 0x29

/** Punctuation after which a new statement may begin: sentence ends, ；：，、 and their half-width forms. */
export const isPause = (code: number) => isSentenceEnd(code) || isSemicolon(code) || isColon(code) || isComma(code) || code === 0x3001
