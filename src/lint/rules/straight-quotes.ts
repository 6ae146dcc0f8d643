import {notice} from '../notice.ts'
import type {Rule} from '../rule.ts'

/** 引号应为“”，不用直引号 */
export const straightQuotes: Rule = {
  id: 'straight-quotes',
  catalogue: 'P02',
  summary: {zh: '引号应为“”，不用直引号', en: 'Quotation marks are “”, not straight ones'},
  severity: 'warning',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '各单位要做到“专人值守”。'})],
  notOk: [{text: notice({body: '各单位要做到⟦"⟧专人值守⟦"⟧。'}), fixed: notice({body: '各单位要做到“专人值守”。'})}],
  check({text, report}) {
    for (const line of text.matchAll(/[^\r\n]*"[^\r\n]*/g)) {
      const at = [...line[0].matchAll(/"/g)].map(({index}) => index)
      // An odd one leaves it open which is the opening one.
      if (at.length % 2) continue
      for (let i = 0; i < at.length; i += 2) {
        if (!/[\u4e00-\u9fa5]/.test(line[0].slice(at[i] + 1, at[i + 1])) || /[=\d]$/.test(line[0].slice(0, at[i]))) continue
        report({start: line.index + at[i], end: line.index + at[i] + 1, expected: '“', fix: true})
        report({start: line.index + at[i + 1], end: line.index + at[i + 1] + 1, expected: '”', fix: true})
      }
    }
  },
}
