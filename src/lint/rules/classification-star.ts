import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'
import {topLines} from '../top-lines.ts'

export const classificationStar: Rule = {
  id: 'classification-star',
  catalogue: 'H11',
  summary: {zh: '密级和保密期限之间应加“★”', en: '★ stands between the classification and its period'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.2',
  fixable: true,
  changes: ['header', 'preamble', 'title', 'kind'],
  ok: [notice({head: '秘密★10年\n云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '秘密⟦⟧10年\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: [{zh: '“秘密”和保密期限之间应为“★”', en: 'Expected “★” between “秘密” and its period'}],
      fixed: notice({head: '秘密★10年\n云岭市水务局文件\n云水发〔2025〕12号'}),
    },
    {
      text: notice({head: '机密⟦☆⟧20年\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: ['“机密”和保密期限之间应为“★”'],
      fixed: notice({head: '机密★20年\n云岭市水务局文件\n云水发〔2025〕12号'}),
    },
  ],
  check(context) {
    for (const {start, text} of topLines(context)) {
      const match = /^(绝\s*密|机\s*密|秘\s*密)([☆*＊\s]*)(?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月)$|长期$)/.exec(text)
      if (!match) continue
      const at = start + match[1].length
      context.report({
        start: at,
        end: at + match[2].length,
        fix: '★',
        expected: '★',
        words: {zh: `“${match[1]}”和保密期限之间应为“★”`, en: `Expected “★” between “${match[1]}” and its period`},
      })
    }
  },
}
