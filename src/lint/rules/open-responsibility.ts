import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const openResponsibility: Rule = {
  id: 'open-responsibility',
  catalogue: 'R09',
  summary: {zh: '责任单位用“等”省略，无法落实', en: 'Bodies that a list leaves to 等 are bound to nothing'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [
    notice({body: '一、加强值守。要专人值守。（责任单位：工程科、办公室）'}),
    notice({body: '一、加强值守。公安、交通等部门要专人值守。（责任单位：工程科）'}),
  ],
  notOk: [
    {
      text: notice({body: '一、加强值守。要专人值守。（⟦责任单位：工程科、办公室等⟧）'}),
      messages: [{zh: '责任单位用“等”省略，无法落实', en: 'Bodies that a list leaves to 等 are bound to nothing'}],
    },
  ],
  check({nodes, report}) {
    // in a sentence 等部门 is as usual as it is harmless
    for (const {start, end, node, parent} of nodes('assignment')) if (node.open && parent.type !== 'duty') report({start, end})
  },
}
