import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

/** Is the mark at `at` inside round brackets? `（2018：试行）` */
function inBrackets(value: string, at: number): boolean {
  const before = value.slice(Math.max(0, at - 100), at)
  return Math.max(before.lastIndexOf('（'), before.lastIndexOf('(')) > Math.max(before.lastIndexOf('）'), before.lastIndexOf(')'))
}

export const titlePunctuation: Rule = {
  id: 'title-punctuation',
  catalogue: 'T02',
  summary: {zh: '标题中除书名号、引号、括号和顿号外一般不用标点', en: 'A title has no punctuation but 《》, “”, （） and 、'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.1',
  kinds: ['通知', '通报', '决定', '意见', '报告', '请示', '批复', '函', '通告'],
  ok: [
    notice(),
    notice({title: '云岭市水务局关于印发《水库、河道管理办法》的通知'}),
    notice({title: '云岭市水务局：关于做好汛期值守的通知'}),
  ],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于加强巡查⟦，⟧做好汛期值守的通知'}),
      messages: [{zh: '标题中一般不用“，”', en: 'Unexpected “，” in a title, which has no such punctuation'}],
    },
  ],
  check({parts, text, report, excluded}) {
    const title = parts[0].title
    if (!title) return
    const start = title.start
    const value = text.slice(start, title.end)
    // A portal puts its name and a colon before the title.
    const from = /^[\u4e00-\u9fa5\d\s]{2,40}[：:]/.exec(value)?.[0].length ?? 0
    for (const {index, 0: mark} of value.matchAll(/[，；：！？,;:!?]/g)) {
      const at = start + index
      if (index < from || excluded(at, at + 1) || /\d/.test(text[at - 1]) || inBrackets(value, index)) continue
      report({
        start: at,
        end: at + 1,
        words: {zh: `标题中一般不用“${mark}”`, en: `Unexpected “${mark}” in a title, which has no such punctuation`},
      })
    }
  },
}
