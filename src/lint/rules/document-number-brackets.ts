import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

// A number that somebody else counts as 第×号 keeps its own form.
const wrong = /[[【（(]\s*((?:19|20)\d{2})\s*[\]】）)]/

export const documentNumberBrackets: Rule = {
  id: 'document-number-brackets',
  catalogue: 'H01',
  summary: {zh: '发文字号的年份应用六角括号〔〕括起', en: 'The year of a document number stands in 〔〕'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.5',
  fixable: true,
  changes: ['number'],
  ok: [notice({head: '云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '云水发⟦[2025]⟧12号'}),
      messages: [{zh: '“[2025]”应为“〔2025〕”', en: 'Unexpected “[2025]”, expected “〔2025〕”'}],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
    {
      text: notice({head: '云水发⟦【2025】⟧12号'}),
      messages: ['“【2025】”应为“〔2025〕”'],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
    {text: notice({head: '云水发⟦(2025)⟧12号'}), messages: ['“(2025)”应为“〔2025〕”'], fixed: notice({head: '云水发〔2025〕12号'})},
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('documentNumber')) {
      const match = wrong.exec(node.value)
      if (!match || node.code === undefined) continue
      const at = start + match.index
      report({start: at, end: at + match[0].length, expected: `〔${match[1]}〕`, fix: true})
    }
  },
}
