import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const unknownStandard: Rule = {
  id: 'unknown-standard',
  catalogue: 'K05',
  summary: {zh: '党政机关公文格式的国家标准是 GB/T 9704-2012', en: 'The standard for the form of notices is GB/T 9704-2012'},
  severity: 'warning',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '按照GB/T 9704-2012的要求排版。GB/T 9704-1999已经废止。'})],
  notOk: [
    {
      text: notice({body: '按照GB/T 9704-⟦2022⟧的要求排版。'}),
      messages: [{zh: '“2022”应为“2012”', en: 'Unexpected “2022”, expected “2012”'}],
      fixed: notice({body: '按照GB/T 9704-2012的要求排版。'}),
    },
  ],
  check({text, report}) {
    for (const {index, 0: found} of text.matchAll(/(?<=GB\/?T\s?9704\s?[-—－–]\s?)(?:19|20)\d{2}(?!\d)/g)) {
      if (!/2012|1999|1988/.test(found)) report({start: index, end: index + found.length, expected: '2012', fix: true})
    }
  },
}
