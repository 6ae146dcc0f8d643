import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const urgencyWord: Rule = {
  id: 'urgency-word',
  catalogue: 'H13',
  summary: {zh: '紧急程度应为“特急”或“加急”', en: 'The urgency is 特急 or 加急'},
  why: {zh: '电报另有“特提”“平急”。', en: 'Telegrams also have 特提 and 平急.'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.3',
  ok: [notice({head: '特急\n云岭市水务局文件\n云水发〔2025〕12号'})],
  notOk: [
    {
      text: notice({head: '⟦急件⟧\n云岭市水务局文件\n云水发〔2025〕12号'}),
      messages: [{zh: '“急件”应为“特急”或“加急”', en: 'Unexpected “急件”, expected “特急” or “加急”'}],
    },
  ],
  check({nodes, report}) {
    for (const {start, end, node} of nodes('urgency')) {
      if (!/急件|紧急/.test(node.level)) continue
      report({
        start,
        end,
        words: {zh: `“${node.level}”应为“特急”或“加急”`, en: `Unexpected “${node.level}”, expected “特急” or “加急”`},
      })
    }
  },
}
