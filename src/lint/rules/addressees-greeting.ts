import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const addresseesGreeting: Rule = {
  id: 'addressees-greeting',
  catalogue: 'A02',
  summary: {zh: '主送机关不用“尊敬的”等称呼语', en: 'Addressees are named without a greeting'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.2',
  kinds: ['通知', '通报', '请示', '报告', '函', '意见', '批复'],
  ok: [notice()],
  notOk: [
    {
      text: notice({to: '⟦尊敬的⟧各县（市、区）水务局：'}),
      messages: [{zh: '“尊敬的”多余，应删去', en: 'Unexpected “尊敬的”, should be removed'}],
    },
  ],
  check({parts, lines, text, report}) {
    const behind = parts[0].title?.end ?? 0
    for (const {start, end} of lines.lines.filter((line) => line.start >= behind).slice(0, 2)) {
      const match = /^(?:尊敬的|亲爱的)/.exec(text.slice(start, Math.min(end, start + 60)))
      if (match && /[：:]/.test(text.slice(start, Math.min(end, start + 60)))) report({start, end: start + match[0].length, expected: ''})
    }
  },
}
