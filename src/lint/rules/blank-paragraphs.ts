import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const blankParagraphs: Rule = {
  id: 'blank-paragraphs',
  catalogue: 'B16',
  summary: {zh: '段落之间不连续空行', en: 'No more than one empty line between paragraphs'},
  why: {
    zh: '只看正文里成句的段落之后；署名之前的空行、抄成行的表格不算。',
    en: 'Only behind sentences of the body; a signature, and a table poured into lines, are left alone.',
  },
  severity: 'info',
  basis: '惯例',
  fixable: true,
  optional: true,
  ok: [
    notice({body: '站点名单\n\n\n青河站\n\n\n白沙站'}),
    notice({body: '现将有关事项通知如下。\n\n一、加强值守。要专人值守。', end: '\n\n云岭市水务局\n2025年6月3日'}),
  ],
  notOk: [
    {
      text: notice({body: '现将有关事项通知如下。\n⟦\n\n\n⟧一、加强值守。要专人值守。\n⟦　　\n\n⟧二、及时报告。要立即上报。'}),
      messages: [{zh: '连续的空行，应只留一行', en: 'Several empty lines, keep one'}, '连续的空行，应只留一行'],
      fixed: notice({body: '现将有关事项通知如下。\n\n一、加强值守。要专人值守。\n\n二、及时报告。要立即上报。'}),
    },
  ],
  check({parts, text, report}) {
    for (const {node} of parts) {
      const body = node.children.filter(({type}) => type === 'paragraph' || type === 'section')
      const [start, end] = [body[0]?.start, body.at(-1)?.end]
      if (start === undefined) continue
      for (const {index, 0: blank, 1: before} of text
        .slice(start, end)
        .matchAll(/(?<=[。：；！？）)][ \t\u3000]{0,4})(\r?\n)(?:[ \t\u3000\u00a0]*\r?\n){2,}/g)) {
        const at = start + index + before.length
        report({
          start: at,
          end: start + index + blank.length,
          words: {zh: '连续的空行，应只留一行', en: 'Several empty lines, keep one'},
          fix: before,
        })
      }
    }
  },
}
