import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'
import {topLines} from '../top-lines.ts'

export const documentNumberLostBracket: Rule = {
  id: 'document-number-lost-bracket',
  catalogue: 'H08',
  summary: {zh: '发文字号的括号缺了一半', en: 'A bracket of a document number is lost'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.5',
  archival: true,
  ok: [notice({head: '云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '⟦云水发〔202512号⟧'}),
      messages: [{zh: '“云水发〔202512号”应为“云水发〔2025〕12号”', en: 'Unexpected “云水发〔202512号”, expected “云水发〔2025〕12号”'}],
    },
    {text: notice({head: '⟦云水发2025〕12号⟧'}), messages: ['“云水发2025〕12号”应为“云水发〔2025〕12号”']},
  ],
  check(context) {
    for (const {start, end, text} of topLines(context)) {
      const match = /^([\u4e00-\u9fa5]{2,10})(?:[〔[（(【﹝]((?:19|20)\d{2})|((?:19|20)\d{2})[〕\]）)】﹞])(\d{1,4})号$/.exec(text)
      if (match) context.report({start, end, expected: `${match[1]}〔${match[2] ?? match[3]}〕${match[4]}号`})
    }
  },
}
