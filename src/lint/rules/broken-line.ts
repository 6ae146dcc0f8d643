import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const brokenLine: Rule = {
  id: 'broken-line',
  catalogue: 'B16',
  summary: {zh: '一句话中间不换行', en: 'A line does not break inside a sentence'},
  why: {
    zh: 'PDF、OFD 的行是版面，Markdown、网页的换行不算；只看两侧都是汉字、前一行够长的换行。',
    en: 'The lines of a PDF are its layout, those of Markdown and web pages none. Only breaks between two Chinese characters, after a long line.',
  },
  severity: 'info',
  basis: '惯例',
  fixable: true,
  optional: true,
  ok: [notice(), notice({body: '现将有关事项通知如下：\n一、加强值守\n要专人值守。\n二、及时报告\n要立即上报。'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守，遇有险情按照预案的规定立即⟦\n⟧上报并组织抢险。'}),
      messages: [{zh: '句子中间换行，应接成一行', en: 'The line breaks inside a sentence, join it'}],
      fixed: notice({body: '一、加强值守。各单位要安排专人值守，遇有险情按照预案的规定立即上报并组织抢险。'}),
    },
  ],
  check({nodes, text, document, report}) {
    const format = document.source?.format
    // A break in Markdown is none, and one of a page that was laid out says nothing.
    if (format !== 'txt' && format !== 'docx' && format !== 'doc') return
    for (const {start, end} of [...nodes('paragraph'), ...nodes('requirement')]) {
      for (const {index, 0: gap} of text
        .slice(start, end)
        .matchAll(/(?<=[\u4e00-\u9fa5，、])[ \t]*\r?\n[ \t\u3000]*(?=[\u4e00-\u9fa5])/g)) {
        const at = start + index
        if (!/[^\r\n]{16}$/.test(text.slice(Math.max(start, at - 16), at))) continue
        report({
          start: at,
          end: at + gap.length,
          words: {zh: '句子中间换行，应接成一行', en: 'The line breaks inside a sentence, join it'},
          ...(format === 'txt' && {fix: ''}),
        })
      }
    }
  },
}
