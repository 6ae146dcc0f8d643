import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'
import {topLines} from '../top-lines.ts'

export const documentNumberYear: Rule = {
  id: 'document-number-year',
  catalogue: 'H03',
  summary: {zh: '发文字号的年份应写四位数字', en: 'The year of a document number has four digits'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.5',
  ok: [notice({head: '云水发〔2025〕12号'}), notice({body: '请认真贯彻云水发〔12〕号文件精神。'})],
  notOk: [
    {
      text: notice({head: '云水发⟦〔25〕⟧12号'}),
      messages: [{zh: '“〔25〕”应为“〔2025〕”', en: 'Unexpected “〔25〕”, expected “〔2025〕”'}],
    },
  ],
  check(context) {
    for (const {start, text} of topLines(context)) {
      const match = /^([\u4e00-\u9fa5]{2,10})([〔[（(【﹝]\d{2}[〕\]）)】﹞])第?\d{1,4}号$/.exec(text)
      if (!match) continue
      const at = start + match[1].length
      const expected = `〔20${match[2].slice(1, 3)}〕`
      context.report({start: at, end: at + match[2].length, expected})
    }
  },
}
