import {numeral} from '../../parse/vocabulary/numerals.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const documentNumberDigits: Rule = {
  id: 'document-number-digits',
  catalogue: 'H07',
  summary: {zh: '发文字号的年份、序号应用半角阿拉伯数字', en: 'Year and serial of a document number are half-width Arabic digits'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.5',
  fixable: true,
  changes: ['number'],
  ok: [notice({head: '云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '云水发〔⟦２０２５⟧〕⟦１２⟧号'}),
      messages: [{zh: '“２０２５”应为“2025”', en: 'Unexpected “２０２５”, expected “2025”'}, '“１２”应为“12”'],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
    {text: notice({head: '云水发〔2025〕⟦十二⟧号'}), messages: ['“十二”应为“12”'], fixed: notice({head: '云水发〔2025〕12号'})},
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('documentNumber')) {
      if (node.code === undefined) continue
      for (const match of node.value.slice(node.code.length).matchAll(/[０-９]+|(?<=[〕\]）)】﹞]第?)[一二三四五六七八九十百]+(?=号)/g)) {
        const at = start + node.code.length + match.index
        report({start: at, end: at + match[0].length, expected: String(numeral(match[0])), fix: true})
      }
    }
  },
}
