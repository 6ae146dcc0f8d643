import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const leadMissing: Rule = {
  id: 'lead-missing',
  catalogue: 'R06',
  summary: {zh: '几个责任单位中应明确牵头单位', en: 'Of several responsible bodies one leads'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [
    notice({body: '一、加强值守。要专人值守。（牵头单位：工程科；配合单位：办公室、财务科）'}),
    notice({body: '一、加强值守。要专人值守。（责任单位：各县人民政府，市直各部门，工程科）'}),
  ],
  notOk: [
    {
      text: notice({body: '一、加强值守。要专人值守。（⟦责任单位：工程科、办公室、财务科⟧）'}),
      messages: [{zh: '几个责任单位中应明确牵头单位', en: 'Of several responsible bodies one leads'}],
    },
  ],
  check({nodes, document, report}) {
    if (document.declarations?.some(({effect}) => effect === 'firstIsLead')) return
    const led = new Set(nodes('assignment').flatMap(({node, parent}) => (node.role === 'lead' ? [parent] : [])))
    for (const {start, end, node, parent} of nodes('assignment')) {
      if (node.role !== 'responsible' || node.mode || parent.type !== 'responsibility' || parent.mode) continue
      if (led.has(parent)) continue
      const parties = node.children.filter((child) => child.type === 'party')
      // 各县、各部门 are all meant alike; one of them cannot lead.
      if (parties.length >= 3 && parties.filter(({collective}) => !collective).length >= 2) report({start, end})
    }
  },
}
