import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleRepeatedAbout: Rule = {
  id: 'title-repeated-about',
  catalogue: 'T06',
  summary: {zh: '标题中“关于”不重复', en: 'A title has 关于 once'},
  severity: 'info',
  basis: '惯例',
  ok: [
    notice({title: '青河县水务局转发云岭市水务局关于做好汛期值守的通知'}),
    notice({title: '青河县水务局关于印发《关于加强值守的意见》的通知'}),
  ],
  notOk: [
    {
      text: notice({title: '青河县水务局⟦关于⟧转发云岭市水务局关于做好汛期值守的通知'}),
      messages: [{zh: '标题中有两个“关于”，转发前的应删去', en: 'Two 关于 in the title, the one before 转发 goes'}],
    },
  ],
  check({parts, text, report}) {
    const title = parts[0].title
    if (!title) return
    const start = title.start
    const match = /关于(?=(?:转发|批转)[^《“]*关于)/.exec(text.slice(start, title.end))
    if (match)
      report({
        start: start + match.index,
        end: start + match.index + 2,
        words: {zh: '标题中有两个“关于”，转发前的应删去', en: 'Two 关于 in the title, the one before 转发 goes'},
      })
  },
}
