import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const blankPageNote: Rule = {
  id: 'blank-page-note',
  catalogue: 'D08',
  summary: {zh: '不应标“此页无正文”', en: 'No page says 此页无正文'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.5',
  fixable: true,
  changes: ['closing', 'preamble', 'sections', 'note', 'signature'],
  ok: [notice(), notice({body: '装订时此页无正文的，应调整行距。'})],
  notOk: [
    {
      text: notice({end: '⟦（此页无正文）\n⟧云岭市水务局\n2025年6月3日'}),
      messages: [{zh: '不应标“此页无正文”，应调整行距', en: '此页无正文 has no place in a notice, space the lines otherwise'}],
      fixed: notice(),
    },
    {
      text: notice({end: '⟦（本页无正文，为签署页）\n⟧云岭市水务局\n2025年6月3日'}),
      messages: ['不应标“此页无正文”，应调整行距'],
      fixed: notice(),
    },
  ],
  check({text, report}) {
    for (const {index, 0: line} of text.matchAll(
      /(?<=^|[\r\n])[ \t\u3000]*[（(]?(?:本页|此页)无正文(?:[，,][^，。；（）()\r\n]{0,11}[^，。；（）()\s])?[）)]?[ \t\u3000]*(?:\r?\n|$)/g,
    )) {
      report({
        start: index,
        end: index + line.length,
        words: {zh: '不应标“此页无正文”，应调整行距', en: '此页无正文 has no place in a notice, space the lines otherwise'},
        fix: '',
      })
    }
  },
}
