import {isoDate} from '../../parse/vocabulary/calendar.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const dateForm: Rule = {
  id: 'date-form',
  catalogue: 'D03',
  summary: {zh: '成文日期应写全年、月、日', en: 'The date of a notice is written with 年, 月 and 日'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.5.4',
  fixable: true,
  changes: ['signature', 'closing', 'preamble', 'sections'],
  ok: [notice()],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n⟦2025.6.3⟧'}),
      messages: [{zh: '“2025.6.3”应为“2025年6月3日”', en: 'Unexpected “2025.6.3”, expected “2025年6月3日”'}],
      fixed: notice(),
    },
    {text: notice({end: '云岭市水务局\n⟦2025-06-03⟧'}), messages: ['“2025-06-03”应为“2025年6月3日”'], fixed: notice()},
  ],
  check({nodes, report}) {
    for (const {start, end, node, parent} of nodes('date')) {
      if (parent.type !== 'signature') continue
      const match = /^((?:19|20)\d{2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$/.exec(node.value)
      if (!match) continue
      const [year, month, day] = match.slice(1).map(Number)
      if (isoDate(year, month, day)) report({start, end, expected: `${year}年${month}月${day}日`, fix: true})
    }
  },
}
