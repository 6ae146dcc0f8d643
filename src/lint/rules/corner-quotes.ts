import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const cornerQuotes: Rule = {
  id: 'corner-quotes',
  catalogue: 'P02',
  summary: {zh: '引号应为“”，不用「」', en: 'Quotation marks are “”, not 「」'},
  severity: 'warning',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '各单位要做到“专人值守”。'})],
  notOk: [
    {
      text: notice({body: '各单位要做到⟦「⟧专人值守⟦」⟧。'}),
      messages: [{zh: '“「”应为左双引号', en: 'Unexpected “「”, expected a left double quotation mark'}, '“」”应为右双引号'],
      fixed: notice({body: '各单位要做到“专人值守”。'}),
    },
  ],
  check({text, report}) {
    for (const {index, 1: inner} of text.matchAll(/「([^「」\r\n]{1,80})」/g)) {
      const end = index + inner.length + 1
      report({start: index, end: index + 1, expected: '“', fix: true})
      report({start: end, end: end + 1, expected: '”', fix: true})
    }
  },
}
