import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberBracketPunctuation: Rule = {
  id: 'number-bracket-punctuation',
  catalogue: 'B02',
  summary: {zh: '带括号的序号后不加标点', en: 'A number in brackets has no punctuation behind it'},
  severity: 'error',
  basis: 'GB/T 15834-2011, B.3.4',
  fixable: true,
  changes: ['label'],
  ok: [notice({body: '一、加强值守\n（一）安排人员。要专人值守。\n（二）及时报告。要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守\n（一）⟦、⟧安排人员。要专人值守。\n（二）⟦、⟧及时报告。要立即上报。'}),
      messages: [{zh: '“、”多余，应删去', en: 'Unexpected “、”, should be removed'}, '“、”多余，应删去'],
      fixed: notice({body: '一、加强值守\n（一）安排人员。要专人值守。\n（二）及时报告。要立即上报。'}),
    },
  ],
  check(context) {
    const {text, report} = context
    for (const {start, end, value} of printedLabels(context)) {
      const match = /^\s*[（(][一二三四五六七八九十百\d]+[）)]\s*(?:([、，.．,：:])\s*)?$/.exec(value)
      if (!match) continue
      const at = match[1] ? start + value.lastIndexOf(match[1]) : end
      if (match[1] || /[、，.．]/.test(text[end] ?? '')) report({start: at, end: at + 1, expected: '', fix: true})
    }
  },
}
