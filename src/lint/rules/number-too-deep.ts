import {notice} from '../example-notice.ts'
import {printedLabels} from '../printed-labels.ts'
import type {Rule} from '../rule.ts'

export const numberTooDeep: Rule = {
  id: 'number-too-deep',
  catalogue: 'B09',
  summary: {zh: '结构层次不超过四级', en: 'A notice has four levels at most'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.3',
  kinds: ['通知', '通报', '报告', '请示', '批复', '函', '决定'],
  ok: [notice({body: '一、加强值守\n（一）安排人员\n1.岗位。\n（1）白班。\n（2）夜班。\n2.轮换。\n（二）及时报告。'})],
  notOk: [
    {
      text: notice({
        body: '一、加强值守\n（一）安排人员\n1.岗位。\n（1）白班。\n⟦①⟧上午。\n⟦②⟧下午。\n（2）夜班。\n2.轮换。\n（二）及时报告。',
      }),
      messages: [{zh: '结构层次不超过四级', en: 'A notice has four levels at most'}, '结构层次不超过四级'],
    },
  ],
  check(context) {
    for (const {start, end, section, part} of printedLabels(context)) {
      if (section.node.level > 4 && part.role === 'main') context.report({start, end})
    }
  },
}
