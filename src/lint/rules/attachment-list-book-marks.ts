import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentListBookMarks: Rule = {
  id: 'attachment-list-book-marks',
  catalogue: 'F03',
  summary: {zh: '附件名称不加书名号', en: 'The name of an attachment has no 《》'},
  severity: 'info',
  basis: '惯例',
  ok: [notice({list: '附件：值守名单'}), notice({list: '附件：《防汛条例》宣传提纲'})],
  notOk: [
    {
      text: notice({list: '附件：⟦《值守名单》⟧'}),
      messages: [{zh: '“《值守名单》”应为“值守名单”', en: 'Unexpected “《值守名单》”, expected “值守名单”'}],
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end, node} of nodes('attachmentItem')) {
      const label = node.children.find(({type}) => type === 'label')
      const from = label ? label.end : start
      const value = text.slice(from, end).trim()
      const at = from + text.slice(from, end).indexOf('《')
      if (/^《[^《》]+》$/.test(value)) report({start: at, end: at + value.length, expected: value.slice(1, -1), quoted: true})
    }
  },
}
