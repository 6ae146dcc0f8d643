import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const leadAndSupport: Rule = {
  id: 'lead-and-support',
  catalogue: 'R07',
  summary: {zh: '同一单位不应既牵头又配合', en: 'A body does not both lead and support'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '一、加强值守。要专人值守。（牵头单位：工程科；配合单位：办公室）'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。要专人值守。（牵头单位：工程科；配合单位：办公室、⟦工程科⟧）'}),
      messages: [{zh: '“工程科”既牵头又配合', en: '“工程科” both leads and supports'}],
    },
  ],
  check({nodes, report}) {
    for (const {node} of nodes('responsibility')) {
      const leading = new Set<string>()
      for (const child of node.children) {
        if (child.type !== 'assignment') continue
        for (const party of child.children) {
          if (party.type !== 'party' || party.collective) continue
          if (child.role === 'lead') leading.add(party.name)
          else if ((child.role === 'support' || child.role === 'participate') && leading.has(party.name)) {
            report({
              start: party.start,
              end: party.end,
              words: {zh: `“${party.name}”既牵头又配合`, en: `“${party.name}” both leads and supports`},
            })
          }
        }
      }
    }
  },
}
