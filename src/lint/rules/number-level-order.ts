import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

const order = ['han', 'hanParen', 'arabic', 'arabicParen', 'circled']

export const numberLevelOrder: Rule = {
  id: 'number-level-order',
  catalogue: 'B06',
  summary: {zh: '序号层次应按“一、”“（一）”“1.”“（1）”由大到小', en: 'Numbers go 一、 （一） 1. （1） from the outside in'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.3.8',
  ok: [notice({body: '一、加强值守\n1.安排人员。要专人值守。\n2.及时报告。要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守\n1.安排人员。要做到以下两点。\n⟦（一）⟧专人值守。\n⟦（二）⟧轮流值守。\n2.及时报告。要立即上报。'}),
      messages: [
        {zh: '“（一）”在“1.”之下，层次颠倒', en: '“（一）” stands inside “1.”, the levels are the wrong way round'},
        '“（二）”在“1.”之下，层次颠倒',
      ],
    },
  ],
  check(context) {
    const rank = new Map<unknown, number>()
    for (const {start, end, value, section} of printedLabels(context)) {
      const own = order.indexOf(section.node.marker ?? '')
      const around = rank.get(section.parent) ?? -1
      rank.set(section.node, Math.max(own, around))
      if (own < 0 || own >= around) continue
      const outer = ['一、', '（一）', '1.', '（1）', '①'][around]
      context.report({
        start,
        end,
        words: {
          zh: `“${value.trim()}”在“${outer}”之下，层次颠倒`,
          en: `“${value.trim()}” stands inside “${outer}”, the levels are the wrong way round`,
        },
      })
    }
  },
}
