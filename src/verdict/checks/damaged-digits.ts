import type {Check} from '../check.ts'

/** A date or document number in which a digit is missing or is a letter. */
export const damagedDigits: Check = {
  name: 'damaged-digits',
  words: {
    zh: (about) => `“${about}”里的数字可能缺了或认错了`,
    en: (about) => `A digit of “${about}” may be missing or misread`,
  },
  *find({printed}) {
    for (const {start, text} of printed)
      for (const found of text.matchAll(damaged))
        yield {start: start + found.index, end: start + found.index + found[0].length, about: found[0]}
  },
}

const damaged =
  /(?<![\dA-Za-z])(?:\d{0,3}[OolI?？]\d{0,3}|\d{0,3}[OolI?？])\s?(?:年|月|日|号|〕)|[〔[［](?:\d{0,3}|\d{5,6})[〕\]］]\s?\d{0,4}[OolI?？]?\d{0,4}号|〔\d{4}〕\s?\d{0,4}[OolI?？]\d{0,4}号|(?<![\d零〇第])(?:[12]\d\d|0\d\d|\d{5})年(?=\d)|\d{4}年月|\d月日(?!报)/g
