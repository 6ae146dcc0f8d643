import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const clauseInnerStop: Rule = {
  id: 'clause-inner-stop',
  catalogue: 'P06',
  summary: {zh: '责任条款的括号里末尾不用句号', en: 'No 。 before the closing bracket of a clause'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.2.2',
  fixable: true,
  changes: ['responsibilities'],
  ok: [notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科⟦。⟧）'}),
      messages: [{zh: '“。”多余，应删去', en: 'Unexpected “。”, should be removed'}],
      fixed: notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）'}),
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end} of nodes('responsibility')) {
      const clause = text.slice(start, end)
      // A clause of several sentences ends as they do.
      if (/^[（(].*。[）)]$/s.test(clause) && clause.indexOf('。') === clause.length - 2)
        report({start: end - 2, end: end - 1, expected: '', fix: true})
    }
  },
}
