import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const clauseDoubleStop: Rule = {
  id: 'clause-double-stop',
  catalogue: 'P07',
  summary: {zh: '责任条款的括号前已有句号，括号后不再用', en: 'After 。 and a clause in brackets there is no second 。'},
  severity: 'info',
  basis: '惯例',
  fixable: true,
  changes: ['requirements', 'text', 'responsibilities'],
  ok: [
    notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）'}),
    notice({body: '一、加强值守。各单位要安排专人值守（责任单位：工程科）。'}),
  ],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）⟦。⟧\n二、及时报告。遇有险情要立即上报。'}),
      messages: [{zh: '“。”多余，应删去', en: 'Unexpected “。”, should be removed'}],
      fixed: notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）\n二、及时报告。遇有险情要立即上报。'}),
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end} of nodes('responsibility')) {
      if (/[（(]/.test(text[start]) && /[）)]/.test(text[end - 1]) && text[start - 1] === '。' && text[end] === '。')
        report({start: end, end: end + 1, expected: '', fix: true})
    }
  },
}
