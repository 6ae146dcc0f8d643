import {squeeze} from '../../parse/vocabulary/squeeze.ts'
import type {AttachmentItem} from '../../syntax/nodes.ts'
import {notice} from '../example-notice.ts'
import {isSiteFile} from '../is-site-file.ts'
import type {Rule} from '../rule.ts'

const bare = (title: string) => squeeze(title).replace(/[《》“”"（）()〔〕\d\p{P}]+/gu, '')

export const attachmentTitle: Rule = {
  id: 'attachment-title',
  catalogue: 'F08',
  summary: {zh: '附件标题应和附件说明中的名称一致', en: 'An attachment has the title that the list gives it'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.7',
  archival: true,
  ok: [`${notice({list: '附件：值守名单'})}附件\n值守名单\n工程科　方国栋\n`],
  notOk: [
    {
      text: `${notice({list: '附件：1.值守名单\n　　　2.物资目录'})}附件1\n值守名单\n工程科　方国栋\n附件2\n⟦物资清单⟧\n编织袋　2000条\n`,
      messages: [{zh: '附件标题和附件说明中的“物资目录”不一致', en: 'The list calls this attachment “物资目录”'}],
    },
  ],
  check({nodes, parts, report}) {
    const listed = new Map<number, AttachmentItem>()
    for (const [index, {node}] of nodes('attachmentItem', parts[0]).entries()) {
      const number = node.number ?? index + 1
      if (!listed.has(number)) listed.set(number, node)
    }
    for (const part of parts.filter(({role}) => role === 'annex')) {
      const [label] = nodes('attachmentLabel', part)
      const title = part.title
      const item = label && listed.get(label.node.number ?? 1)
      // A site lists its files here.
      if (!title || !item || isSiteFile(title.title)) continue
      const [said, own] = [bare(item.title), bare(title.title)]
      // A title that was read in part, or a list that was cut, is no contradiction.
      if (!said || !own || said.includes(own) || own.includes(said) || said.length > 40) continue
      report({
        start: title.start,
        end: title.end,
        words: {zh: `附件标题和附件说明中的“${item.title}”不一致`, en: `The list calls this attachment “${item.title}”`},
      })
    }
  },
}
