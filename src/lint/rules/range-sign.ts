import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const rangeSign: Rule = {
  id: 'range-sign',
  catalogue: 'P08',
  summary: {zh: '数值和年份的起止用“—”或“～”，不用短横', en: 'Ranges have — or ～, not a hyphen'},
  severity: 'info',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '规划期为2021—2025年，增长5%～6%。电话：010-2021-2025。'})],
  notOk: [
    {
      text: notice({body: '规划期为2021⟦-⟧2025年，增长5%⟦-⟧6%。'}),
      messages: [{zh: '“-”应为“—”', en: 'Unexpected “-”, expected “—”'}, '“-”应为“—”'],
      fixed: notice({body: '规划期为2021—2025年，增长5%—6%。'}),
    },
  ],
  check({matches, report}) {
    for (const {index} of matches(/(?<=(?<![\d-])(?:19|20)\d{2}年?)[-－–](?=(?:19|20)\d{2}年)|(?<=\d%)[-－–](?=\d+(?:\.\d+)?%)/g)) {
      report({start: index, end: index + 1, expected: '—', fix: true})
    }
  },
}
