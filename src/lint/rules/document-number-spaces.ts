import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const documentNumberSpaces: Rule = {
  id: 'document-number-spaces',
  catalogue: 'H09',
  summary: {zh: '发文字号中间不空格', en: 'No blanks inside a document number'},
  severity: 'info',
  basis: '惯例',
  fixable: true,
  changes: ['number'],
  ok: [notice({head: '云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '云水发⟦ ⟧〔2025〕⟦ ⟧12⟦ ⟧号'}),
      messages: [{zh: '空格多余，应删去', en: 'Unexpected a blank, should be removed'}, '空格多余，应删去', '空格多余，应删去'],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('documentNumber')) {
      for (const {index, 0: blank} of node.value.matchAll(/[ \t\u3000\u00a0]+/g)) {
        report({start: start + index, end: start + index + blank.length, expected: '', fix: true})
      }
    }
  },
}
