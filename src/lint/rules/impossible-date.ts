import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const impossibleDate: Rule = {
  id: 'impossible-date',
  catalogue: 'D04',
  summary: {zh: '日期应真实存在', en: 'A date is a day of the calendar'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [notice({end: '云岭市水务局\n2024年2月29日'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n⟦2025年2月29日⟧'}),
      messages: [{zh: '没有“2025年2月29日”这一天', en: '“2025年2月29日” is no day of the calendar'}],
    },
    {text: notice({body: '请于⟦2025年6月31日⟧前报送。'}), messages: ['没有“2025年6月31日”这一天']},
  ],
  check({text, matches, report}) {
    for (const {index, 0: date, 1: year, 2: month, 3: day} of matches(/(?<!\d)((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g)) {
      const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
      if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last) continue
      report({
        start: index,
        end: index + date.length,
        words: {zh: `没有“${text.slice(index, index + date.length)}”这一天`, en: `“${date}” is no day of the calendar`},
      })
    }
  },
}
