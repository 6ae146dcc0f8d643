import type {Check} from '../check.ts'

/** A body and a full date behind each other inside a paragraph, in a notice whose date was not read. */
export const signedInText: Check = {
  name: 'signed-in-text',
  weight: 'strong',
  words: {
    zh: (about) => `正文中的“${about}”像是署名和成文日期`,
    en: (about) => `“${about}” inside the text looks like signature and date`,
  },
  *find({document, text, kindAt}) {
    if (document.signature?.date) return
    for (const found of text.matchAll(signed)) {
      const kind = kindAt(found.index + found[0].length - 1)
      if (kind !== undefined && prose.has(kind)) yield {start: found.index, end: found.index + found[0].length, about: found[0]}
    }
  },
}

const signed =
  /(?<=[。：；\s])[\p{Script=Han}]{2,24}(?:[府厅局委部院会处行司署]|办公室|总队)\s{0,8}(?:[12]\d{3}|二[〇○零O0][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?![前起内止以发印修召至])/gu
const prose = new Set(['heading', 'leadIn', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'title'])
