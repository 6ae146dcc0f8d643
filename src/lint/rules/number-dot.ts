import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberDot: Rule = {
  id: 'number-dot',
  catalogue: 'B03',
  summary: {zh: '阿拉伯数字序号后用下脚点', en: '1 2 3 are followed by a dot'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.3.3',
  fixable: true,
  changes: ['label'],
  ok: [notice({body: '一、加强值守\n1.安排人员。要专人值守。\n2.及时报告。要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守\n1⟦、⟧安排人员。要专人值守。\n2⟦、⟧及时报告。要立即上报。'}),
      messages: [{zh: '“、”应为“.”', en: 'Unexpected “、”, expected “.”'}, '“、”应为“.”'],
      fixed: notice({body: '一、加强值守\n1.安排人员。要专人值守。\n2.及时报告。要立即上报。'}),
    },
  ],
  check(context) {
    const {text, report} = context
    for (const {start, end, value} of printedLabels(context)) {
      const match = /^\d{1,3}\s*(、|，)\s*$/.exec(value)
      // Before a figure a dot would make a decimal of it.
      if (match && !/\d/.test(text[end] ?? ''))
        report({start: start + value.indexOf(match[1]), end: start + value.indexOf(match[1]) + 1, expected: '.', fix: true})
    }
  },
}
