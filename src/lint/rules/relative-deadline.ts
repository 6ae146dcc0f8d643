import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const relativeDeadline: Rule = {
  id: 'relative-deadline',
  catalogue: 'R08',
  summary: {zh: '“印发后××内”的时限需要成文日期才能起算', en: 'A deadline counted from the issue needs the date of the notice'},
  severity: 'info',
  basis: '惯例',
  ok: [notice({body: '一、加强值守。要专人值守。（责任单位：工程科，印发后2个月内完成）'})],
  notOk: [
    {
      text: notice({
        body: '一、加强值守。要专人值守。（责任单位：工程科，⟦印发后2个月内完成⟧）\n二、及时报告。要立即上报。（责任单位：办公室）',
        end: '云岭市水务局',
      }),
      messages: [{zh: '“印发后××内”的时限需要成文日期才能起算', en: 'A deadline counted from the issue needs the date of the notice'}],
    },
  ],
  check({nodes, document, report}) {
    if (document.signature?.date || document.imprint?.printedOn) return
    for (const {start, end, node} of nodes('deadline')) {
      if (node.kind === 'relative' && /印发|发文|下发/.test(node.value)) report({start, end})
    }
  },
}
