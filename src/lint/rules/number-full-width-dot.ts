import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberFullWidthDot: Rule = {
  id: 'number-full-width-dot',
  catalogue: 'B05',
  summary: {zh: '阿拉伯数字序号应为半角数字加下脚点', en: 'Arabic numbers are half-width with a plain dot'},
  severity: 'info',
  basis: 'GB/T 9704-2012, 7.3.3',
  fixable: true,
  changes: ['label'],
  ok: [notice({body: '一、加强值守\n1.安排人员。要专人值守。\n2.及时报告。要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守\n⟦1．⟧安排人员。要专人值守。\n⟦2．⟧及时报告。要立即上报。'}),
      messages: [{zh: '“1．”应为“1.”', en: 'Unexpected “1．”, expected “1.”'}, '“2．”应为“2.”'],
      fixed: notice({body: '一、加强值守\n1.安排人员。要专人值守。\n2.及时报告。要立即上报。'}),
    },
  ],
  check(context) {
    const {text, report} = context
    for (const {start, end, value} of printedLabels(context)) {
      const match = /^([\d０-９]{1,3})\s*([.．﹒·])/.exec(value)
      if (!match || (/^\d+$/.test(match[1]) && match[2] === '.') || /[\d０-９]/.test(text[end] ?? '')) continue
      const expected = `${match[1].normalize('NFKC')}.`
      report({start, end: start + match[0].length, expected, fix: true})
    }
  },
}
