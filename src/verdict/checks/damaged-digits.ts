import type {Check} from '../check.ts'

/** A date or document number in which a digit is missing or is a letter; in running text no field depends on it. */
export const damagedDigits: Check = {
  name: 'damaged-digits',
  words: {
    zh: (about) => `“${about}”里的数字可能缺了或认错了`,
    en: (about) => `A digit of “${about}” may be missing or misread`,
  },
  *find({printed, text, kindAt}) {
    let short: Set<string> | undefined
    for (const line of printed)
      for (const found of line.text.matchAll(damaged)) {
        const [about, digits] = found
        if (digits && !(short ??= shortYears(text)).has(digits)) continue
        const start = line.start + found.index
        const isRunning = running.has(kindAt(start) ?? 'none') && isInSentence(line.text, found.index, about)
        yield {start, end: start + about.length, about, ...(isRunning && {kind: 'in-text'})}
      }
  },
}

/** Does a sentence go on behind it? A date that closes its line may sign, and a number that nothing stands before may be that of the document. */
const isInSentence = (line: string, at: number, about: string) =>
  /[，。；：、,;:]/.test(line.slice(at + about.length, at + about.length + 60)) &&
  (/[〔[［]/.test(about) ? /[，。；（(《]/.test(line.slice(Math.max(0, at - 200), at)) : !/\s/.test(line[at - 1] ?? ' '))

/** What is left of the years of a text when they lose a digit. */
function shortYears(text: string): Set<string> {
  const years = new Set(Array.from(text.matchAll(year), ([whole]) => whole))
  return new Set(Array.from(years, (whole) => [0, 1, 2, 3].map((at) => whole.slice(0, at) + whole.slice(at + 1))).flat())
}

const running = new Set(['requirement', 'preamble', 'closing', 'leadIn', 'table', 'footnote'])
const year = /(?<!\d)(?:19|20)\d\d(?!\d)/g
/** Its group holds three digits that are a damaged year where the text has a year that they are the rest of: 201年 */
const damaged =
  /(?<![\dA-Za-z])(?:\d{0,3}[OolI?？]\d{0,3}|\d{0,3}[OolI?？])\s?(?:年|月|日|号|〕)|[〔[［](?:\d{0,3}|\d{5,6})[〕\]］]\s?\d{0,4}[OolI?？]?\d{0,4}号|〔\d{4}〕\s?\d{0,4}[OolI?？]\d{0,4}号|(?<![\d零〇第])(?:[12]\d\d|0\d\d|\d{5})年(?=\d)|(?<![\d零〇第近])(\d{3})年(?!\d|期|限|来|以|度?内)|\d{4}年月|\d月日(?!报)/g
