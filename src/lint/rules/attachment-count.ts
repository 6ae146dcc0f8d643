import {notice} from '../example-notice.ts'
import {isSiteFile} from '../is-site-file.ts'
import type {Rule} from '../rule.ts'

export const attachmentCount: Rule = {
  id: 'attachment-count',
  catalogue: 'F07',
  summary: {zh: '附件说明和所附的附件数目应一致', en: 'As many attachments follow as the list names'},
  why: {
    zh: '文后一个附件也没有的不报告：附件可能另成文件。',
    en: 'When none follow at all they may be files of their own, and nothing is said.',
  },
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.7',
  archival: true,
  ok: [`${notice({list: '附件：值守名单'})}附件\n值守名单\n工程科　方国栋\n`, notice({list: '附件：1.值守名单\n　　　2.物资目录'})],
  notOk: [
    {
      text: `${notice({list: '⟦附件：1.值守名单\n　　　2.物资目录⟧'})}附件1\n值守名单\n工程科　方国栋\n`,
      messages: [{zh: '附件说明列了 2 个附件，文后有 1 个', en: '2 attachments are listed, 1 follow'}],
    },
  ],
  check({nodes, parts, report}) {
    const [list] = nodes('attachmentList', parts[0])
    if (!list) return
    const listed = list.node.children.filter((child) => child.type === 'attachmentItem')
    const heads = nodes('attachmentLabel').filter(({part}) => part.role === 'annex')
    const numbers = new Set(heads.map(({node}) => node.number ?? 1))
    // A site lists its files here.
    if (heads.some(({part}) => isSiteFile(part.title?.title ?? ''))) return
    if (!heads.length || listed.some(({title}) => title.length > 60)) return
    // Only when the last ones are missing or too many is it sure that no head was overlooked.
    if (numbers.size !== heads.length || heads.length === listed.length) return
    report({
      start: list.start,
      end: list.end,
      words: {
        zh: `附件说明列了 ${listed.length} 个附件，文后有 ${heads.length} 个`,
        en: `${listed.length} attachments are listed, ${heads.length} follow`,
      },
    })
  },
}
