import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const replyFormula: Rule = {
  id: 'reply-formula',
  catalogue: 'K04',
  summary: {zh: '批复应引述来文并表明态度', en: 'A reply names the request and decides on it'},
  severity: 'info',
  basis: '惯例',
  kinds: ['批复'],
  ok: [
    notice({
      title: '云岭市水务局关于修复青河堤防的批复',
      to: '青河县水务局：',
      body: '你局《关于修复青河堤防的请示》收悉。同意修复。此复。',
    }),
  ],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于修复青河堤防的批复', to: '青河县水务局：', body: '修复堤防很有必要，要抓紧实施⟦。⟧'}),
      messages: [{zh: '批复应引述来文并表明态度', en: 'A reply names the request and decides on it'}],
    },
  ],
  check({text, parts, nodes, report}) {
    const [main] = parts
    const [signature] = nodes('signature', main)
    const end = text.slice(0, signature?.start ?? main.end).trimEnd().length
    const body = text.slice(main.title?.end ?? main.start, end)
    if (body.length < 10 || /收悉|批复如下|此复|同意|批复|请示/.test(body)) return
    report({start: end - 1, end})
  },
}
