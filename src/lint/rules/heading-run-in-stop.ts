import {notice} from '../example-notice.ts'
import {opensLine} from '../opens-line.ts'
import type {Rule} from '../rule.ts'

export const headingRunInStop: Rule = {
  id: 'heading-run-in-stop',
  catalogue: 'B11',
  summary: {zh: '标题后接正文的，标题用句号结束', en: 'A heading that its text follows on the line ends in 。'},
  why: {
    zh: '只看行首编号、标题和正文之间只空一格的，不看一行到底的网页文字。',
    en: 'Only where a numbered line parts heading and text by one blank; a page poured into one line says nothing.',
  },
  severity: 'info',
  basis: '惯例',
  ok: [
    notice({body: '一、总体要求\n（一）指导思想。以防为主，防抗结合，做好汛期工作。\n（二）工作目标。确保水库不垮坝，堤防不决口。'}),
    notice({body: '一、值守 报告\n要专人值守。\n二、巡查\n要每日巡查。'}),
  ],
  notOk: [
    {
      text: notice({
        body: '一、总体要求\n（一）指导思想⟦ ⟧以防为主，防抗结合，做好汛期工作。\n（二）工作目标⟦　⟧确保水库不垮坝，堤防不决口。\n二、组织领导\n要加强领导。',
      }),
      messages: [
        {zh: '标题和正文之间应用句号，不用空格', en: 'Expected 。 between the heading and its text, not a blank'},
        '标题和正文之间应用句号，不用空格',
      ],
    },
  ],
  check({nodes, text, report}) {
    for (const {node, start} of nodes('section')) {
      const heading = node.children.find((child) => child.type === 'heading')
      if (!heading || !opensLine(text, start)) continue
      const end = heading.end
      const next = node.children.find((child) => child.start >= end && child.type !== 'blank' && child.type !== 'delimiter')
      if (next?.type !== 'requirement' && next?.type !== 'leadIn') continue
      if (/^[ \u3000][\u4e00-\u9fa5]/.test(text.slice(end, end + 2)))
        report({
          start: end,
          end: end + 1,
          words: {zh: '标题和正文之间应用句号，不用空格', en: 'Expected 。 between the heading and its text, not a blank'},
        })
    }
  },
}
