import {notice} from '../notice.ts'
import type {Rule} from '../rule.ts'

/** 责任单位以“等”结尾，无法落实 */
export const openResponsibility: Rule = {
  id: 'open-responsibility',
  catalogue: 'R09',
  summary: {zh: '责任单位以“等”结尾，无法落实', en: 'A list of responsible bodies that ends in 等 binds nobody else'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [notice({body: '一、加强值守。要专人值守。（责任单位：工程科、办公室）'})],
  notOk: [{text: notice({body: '一、加强值守。要专人值守。（⟦责任单位：工程科、办公室等⟧）'})}],
  check({nodes, report}) {
    for (const {start, end, node} of nodes('assignment')) if (node.open) report({start, end})
  },
}
