import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const order = ['copyNumber', 'classification', 'urgency']

export const headerOrder: Rule = {
  id: 'header-order',
  catalogue: 'H14',
  summary: {zh: '版头应按份号、密级和保密期限、紧急程度的顺序排列', en: 'Copy number, classification and urgency stand in this order'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.3',
  ok: [notice({head: '000012\n秘密★10年\n特急\n云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '特急\n⟦秘密★10年⟧\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: [
        {zh: '版头应按份号、密级和保密期限、紧急程度的顺序排列', en: 'Copy number, classification and urgency stand in this order'},
      ],
    },
  ],
  check({nodes, report}) {
    for (const {node} of nodes('header')) {
      let highest = -1
      for (const child of node.children) {
        const rank = order.indexOf(child.type)
        if (rank < 0) continue
        if (rank < highest) report({start: child.start, end: child.end})
        highest = Math.max(highest, rank)
      }
    }
  },
}
