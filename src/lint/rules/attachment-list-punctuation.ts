import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentListPunctuation: Rule = {
  id: 'attachment-list-punctuation',
  catalogue: 'F01',
  summary: {zh: '附件名称后不加标点', en: 'No punctuation after the name of an attachment'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.4',
  fixable: true,
  changes: ['attachmentList'],
  ok: [notice({list: '附件：1.值守名单\n　　　2.物资目录'})],
  notOk: [
    {
      text: notice({list: '附件：1.值守名单⟦；⟧\n　　　2.物资目录⟦。⟧'}),
      messages: [{zh: '“；”多余，应删去', en: 'Unexpected “；”, should be removed'}, '“。”多余，应删去'],
      fixed: notice({list: '附件：1.值守名单\n　　　2.物资目录'}),
    },
  ],
  check({nodes, text, report}) {
    for (const {node: list} of nodes('attachmentList')) {
      for (const {end} of list.children.filter(({type}) => type === 'attachmentItem')) {
        for (const at of [end, end - 1]) {
          if (at >= list.end || !/[。；;，]/.test(text[at] ?? '')) continue
          if (!/^[ \t\u3000]*(?:\r?\n|$)/.test(text.slice(at + 1, at + 40)) && at + 1 < list.end) continue
          report({start: at, end: at + 1, expected: '', fix: true})
        }
      }
    }
  },
}
