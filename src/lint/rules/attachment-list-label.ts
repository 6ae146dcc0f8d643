import {notice} from '../example-notice.ts'
import {isSiteFile} from '../is-site-file.ts'
import type {Rule} from '../rule.ts'

export const attachmentListLabel: Rule = {
  id: 'attachment-list-label',
  catalogue: 'F05',
  summary: {zh: '几个附件只标一次“附件”，其后编号', en: 'Several attachments are listed under one 附件 with numbers'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.4',
  ok: [notice({list: '附件：1.值守名单\n　　　2.物资目录'}), notice({list: '附件1：值守名单.doc\n附件2：物资目录.xls'})],
  notOk: [
    {
      text: notice({list: '⟦附件1：⟧值守名单\n附件2：物资目录'}),
      messages: [{zh: '“附件1：”应为“附件：1.”', en: 'Unexpected “附件1：”, expected “附件：1.”'}],
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end, part} of nodes('attachmentList')) {
      const value = text.slice(start, end)
      const match = /^附\s*件\s*1\s*[：:.．、]/.exec(value)
      // Behind the signature a site lists its files.
      if (match && part.role === 'main' && !value.split(/[\r\n]+/).some(isSiteFile) && /[\r\n][^\S\r\n]*附\s{0,4}件\s{0,4}2/.test(value))
        report({start, end: start + match[0].length, expected: '附件：1.'})
    }
  },
}
