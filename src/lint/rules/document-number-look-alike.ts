import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const wrong = /([［〖❲﹝[【（(〔])(\s*(?:19|20)\d{2}\s*)([］〗❳﹞\]】）)〕])/
const plain = /^(?:\[.*\]|【.*】|[（(].*[）)]|〔.*〕)$/

export const documentNumberLookAlike: Rule = {
  id: 'document-number-look-alike',
  catalogue: 'H02',
  summary: {zh: '发文字号的括号应为〔〕，不用形近的括号', en: 'The brackets of a document number are 〔〕, not signs that look like them'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.5',
  archival: true,
  fixable: true,
  changes: ['number'],
  ok: [notice({head: '云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '云水发⟦﹝2025﹞⟧12号'}),
      messages: [{zh: '“﹝2025﹞”应为“〔2025〕”', en: 'Unexpected “﹝2025﹞”, expected “〔2025〕”'}],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
    {
      text: notice({head: '云水发⟦〔2025)⟧12号'}),
      messages: ['“〔2025)”应为“〔2025〕”'],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('documentNumber')) {
      const match = wrong.exec(node.value)
      // One pair of ordinary brackets is the matter of document-number-brackets.
      if (!match || node.code === undefined || plain.test(match[0])) continue
      const at = start + match.index
      report({start: at, end: at + match[0].length, expected: `〔${match[2].trim()}〕`, fix: true})
    }
  },
}
