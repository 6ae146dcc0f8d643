import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const ordinalWordComma: Rule = {
  id: 'ordinal-word-comma',
  catalogue: 'B14',
  summary: {zh: '“第一”“首先”后用逗号', en: '第一 and 首先 are followed by ，'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.3.1',
  fixable: true,
  ok: [notice({body: '要做到两点：第一，专人值守；第二，及时报告。第一、第二产业要兼顾。'})],
  notOk: [
    {
      text: notice({body: '要做到两点：第一⟦、⟧专人值守；第二⟦、⟧及时报告。'}),
      messages: [{zh: '“、”应为“，”', en: 'Unexpected “、”, expected “，”'}, '“、”应为“，”'],
      fixed: notice({body: '要做到两点：第一，专人值守；第二，及时报告。'}),
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(
      /(?<=[。；：\r\n]|^)[ \t\u3000]*(?:第[一二三四五六七八九十]|首先|其次|再次|最后)、(?![第一二三四五六七八九十\d])/g,
    )) {
      const at = index + found.length - 1
      report({start: at, end: at + 1, expected: '，', fix: true})
    }
  },
}
