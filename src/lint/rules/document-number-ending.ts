import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'
import {topLines} from '../top-lines.ts'

export const documentNumberEnding: Rule = {
  id: 'document-number-ending',
  catalogue: 'H06',
  summary: {zh: '发文字号应以“号”结尾，代字后不加“字”', en: 'A document number ends in 号 and has no 字 behind its code'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.5',
  ok: [notice({head: '云水发〔2025〕12号'}), notice({head: '云水办字〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '⟦云水发〔2025〕12⟧'}),
      messages: [{zh: '“云水发〔2025〕12”应为“云水发〔2025〕12号”', en: 'Unexpected “云水发〔2025〕12”, expected “云水发〔2025〕12号”'}],
    },
    {text: notice({head: '⟦云水发字〔2025〕12号⟧'}), messages: ['“云水发字〔2025〕12号”应为“云水发〔2025〕12号”']},
  ],
  check(context) {
    for (const {start, end, text} of topLines(context)) {
      // 鲁水字, 鲁水办字 are codes of their own.
      const match = /^([\u4e00-\u9fa5]{2,10}?)((?<=[发函])字|)([〔[（(【﹝](?:19|20)\d{2}[〕\]）)】﹞])第?(\d{1,4})(号?)$/.exec(text)
      if (match && (match[2] || !match[5])) context.report({start, end, expected: `${match[1]}${match[3]}${match[4]}号`})
    }
  },
}
