import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentListColon: Rule = {
  id: 'attachment-list-colon',
  catalogue: 'F02',
  summary: {zh: '附件说明的“附件”后用全角冒号', en: '附件 is followed by a full-width colon'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.4',
  fixable: true,
  ok: [notice({list: '附件：值守名单'})],
  notOk: [
    {
      text: notice({list: '附件⟦:⟧值守名单'}),
      messages: [{zh: '“:”应为“：”', en: 'Unexpected “:”, expected “：”'}],
      fixed: notice({list: '附件：值守名单'}),
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end} of nodes('attachmentList')) {
      const match = /^附\s*件\d{0,2}\s*:/.exec(text.slice(start, Math.min(end, start + 12)))
      if (match) report({start: start + match[0].length - 1, end: start + match[0].length, expected: '：', fix: true})
    }
  },
}
