import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const repeatedPunctuation: Rule = {
  id: 'repeated-punctuation',
  catalogue: '',
  summary: {zh: '标点不应重复', en: 'Punctuation is not repeated'},
  severity: 'error',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '各单位要专人值守……遇有险情要立即上报。'})],
  notOk: [
    {
      text: notice({body: '各单位要专人值守⟦，，⟧及时报告⟦。。⟧'}),
      messages: [{zh: '“，，”应为“，”', en: 'Unexpected “，，”, expected “，”'}, '“。。”应为“。”'],
      fixed: notice({body: '各单位要专人值守，及时报告。'}),
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(/，{2}(?!，)|、{2}(?!、)|；{2}(?!；)|：{2}(?!：)|(?<!。)。{2}(?!。)/g)) {
      report({start: index, end: index + found.length, expected: found[0], fix: true})
    }
  },
}
