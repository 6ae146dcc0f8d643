import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentHeadColon: Rule = {
  id: 'attachment-head-colon',
  catalogue: 'F06',
  summary: {zh: '附件首页的“附件”和序号后不加标点', en: 'The head 附件1 of an attachment has no punctuation'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.7',
  fixable: true,
  changes: ['attachments'],
  ok: [`${notice({list: '附件：值守名单'})}附件\n值守名单\n工程科　方国栋\n`],
  notOk: [
    {
      text: `${notice({list: '附件：1.值守名单\n　　　2.物资目录'})}附件1⟦：⟧\n值守名单\n工程科　方国栋\n附件2⟦：⟧\n物资目录\n编织袋　2000条\n`,
      messages: [{zh: '“：”多余，应删去', en: 'Unexpected “：”, should be removed'}, '“：”多余，应删去'],
      fixed: `${notice({list: '附件：1.值守名单\n　　　2.物资目录'})}附件1\n值守名单\n工程科　方国栋\n附件2\n物资目录\n编织袋　2000条\n`,
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end, node} of nodes('attachmentLabel')) {
      const match = /[：:.．、]\s*$/.exec(node.value) ?? /^\s{0,2}[：:]/.exec(text.slice(end, end + 3))
      if (!match) continue
      const inside = /[：:.．、]\s*$/.test(node.value)
      const at = inside ? start + match.index : end + match[0].length - 1
      // What follows on the line is the title, and the colon parts it from the number.
      if (/^[ \t\u3000]*[^\s]/.test(text.slice(at + 1, at + 8).split(/[\r\n]/)[0])) continue
      report({start: at, end: at + 1, expected: '', fix: true})
    }
  },
}
