import {numeral} from '../../parse/vocabulary/numerals.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const classificationPeriodDigits: Rule = {
  id: 'classification-period-digits',
  catalogue: 'H12',
  summary: {zh: '保密期限应用阿拉伯数字', en: 'A classification period is written in Arabic digits'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.2',
  fixable: true,
  changes: ['header'],
  ok: [notice({head: '机密★20年\n云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '机密★⟦二十⟧年\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: [{zh: '“二十”应为“20”', en: 'Unexpected “二十”, expected “20”'}],
      fixed: notice({head: '机密★20年\n云岭市水务局文件\n云水发〔2025〕12号'}),
    },
  ],
  check({nodes, report}) {
    for (const {start, node} of nodes('classification')) {
      const match = /[一二三四五六七八九十]{1,5}(?=年|个月)/.exec(node.value)
      if (!match) continue
      const at = start + match.index
      report({start: at, end: at + match[0].length, expected: String(numeral(match[0])), fix: true})
    }
  },
}
