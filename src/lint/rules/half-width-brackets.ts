import {notice} from '../example-notice.ts'
import {overlapTest} from '../overlap-test.ts'
import type {Rule} from '../rule.ts'

export const halfWidthBrackets: Rule = {
  id: 'half-width-brackets',
  catalogue: 'P01',
  summary: {zh: '括住汉字的圆括号应为全角', en: 'Round brackets round Chinese text are full-width'},
  severity: 'warning',
  basis: '惯例',
  fixable: true,
  ok: [
    notice({body: '各县（市、区）要专人值守。电话(010)6655。办事窗口(点击查看)。'}),
    notice({end: '云岭市水务局\n2025年6月3日\n(此件公开发布)'}),
  ],
  notOk: [
    {
      text: notice({body: '各有关单位⟦(⟧含局属单位⟦)⟧要专人值守。'}),
      messages: [{zh: '“(”应为“（”', en: 'Unexpected “(”, expected “（”'}, '“)”应为“）”'],
      fixed: notice({body: '各有关单位（含局属单位）要专人值守。'}),
    },
    {
      text: notice({body: '各有关单位（含局属单位⟦)⟧要专人值守。'}),
      messages: ['“)”应为“）”'],
      fixed: notice({body: '各有关单位（含局属单位）要专人值守。'}),
    },
  ],
  check({text, excluded, partner, nodes, report}) {
    // The number of a unit is the matter of number-half-width-brackets, on whom it may reach that of note-brackets.
    const inOthers = overlapTest([
      ...nodes('label'),
      ...nodes('note').filter(({node}) => /^[（(]\s*(?:此件|主动公开|公开发布|依申请公开|不予公开)/.test(node.value)),
    ])
    const inTable = overlapTest(nodes('table'))
    for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1)) tell(at, partner[at])
    for (let at = text.indexOf(')'); at >= 0; at = text.indexOf(')', at + 1)) if (text[partner[at]] === '（') tell(partner[at], at)
    function tell(open: number, close: number) {
      if (close <= open || inOthers(open, open + 1) || excluded(open, close + 1)) return
      const inner = text.slice(open + 1, close)
      // 点击查看 is a link of the page.
      if (!/[\u4e00-\u9fa5]/.test(inner) || /[A-Za-z]{3}|^[一二三四五六七八九十\d]+$|^https?:|^点击/.test(inner)) return
      if (inTable(open, open + 1)) return
      if (text[open] === '(') report({start: open, end: open + 1, expected: '（', fix: true})
      if (text[close] === ')') report({start: close, end: close + 1, expected: '）', fix: true})
    }
  },
}
