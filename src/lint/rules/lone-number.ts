import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const loneNumber: Rule = {
  id: 'lone-number',
  catalogue: 'B08',
  summary: {zh: '只有一项的不必编号', en: 'A single item needs no number'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [notice()],
  notOk: [
    {
      text: notice({body: '一、加强值守\n⟦（一）⟧安排人员。要专人值守。\n二、及时报告。遇有险情要立即上报。'}),
      messages: [{zh: '只有一项的不必编号', en: 'A single item needs no number'}],
    },
  ],
  check({nodes, report}) {
    for (const {node} of nodes('section')) {
      const inner = node.children.filter((child) => child.type === 'section')
      if (inner.length !== 1 || inner[0].ordinal !== 1) continue
      const label = inner[0].children.find((child) => child.type === 'label')
      if (label) report({start: label.start, end: label.end})
    }
  },
}
