import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const two = /(请示报告|报告请示|意见函|请示函|申请报告|通知函|报告函|请示意见|决定通知|公告通知|通知通告)$/

export const titleTwoKinds: Rule = {
  id: 'title-two-kinds',
  catalogue: 'T04',
  summary: {zh: '标题不应有两个文种', en: 'A title has one kind, not two'},
  severity: 'error',
  basis: '条例',
  ok: [request()],
  notOk: [
    {
      text: request({title: '青河县水务局关于修复青河堤防的⟦请示报告⟧'}),
      messages: [{zh: '“请示报告”合用了两个文种，只能用一个', en: '“请示报告” is two kinds, use one'}],
    },
  ],
  check({parts, text, report}) {
    const title = parts[0].title
    if (!title) return
    const end = title.end
    const match = two.exec(text.slice(title.start, end))
    if (match)
      report({
        start: end - match[1].length,
        end,
        words: {zh: `“${match[1]}”合用了两个文种，只能用一个`, en: `“${match[1]}” is two kinds, use one`},
      })
  },
}
