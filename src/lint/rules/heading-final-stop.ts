import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const headingFinalStop: Rule = {
  id: 'heading-final-stop',
  catalogue: 'B10',
  summary: {zh: '独占一行的一级标题末尾不加句号', en: 'A first-level heading on a line of its own has no 。'},
  severity: 'info',
  basis: 'GB/T 15834-2011, B.4',
  fixable: true,
  ok: [notice({body: '一、总体要求\n坚持底线思维。\n二、工作安排\n各单位要安排专人值守。'})],
  notOk: [
    {
      text: notice({
        body: '一、总体要求⟦。⟧\n（一）坚持底线思维，做好准备工作。\n（二）落实责任，明确分工。\n二、工作安排⟦。⟧\n（一）各单位要安排专人值守。\n（二）遇有险情要立即上报。',
      }),
      messages: [{zh: '“。”多余，应删去', en: 'Unexpected “。”, should be removed'}, '“。”多余，应删去'],
      fixed: notice({
        body: '一、总体要求\n（一）坚持底线思维，做好准备工作。\n（二）落实责任，明确分工。\n二、工作安排\n（一）各单位要安排专人值守。\n（二）遇有险情要立即上报。',
      }),
    },
  ],
  check({nodes, text, report}) {
    for (const {node} of nodes('section')) {
      if (node.level !== 1 || node.marker !== 'han') continue
      const heading = node.children.find((child) => child.type === 'heading')
      if (!heading || !node.children.some((child) => child.type === 'section')) continue
      const end = heading.end
      if (text[end] === '。' && /^[ \t\u3000]*[\r\n]/.test(text.slice(end + 1, end + 20)) && end - heading.start <= 20) {
        report({start: end, end: end + 1, expected: '', fix: true})
      }
    }
  },
}
