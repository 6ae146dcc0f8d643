import {printedKind} from '../../parse/vocabulary/kinds.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleFinalPunctuation: Rule = {
  id: 'title-final-punctuation',
  catalogue: 'T01',
  summary: {zh: '标题末尾不加标点', en: 'A title ends without punctuation'},
  why: {zh: '只看自成一行、以文种加标点结尾的标题；解读的问号不算。', en: 'Only a line of its own that ends in a kind and a mark.'},
  severity: 'error',
  basis: 'GB/T 15834-2011, B.4',
  fixable: true,
  changes: ['title', 'kind', 'issuers', 'subject', 'preamble', 'addressees', 'carries'],
  ok: [notice(), notice({body: '现印发《关于做好值守工作的通知》。'})],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于做好汛期值守的通知⟦。⟧'}),
      messages: [{zh: '“。”多余，应删去', en: 'Unexpected “。”, should be removed'}],
      fixed: notice(),
    },
  ],
  check({lines, text, report, parts}) {
    if (parts[0].title) return
    for (const {start, end} of lines.lines.slice(0, 6)) {
      const line = text.slice(start, end)
      const match = /^([^。；！？]{6,80})([。；，！])$/.exec(line)
      if (!match || !/关于|印发|转发/.test(match[1]) || !/的.{2,4}$/.test(match[1])) continue
      if (!printedKind(match[1]) || /[：:]|^(?:现|根据|为|按照)/.test(match[1])) continue
      report({start: end - 1, end, expected: '', fix: true})
      return
    }
  },
}
