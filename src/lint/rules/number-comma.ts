import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberComma: Rule = {
  id: 'number-comma',
  catalogue: 'B01',
  summary: {zh: '“一”“二”等序号后用顿号', en: '一 二 三 are followed by 、'},
  severity: 'error',
  basis: 'GB/T 15834-2011, B.3.2',
  fixable: true,
  changes: ['label'],
  ok: [notice()],
  notOk: [
    {
      text: notice({body: '一⟦.⟧加强值守。各单位要安排专人值守。\n二⟦，⟧及时报告。遇有险情要立即上报。'}),
      messages: [{zh: '“.”应为“、”', en: 'Unexpected “.”, expected “、”'}, '“，”应为“、”'],
      fixed: notice({body: '一、加强值守。各单位要安排专人值守。\n二、及时报告。遇有险情要立即上报。'}),
    },
  ],
  check(context) {
    for (const {start, value} of printedLabels(context)) {
      const match = /^[一二三四五六七八九十百]+\s*([.．,，:：])\s*$/.exec(value)
      if (match)
        context.report({start: start + value.indexOf(match[1]), end: start + value.indexOf(match[1]) + 1, expected: '、', fix: true})
    }
  },
}
