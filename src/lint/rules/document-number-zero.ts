import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const documentNumberZero: Rule = {
  id: 'document-number-zero',
  catalogue: 'H05',
  summary: {zh: '发文字号的序号不编虚位', en: 'The serial of a document number has no leading zero'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.5',
  fixable: true,
  changes: ['number'],
  ok: [notice({head: '云水发〔2025〕10号'})],
  notOk: [
    {
      text: notice({head: '云水发〔2025〕⟦00⟧3号'}),
      messages: [{zh: '“00”多余，应删去', en: 'Unexpected “00”, should be removed'}],
      fixed: notice({head: '云水发〔2025〕3号'}),
    },
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('documentNumber')) {
      if (node.code === undefined) continue
      const match = /[〕\]）)】﹞]\s{0,4}第?\s{0,4}(0+)[1-9]\d*\s{0,4}号/.exec(node.value)
      if (!match) continue
      const at = start + match.index + match[0].indexOf('0')
      report({start: at, end: at + match[1].length, expected: '', fix: true})
    }
  },
}
