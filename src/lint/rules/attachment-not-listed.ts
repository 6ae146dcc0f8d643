import {numeral} from '../../parse/vocabulary/numerals.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const attachmentNotListed: Rule = {
  id: 'attachment-not-listed',
  catalogue: 'F09',
  summary: {zh: '正文提到的附件应在附件说明中列出', en: 'Attachments that the body mentions are listed'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.7',
  ok: [notice({body: '请填写值守名单（见附件2）。', list: '附件：1.值守表\n　　　2.值守名单'})],
  notOk: [
    {
      text: notice({body: '请填写值守名单（见⟦附件3⟧）。', list: '附件：1.值守表\n　　　2.值守名单'}),
      messages: [{zh: '附件说明只列到附件2，没有“附件3”', en: 'The list ends with attachment 2, there is no “附件3”'}],
    },
  ],
  check({nodes, parts, text, matches, report}) {
    const [main] = parts
    const [list] = nodes('attachmentList', main)
    if (!list) return
    const items = list.node.children.filter((child) => child.type === 'attachmentItem')
    let most = items.length
    for (const {number = 0} of items) most = Math.max(most, number)
    for (const {node} of nodes('attachmentLabel')) most = Math.max(most, node.number ?? 1)
    // A list of one may go on in words that were not read.
    if (items.length < 2) return
    for (const {index, 0: found, 1: digits} of matches(/附件\s?(\d{1,2}|[一二三四五六七八九十]{1,2})(?![\d.．年月])/g)) {
      if (index >= list.start || index < main.start) continue
      const number = numeral(digits) ?? 0
      if (number > most && /[见按照详附填于（(、和至]\s?$/.test(text.slice(Math.max(0, index - 3), index))) {
        report({
          start: index,
          end: index + found.length,
          words: {zh: `附件说明只列到附件${most}，没有“${found}”`, en: `The list ends with attachment ${most}, there is no “${found}”`},
        })
      }
    }
  },
}
