import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const enumerationPunctuation: Rule = {
  id: 'enumeration-punctuation',
  catalogue: 'B13',
  summary: {zh: '“一是……二是……”各项之间用分号或句号', en: 'Items 一是…二是… are parted by ； or 。'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.3.7',
  ok: [notice({body: '要做到三点：一是专人值守；二是及时报告；三是备足物资。'})],
  notOk: [
    {
      text: notice({body: '要做到三点：一是专人值守⟦，⟧二是及时报告⟦，⟧三是备足物资。'}),
      messages: [{zh: '“，”应为“；”', en: 'Unexpected “，”, expected “；”'}, '“，”应为“；”'],
    },
  ],
  check({matches, report}) {
    for (const {index, 0: whole} of matches(/一是(?:(?!一是)[^。；\r\n二]){2,60}，二是[^。；\r\n三]{2,60}，三是/g)) {
      for (const mark of whole.matchAll(/，(?=[二三]是)/g)) report({start: index + mark.index, end: index + mark.index + 1, expected: '；'})
    }
  },
}
