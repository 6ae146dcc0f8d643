import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const deprecatedKind: Rule = {
  id: 'deprecated-kind',
  catalogue: 'T16',
  summary: {zh: '文种应用“纪要”，不用“会议纪要”；“指示”已不用', en: 'The kind is 纪要, not 会议纪要; 指示 is no longer one'},
  severity: 'info',
  basis: '条例',
  ok: ['云岭市水务局局长办公会议〔2025〕3号纪要\n'],
  notOk: [
    {
      text: '云岭市水务局防汛工作⟦会议纪要⟧\n2025年6月3日，王志远主持召开会议，研究防汛工作。\n一、会议议定，由工程科牵头巡查。\n二、会议要求，各站要专人值守。\n',
      messages: [{zh: '“会议纪要”应为“纪要”', en: 'Unexpected “会议纪要”, expected “纪要”'}],
    },
    {
      text: notice({title: '云岭市水务局关于做好汛期值守的⟦指示⟧'}),
      messages: [{zh: '“指示”已不是法定文种', en: '指示 is no longer a kind'}],
    },
  ],
  check({parts, text, report}) {
    const title = parts[0].title
    if (!title) return
    const end = title.end
    const match = /(会议纪要|指示)$/.exec(text.slice(title.start, end))
    if (match)
      report({
        start: end - match[1].length,
        end,
        ...(match[1] === '会议纪要' ? {expected: '纪要'} : {words: {zh: '“指示”已不是法定文种', en: '指示 is no longer a kind'}}),
      })
  },
}
