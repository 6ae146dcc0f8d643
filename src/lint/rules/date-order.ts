import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

/** `2025-06-03` → `2025年6月3日` */
const inChinese = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

export const dateOrder: Rule = {
  id: 'date-order',
  catalogue: 'D06',
  summary: {zh: '印发日期、完成时限不应早于成文日期', en: 'Printing and deadlines do not come before the date of the notice'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [
    notice({
      body: '一、加强值守。各单位要安排专人值守。（责任科室：工程科，2025年12月底前完成）',
      end: '云岭市水务局\n2025年6月3日\n云岭市水务局办公室　2025年6月4日印发',
    }),
  ],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n2025年6月3日\n抄送：市应急局。\n云岭市水务局办公室　⟦2025年6月1日⟧印发'}),
      messages: [{zh: '印发日期早于成文日期（2025年6月3日）', en: 'Printed before the date of the notice, 2025-06-03'}],
    },
    {
      text: notice({
        body: '一、加强值守。各单位要安排专人值守。（责任科室：工程科，⟦2024年5月底前完成⟧）\n二、备足物资。各单位要备足物资。（责任科室：办公室）',
      }),
      messages: [{zh: '时限早于成文日期（2025年6月3日）', en: 'The deadline lies before the date of the notice, 2025-06-03'}],
    },
  ],
  check({nodes, document, report, parts}) {
    const date = document.signature?.date
    if (!date) return
    for (const found of nodes('date')) {
      if (found.parent.type !== 'imprint' || !found.node.date || found.node.date >= date) continue
      report({
        start: found.start,
        end: found.end,
        words: {zh: `印发日期早于成文日期（${inChinese(date)}）`, en: `Printed before the date of the notice, ${date}`},
      })
    }
    for (const found of nodes('deadline')) {
      const {node, part} = found
      // A year that is not printed was guessed, and an annex may be older than its notice.
      if (node.kind !== 'by' || !node.date || node.yearFrom || node.ambiguous || part !== parts[0]) continue
      if (node.date < date && /\d{4}年/.test(node.value)) {
        report({
          start: found.start,
          end: found.end,
          words: {zh: `时限早于成文日期（${inChinese(date)}）`, en: `The deadline lies before the date of the notice, ${date}`},
        })
      }
    }
  },
}
