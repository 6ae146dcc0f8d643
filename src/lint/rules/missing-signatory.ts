import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const missingSignatory: Rule = {
  id: 'missing-signatory',
  catalogue: 'H15',
  summary: {zh: '上行文的版头应标注签发人', en: 'The head of a document to a superior names who signed it'},
  why: {zh: '只看有版头（发文机关标志）的请示和报告；文本常常没有版头。', en: 'Only where the text has its 红头; most texts have lost it.'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.6',
  kinds: ['请示'],
  ok: [request({head: '青河县水务局文件\n青水〔2025〕7号　　签发人：方国栋'}), request()],
  notOk: [
    {
      text: request({head: '青河县水务局文件\n⟦青水〔2025〕7号⟧'}),
      messages: [{zh: '缺少签发人，应在发文字号之后', en: 'Missing signatory (签发人), expected after the document number'}],
    },
  ],
  check({nodes, report}) {
    const [mark] = nodes('issuerMark')
    const [number] = nodes('documentNumber')
    if (!mark || !number || mark.node.suffix === undefined || nodes('signatories').length) return
    report({
      start: number.start,
      end: number.end,
      words: {zh: '缺少签发人，应在发文字号之后', en: 'Missing signatory (签发人), expected after the document number'},
    })
  },
}
