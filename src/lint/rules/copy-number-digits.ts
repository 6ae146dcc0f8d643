import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'
import {topLines} from '../top-lines.ts'

export const copyNumberDigits: Rule = {
  id: 'copy-number-digits',
  catalogue: 'H10',
  summary: {zh: '份号应为 6 位阿拉伯数字', en: 'A copy number has six digits'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.1',
  ok: [notice({head: '000012\n云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '⟦0012⟧\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: [{zh: '“0012”应为“000012”', en: 'Unexpected “0012”, expected “000012”'}],
    },
  ],
  check(context) {
    const [first, ...others] = topLines(context)
    // Any figure may stand above a title; only above a 红头 it is a 份号.
    if (!others.some(({text}) => text.endsWith('文件'))) return
    const match = first && /^(?:№|No\.?)?\s*(\d{1,5}|\d{7,8})$/.exec(first.text)
    if (match) context.report({start: first.start, end: first.end, expected: match[1].replace(/^0+(?=\d)/, '').padStart(6, '0')})
  },
}
