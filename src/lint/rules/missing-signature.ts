import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const signed = ['通知', '通报', '报告', '请示', '批复', '函', '意见']

export const missingSignature: Rule = {
  id: 'missing-signature',
  catalogue: 'D07',
  summary: {zh: '正文之后应有发文机关署名和成文日期', en: 'The signature and date stand after the body'},
  severity: 'info',
  basis: 'GB/T 9704-2012, 7.3.5',
  kinds: signed,
  ok: [notice()],
  notOk: [
    {
      text: `${notice({end: ''}).trimEnd()}⟦⟧\n`,
      messages: [{zh: '缺少发文机关署名和成文日期，应在正文之后', en: 'Missing signature and date, expected after the body'}],
    },
  ],
  check({nodes, parts, text, report}) {
    const [main] = parts
    if (nodes('signature').length || nodes('imprint').length) return
    const end = text.slice(0, main.end).trimEnd().length
    report({
      start: end,
      end,
      words: {zh: '缺少发文机关署名和成文日期，应在正文之后', en: 'Missing signature and date, expected after the body'},
    })
  },
}
