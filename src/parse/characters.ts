/** Classes of UTF-16 code units, by comparison only: the scans run over every character of the input. */

/** The code units of some characters. A Han character taken out of a text is a new string each time; its code is only a number. */
export const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((character) => character.charCodeAt(0)))

/** White space, with the ideographic blank, NBSP, ZWSP and BOM. */
export const isBlank = (code: number) =>
  // almost every character of a notice leaves at the first comparison
  code > 0x3000
    ? code === 0xfeff || code === 0xe003 || code === 0xe010 || code === 0xe004
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

/** A Latin letter, half width. */
export const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** 。！？; their half-width forms are decimal points and damaged characters too often. */
export const isSentenceEnd = (code: number) => code === 0x3002 || code === 0xff01 || code === 0xff1f

/** Punctuation after which a new statement may begin: sentence ends, ；：，、 and their half-width forms. */
export const isPause = (code: number) =>
  isSentenceEnd(code) ||
  code === 0xff1b ||
  code === 0x3b ||
  code === 0xff1a ||
  code === 0x3a ||
  code === 0xff0c ||
  code === 0x2c ||
  code === 0x3001

const colon = (code: number) => code === 0xff1a || code === 0x3a

export {colon as isColon}

/** The value of a digit of either width. */
export const digitValue = (code: number) => (code >= 0xff10 ? code - 0xff10 : code - 0x30)
