import {squeeze} from '../../parse/vocabulary/squeeze.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

/** Could two names be of one body? A short name holds the signs of the long one in their order. */
function related(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  for (const character of long) if (character === short[at]) at++
  if (at === short.length) return true
  // 办公厅 signs for its government, in the title as below.
  return short.slice(0, 4) === long.slice(0, 4)
}

export const titleSignature: Rule = {
  id: 'title-signature',
  catalogue: 'T11',
  summary: {zh: '标题中的发文机关应与署名一致', en: 'The authority in the title is the one that signs'},
  why: {
    zh: '简称和全称不算不一致：只报告互不包含的名称。',
    en: 'Short names of the same body are not told: only names that do not hold each other.',
  },
  severity: 'warning',
  basis: '条例',
  archival: true,
  kinds: ['通知', '通报', '请示', '报告', '函', '意见', '批复', '通告', '公告'],
  ok: [notice(), notice({title: '关于做好汛期值守的通知'})],
  notOk: [
    {
      text: notice({end: '⟦青河县应急管理局⟧\n2025年6月3日'}),
      messages: [
        {
          zh: '署名“青河县应急管理局”和标题中的“云岭市水务局”不一致',
          en: 'Signed by “青河县应急管理局”, but the title names “云岭市水务局”',
        },
      ],
    },
  ],
  check({parts, nodes, report}) {
    const [main] = parts
    const [signature] = nodes('signature', main)
    const issuers = main.title?.issuers ?? []
    const signers = nodes('authority', main).filter(({parent}) => parent === signature?.node)
    // Joint notices are signed in many ways.
    if (issuers.length !== 1 || signers.length !== 1) return
    const [one] = issuers
    const other = squeeze(signers[0].node.name)
    if (!one || related(squeeze(one), other)) return
    const {start, end} = signers[0]
    report({start, end, words: {zh: `署名“${other}”和标题中的“${one}”不一致`, en: `Signed by “${other}”, but the title names “${one}”`}})
  },
}
