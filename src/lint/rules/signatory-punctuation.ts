import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const signatoryPunctuation: Rule = {
  id: 'signatory-punctuation',
  catalogue: 'H16',
  summary: {zh: '“签发人”后用全角冒号，姓名之间空一字', en: '签发人 is followed by a full-width colon, the names are parted by a blank'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.6',
  fixable: true,
  ok: [request({head: '青河县水务局文件\n青水〔2025〕7号　　签发人：方国栋　欧阳文博'})],
  notOk: [
    {
      text: request({head: '青河县水务局文件\n青水〔2025〕7号　　签发人⟦:⟧方国栋⟦、⟧欧阳文博'}),
      messages: [{zh: '“:”应为“：”', en: 'Unexpected “:”, expected “：”'}, '“、”应为全角空格'],
      fixed: request({head: '青河县水务局文件\n青水〔2025〕7号　　签发人：方国栋　欧阳文博'}),
    },
  ],
  check({nodes, text, report}) {
    for (const {start, end} of nodes('signatories')) {
      for (const {index, 0: mark} of text
        .slice(start, end)
        .matchAll(/(?<=签发人\s{0,4}):|(?<=[\u4e00-\u9fa5]{2})[、，,](?=[\u4e00-\u9fa5]{2})/g)) {
        report({start: start + index, end: start + index + 1, expected: mark === ':' ? '：' : '　', fix: true})
      }
    }
  },
}
