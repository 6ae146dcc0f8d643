import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const long = '云岭市水务局关于认真贯彻落实全市防汛抗旱工作会议精神切实做好今年汛期水库河道堤防安全巡查和值班值守等各项工作的通知'

export const longTitle: Rule = {
  id: 'long-title',
  catalogue: 'T14',
  summary: {zh: '标题不宜过长', en: 'A title is not too long'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  options: {max: {description: {zh: '最多多少字', en: 'characters at most'}, default: 50}},
  ok: [notice(), {text: notice({title: long}), options: {max: 60}}],
  notOk: [
    {
      text: notice({title: `⟦${long}⟧`}),
      messages: [{zh: '标题有 57 字，宜在 50 字以内', en: 'The title has 57 characters, 50 are enough'}],
    },
    {
      text: notice({title: '⟦云岭市水务局关于做好汛期值守的通知⟧'}),
      options: {max: 15},
      messages: ['标题有 17 字，宜在 15 字以内'],
    },
  ],
  check({parts, report, option}) {
    const title = parts[0].title
    const max = option<number>('max')
    if (!title || title.title.length <= max) return
    report({
      start: title.start,
      end: title.end,
      words: {
        zh: `标题有 ${title.title.length} 字，宜在 ${max} 字以内`,
        en: `The title has ${title.title.length} characters, ${max} are enough`,
      },
    })
  },
}
