import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const noteBrackets: Rule = {
  id: 'note-brackets',
  catalogue: 'N01',
  summary: {zh: '附注应加圆括号', en: 'The note below the date stands in （）'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.6',
  fixable: true,
  changes: ['note', 'closing', 'preamble', 'signature'],
  ok: [notice({end: '云岭市水务局\n2025年6月3日\n（此件公开发布）'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n2025年6月3日\n⟦此件公开发布⟧'}),
      messages: [{zh: '“此件公开发布”应为“（此件公开发布）”', en: 'Unexpected “此件公开发布”, expected “（此件公开发布）”'}],
      fixed: notice({end: '云岭市水务局\n2025年6月3日\n（此件公开发布）'}),
    },
    {
      text: notice({end: '云岭市水务局\n2025年6月3日\n⟦(此件公开发布)⟧'}),
      messages: ['“(此件公开发布)”应为“（此件公开发布）”'],
      fixed: notice({end: '云岭市水务局\n2025年6月3日\n（此件公开发布）'}),
    },
    {
      text: notice({end: '云岭市水务局\n2025年6月3日\n⟦（此件公开发布。）⟧'}),
      messages: ['“（此件公开发布。）”应为“（此件公开发布）”'],
      fixed: notice({end: '云岭市水务局\n2025年6月3日\n（此件公开发布）'}),
    },
  ],
  check({nodes, report}) {
    for (const {start, end, node} of nodes('note')) {
      const match = /^[（(]?\s*(此件[^（）()。\r\n]{2,20}?|主动公开|公开发布|依申请公开|不予公开)\s*(?:。\s*)?[）)]?$/.exec(node.value)
      if (!match || node.value === `（${match[1]}）`) continue
      report({start, end, expected: `（${match[1]}）`, fix: true})
    }
  },
}
