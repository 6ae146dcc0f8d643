import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleLineBreak: Rule = {
  id: 'title-line-break',
  catalogue: 'T13',
  summary: {zh: '标题换行不拆开词和数字', en: 'A title is not broken inside a word or number'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.1',
  archival: true,
  ok: [notice({title: '云岭市水务局关于做好2025年\n汛期值守的通知'})],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于做好20⟦\n⟧25年汛期值守的通知'}),
      messages: [{zh: '标题在数字中间换行', en: 'The title is broken inside a number'}],
    },
  ],
  check({parts, text, report}) {
    for (const {title} of parts) {
      if (!title) continue
      const start = title.start
      for (const {index, 0: gap} of text.slice(start, title.end).matchAll(/(?<=\d)[ \t\u3000]*[\r\n]+[ \t\u3000]*(?=[\d年月])/g)) {
        report({
          start: start + index,
          end: start + index + gap.length,
          words: {zh: '标题在数字中间换行', en: 'The title is broken inside a number'},
        })
      }
    }
  },
}
