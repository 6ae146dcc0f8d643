import type {Check} from '../check.ts'

/** A short line without a stop inside a unit: a heading that has lost its number, or a piece of something else. */
export const bareLine: Check = {
  name: 'bare-line',
  weight: 'weak',
  words: {
    zh: (about) => `“${about}”单独成行而不成句，可能是丢了编号的小标题`,
    en: (about) => `“${about}” is a line and no sentence: perhaps a heading that has lost its number`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (kind !== 'requirement') continue
      const words = text.slice(start, end)
      const isLine = /[\n\r]\s{0,8}$/.test(text.slice(Math.max(0, start - 8), start)) && /^\s{0,8}[\n\r]/.test(text.slice(end, end + 8))
      if (isLine && words.length <= 14 && /^[\p{Script=Han}]+$/u.test(words)) yield {start, end, about: words}
    }
  },
}
