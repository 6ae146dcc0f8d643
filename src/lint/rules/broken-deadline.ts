import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const brokenDeadline: Rule = {
  id: 'broken-deadline',
  catalogue: 'R03',
  summary: {zh: '时限疑似漏了“月”字', en: 'A deadline seems to have lost its 月'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '请在2025年6月底前完成。'})],
  notOk: [
    {
      text: notice({body: '请在2025年⟦6底⟧前完成。'}),
      messages: [{zh: '“6底”应为“6月底”', en: 'Unexpected “6底”, expected “6月底”'}],
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(/(?<=\d{4}\s?年\s?)(?:1[0-2]|[1-9])\s?[底末](?=前|完成|之前)/g)) {
      report({start: index, end: index + found.length, expected: `${found.slice(0, -1).trim()}月${found.at(-1)}`})
    }
  },
}
