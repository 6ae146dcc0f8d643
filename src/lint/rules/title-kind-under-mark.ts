import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const fifteen = new Set([
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
])

export const titleKindUnderMark: Rule = {
  id: 'title-kind-under-mark',
  catalogue: 'T15',
  summary: {zh: '以文件形式印发的方案、规划等应由“关于印发……的通知”带出', en: 'Plans and the like under a 红头 are issued by a notice'},
  severity: 'warning',
  basis: '条例',
  ok: [notice({head: '云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '云岭市水务局文件\n云水发〔2025〕12号', title: '⟦云岭市水务局汛期值守工作方案⟧'}),
      messages: [{zh: '“方案”不是法定文种，应由“关于印发……的通知”带出', en: '“方案” is none of the fifteen kinds; issue it by a notice'}],
    },
  ],
  check({parts, nodes, report}) {
    const [main] = parts
    const title = main.title
    if (!title?.kind || fifteen.has(title.kind) || !nodes('issuerMark').some(({node}) => node.suffix)) return
    report({
      start: title.start,
      end: title.end,
      words: {
        zh: `“${title.kind}”不是法定文种，应由“关于印发……的通知”带出`,
        en: `“${title.kind}” is none of the fifteen kinds; issue it by a notice`,
      },
    })
  },
}
