import type {Check} from '../check.ts'

/** A name without the bracket that widens it on the page: 省直部门（单位） */
export const bracketOfName: Check = {
  name: 'bracket-of-name',
  words: {
    zh: (about) => `“${about}”后面的括号可能是名称的一部分`,
    en: (about) => `The bracket behind “${about}” may be a part of the name`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end, value} of blocks) {
      if ((kind !== 'party' && kind !== 'addressee') || !value || /[）)]$/.test(value)) continue
      const printed = text.slice(start, end + 12).slice(value.length)
      if (text.startsWith(value, start) && wider.test(printed)) yield {start, end, about: value}
    }
  },
}

const wider = /^[（(](?:单位|部门|处室|科室|机构|企业|平台|园区|中心|集团|公司|街道|办事处)[）)]/
