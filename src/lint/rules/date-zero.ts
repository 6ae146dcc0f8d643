import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const dateZero: Rule = {
  id: 'date-zero',
  catalogue: 'D02',
  summary: {zh: '日期的月、日不编虚位', en: 'Month and day have no leading zero'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.5.4',
  fixable: true,
  changes: ['signature'],
  ok: [notice({end: '云岭市水务局\n2025年10月20日'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n2025年⟦0⟧6月⟦0⟧3日'}),
      messages: [{zh: '“0”多余，应删去', en: 'Unexpected “0”, should be removed'}, '“0”多余，应删去'],
      fixed: notice(),
    },
  ],
  check({nodes, report}) {
    for (const {start, node, parent} of nodes('date')) {
      if (parent.type !== 'signature' && parent.type !== 'imprint') continue
      for (const {index} of node.value.matchAll(/(?<=[年月]\s?)0(?=[1-9]\s?[月日])/g)) {
        report({start: start + index, end: start + index + 1, expected: '', fix: true})
      }
    }
  },
}
