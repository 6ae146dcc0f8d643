import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const issuedTextListed: Rule = {
  id: 'issued-text-listed',
  catalogue: 'F10',
  summary: {zh: '印发、转发的文件本身不列为附件', en: 'The text that a notice issues is not listed as an attachment'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  kinds: ['通知'],
  ok: [notice({title: '云岭市水务局关于印发《汛期值守方案》的通知', list: '附件：值守名单'})],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于印发《汛期值守方案》的通知', list: '附件：⟦汛期值守方案⟧'}),
      messages: [{zh: '印发、转发的文件本身不列为附件', en: 'The text that a notice issues is not listed as an attachment'}],
    },
  ],
  check({nodes, parts, report}) {
    const carried = parts[0].title?.carries
    const name = carried?.title?.replace(/[《》]/g, '')
    if (!name) return
    for (const {start, end, node} of nodes('attachmentItem', parts[0])) {
      const label = node.children.find(({type}) => type === 'label')
      if (node.title.replace(/[《》]/g, '') === name) report({start: label?.end ?? start, end, quoted: true})
    }
  },
}
