import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentListNumbering: Rule = {
  id: 'attachment-list-numbering',
  catalogue: 'F04',
  summary: {zh: '附件只有一个不编号，有几个才编号', en: 'One attachment has no number, several have'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.4',
  ok: [notice({list: '附件：值守名单'}), notice({list: '附件：1.值守名单\n　　　2.物资目录'})],
  notOk: [{text: notice({list: '附件：⟦1.⟧值守名单'}), messages: [{zh: '“1.”多余，应删去', en: 'Unexpected “1.”, should be removed'}]}],
  check({nodes, text, report}) {
    for (const {node, start, end} of nodes('attachmentList')) {
      const items = node.children.filter((child) => child.type === 'attachmentItem')
      if (items.length !== 1 || items[0].number !== 1) continue
      const label = items[0].children.find(({type}) => type === 'label')
      if (!label || !/^\s*1[.．、]\s*$/.test(text.slice(label.start, label.end))) continue
      // A second one may have been taken for text.
      if (/2[.．、]/.test(text.slice(end, end + 40)) || /2[.．、]\D/.test(text.slice(start, end))) continue
      report({start: label.start, end: label.end, expected: ''})
    }
  },
}
