import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberHalfWidthBrackets: Rule = {
  id: 'number-half-width-brackets',
  catalogue: 'B04',
  summary: {zh: '序号的括号应为全角', en: 'The brackets of a number are full-width'},
  severity: 'info',
  basis: 'GB/T 9704-2012, 7.3.3',
  fixable: true,
  changes: ['label'],
  ok: [notice({body: '一、加强值守\n（一）安排人员。要专人值守。\n（二）及时报告。要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守\n⟦(一)⟧安排人员。要专人值守。\n⟦(二)⟧及时报告。要立即上报。'}),
      messages: [{zh: '“(一)”应为“（一）”', en: 'Unexpected “(一)”, expected “（一）”'}, '“(二)”应为“（二）”'],
      fixed: notice({body: '一、加强值守\n（一）安排人员。要专人值守。\n（二）及时报告。要立即上报。'}),
    },
  ],
  check(context) {
    for (const {start, value} of printedLabels(context)) {
      const match = /[（(]\s*([一二三四五六七八九十百\d]+)\s*[）)]/.exec(value)
      if (!match || match[0] === `（${match[1]}）`) continue
      const at = start + match.index
      context.report({start: at, end: at + match[0].length, expected: `（${match[1]}）`, fix: true})
    }
  },
}
