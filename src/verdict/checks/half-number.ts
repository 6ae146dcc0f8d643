import type {Check} from '../check.ts'
import {numberOf} from '../markers.ts'

/** The next number of a series with one of its brackets lost: 五）, （五 */
export const halfNumber: Check = {
  name: 'half-number',
  words: {
    zh: (about) => `“${about}”像是少了半个括号的编号`,
    en: (about) => `“${about}” looks like a number that has lost a bracket`,
  },
  *find({text, markers, kindAt}) {
    const values = {hanParen: new Set<number>(), arabicParen: new Set<number>()}
    for (const {form, value, start} of markers)
      if ((form === 'hanParen' || form === 'arabicParen') && kindAt(start) === 'label') values[form].add(value)
    if (!values.hanParen.size && !values.arabicParen.size) return
    for (const found of text.matchAll(half)) {
      const [, before, han, arabic, lateHan, lateArabic] = found
      const start = found.index + before.length
      const value = numberOf(han ?? arabic ?? lateHan ?? lateArabic)
      if (values[(han ?? lateHan) ? 'hanParen' : 'arabicParen'].has(value - 1) && kindAt(start) !== 'label')
        yield {start, end: start + found[0].length - before.length, about: found[0].slice(before.length)}
    }
  },
}

const half =
  /([\n\r]\s{0,8}|[。；]\s{0,4}|[^\S\n\r]{2,4})(?:([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[）)]|[（(]([一二三四五六七八九十]{1,3})(?![一二三四五六七八九十百〇○零）)、年月日级类期届个家次人])|[（(](\d{1,2})(?![\d）)、.．年月日个家次人%％万]))/g
