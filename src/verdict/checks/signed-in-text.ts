import type {Check} from '../check.ts'

/** A body and a full date behind each other inside a paragraph: of a notice whose date was not read, or before another text. */
export const signedInText: Check = {
  name: 'signed-in-text',
  part: 'end',
  words: {
    zh: (about) => `正文中的“${about}”像是署名和成文日期`,
    en: (about) => `“${about}” inside the text looks like signature and date`,
  },
  *find({document, text, kindAt}) {
    for (const found of text.matchAll(document.signature?.date ? signedAndGoesOn : signed)) {
      const kind = kindAt(found.index + found[0].length - 1)
      if (kind !== undefined && prose.has(kind)) yield {start: found.index, end: found.index + found[0].length, about: found[0]}
    }
  },
}

const signed =
  /(?<=[。：；\s])[\u4e00-\u9fa5]{2,24}(?:[府厅局委部院会处行司署]|办公室|总队)\s{0,8}(?:[12]\d{3}|二[〇○零O0][一二三四五六七八九〇○零]{2})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?![前起内止以发印修召至])/g
/** Where another date was read, only what a title or a new sentence follows. */
const signedAndGoesOn =
  /(?<=[。；\w])[\u4e00-\u9fa5]{4,24}(?:[府厅局委部院会署]|办公室|公司)\s{0,8}20\d\d年\d{1,2}月\d{1,2}日(?=[\u4e00-\u9fa5]{2,40}(?:关于|办法|方案|细则|意见|规定)|[（(]此件|附件)/g
const prose = new Set(['heading', 'leadIn', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'title'])
