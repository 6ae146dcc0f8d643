import {hanNumerals} from './numerals.ts'

const han = `[${hanNumerals}]`

/** The numbers that a unit's line can open with: 一、 · （一） · （1） · 1. or 1、, but not the decimal 1.5 · 第一章, 第 1 条 */
const forms = {
  han: `${han}{1,4}[ \u3000]?、`,
  hanParen: `[（(]${han}{1,3}[）)]`,
  arabicParen: '[（(]\\d{1,3}[）)]',
  arabic: '\\d{1,2}[.．、](?!\\d)',
  legal: `第[ \u3000]?(?:(?:${han}|\\d)[ \u3000]?){1,4}(?:[编章节目条]|部分)`,
}

const opening = (...parts: string[]) => new RegExp(`^(?:${parts.join('|')})`)
const any = opening(...Object.values(forms))
const upper = opening(forms.han, forms.hanParen)
const first = opening(forms.han, '[（(]一[）)]', '1[.．、]', '第[ \u3000]?[一1][ \u3000]?[编章条]')

/** Does a line open with the number of a unit? Its first eight characters are enough. */
export const opensWithNumber = (words: string) => any.test(words)

/** With a number of the upper levels, which no cell of a table opens with: 一、 （一）? */
export const opensUpperUnit = (words: string) => upper.test(words)

/** With the first number of a sequence? */
export const opensSequence = (words: string) => first.test(words)
