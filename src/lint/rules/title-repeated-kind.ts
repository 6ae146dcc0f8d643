import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleRepeatedKind: Rule = {
  id: 'title-repeated-kind',
  catalogue: 'T05',
  summary: {zh: '转发通知的标题不重复“通知的通知”', en: 'A notice that hands on a notice is not called 通知的通知'},
  severity: 'info',
  basis: '惯例',
  ok: [notice({title: '青河县水务局转发云岭市水务局关于做好汛期值守的通知'}), notice({title: '云岭市水务局关于撤销停水通知的通知'})],
  notOk: [
    {
      text: notice({title: '青河县水务局转发云岭市水务局关于做好汛期值守⟦的通知的通知⟧'}),
      messages: [{zh: '“的通知的通知”应为“的通知”', en: 'Unexpected “的通知的通知”, expected “的通知”'}],
    },
  ],
  check({parts, text, report}) {
    const title = parts[0].title
    if (!title) return
    const start = title.start
    const value = text.slice(start, title.end)
    // 关于撤销停水通知的通知 is about a notice and hands none on.
    if (!/转发|批转/.test(value)) return
    const match = /的?通知[》”]?的通知$/.exec(value)
    // In 《》 the name of the other notice is complete.
    if (!match || /[》”]/.test(match[0])) return
    report({start: start + match.index, end: start + match.index + match[0].length, expected: '的通知'})
  },
}
