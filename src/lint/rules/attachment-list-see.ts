import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentListSee: Rule = {
  id: 'attachment-list-see',
  catalogue: 'F12',
  summary: {zh: '附件说明应写附件的名称，不写“见附件”', en: 'The list gives the names of attachments, not 见附件'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({list: '附件：值守名单'}), notice({body: '名单见附件。', list: '附件：值守名单'})],
  notOk: [
    {
      text: notice({list: '附件：⟦见附件⟧'}),
      messages: [{zh: '附件说明应写附件的名称，不写“见附件”', en: 'The list gives the names of attachments, not 见附件'}],
    },
  ],
  check({text, report}) {
    for (const {index, 0: found} of text.matchAll(/(?<=(?:^|[\r\n])[ \t\u3000]{0,8}附件[：:])见附件(?=[ \t\u3000。]*(?:[\r\n]|$))/g))
      report({start: index, end: index + found.length})
  },
}
