import {isoDate} from '../../parse/vocabulary/calendar.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const damagedDate: Rule = {
  id: 'damaged-date',
  catalogue: 'D05',
  summary: {zh: '成文日期疑似丢失了“年月日”', en: 'The date seems to have lost its 年, 月, 日'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [notice(), notice({end: '云岭市水务局\n2025年6月3日\n电话：2024327'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n⟦2024327⟧'}),
      messages: [{zh: '“2024327”应为“2024年3月27日”', en: 'Unexpected “2024327”, expected “2024年3月27日”'}],
    },
  ],
  check({lines, text, document, report}) {
    if (document.signature?.date) return
    for (const {start, end} of lines.lines.slice(-6)) {
      const value = text.slice(start, end)
      if (!/^(?:19|20)\d{4,6}$/.test(value)) continue
      // 2024327 is the 27th of March; 2024111 may be two days, and nothing is said.
      const days = [1, 2].map((length) => [value.slice(0, 4), value.slice(4, 4 + length), value.slice(4 + length)].map(Number))
      const whole = days.filter(([year, month, day]) => isoDate(year, month, day) && value === `${year}${month}${day}`)
      const padded = /^\d{8}$/.test(value) ? [[value.slice(0, 4), value.slice(4, 6), value.slice(6)].map(Number)] : []
      const likely = (padded.length ? padded : whole).filter(([year, month, day]) => isoDate(year, month, day))
      if (likely.length === 1) report({start, end, expected: `${likely[0][0]}年${likely[0][1]}月${likely[0][2]}日`})
    }
  },
}
