import {printedKind} from '../../parse/vocabulary/kinds.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const citationKindOutside: Rule = {
  id: 'citation-kind-outside',
  catalogue: 'P15',
  summary: {zh: '引用的文种应在书名号之内', en: 'The kind of a cited notice stands inside its 《》'},
  why: {
    zh: '“印发《……》的通知”里的“的通知”不属于书名号内的文件，不算。',
    en: 'In 印发《…》的通知 the kind belongs to the notice that issues, and is left alone.',
  },
  severity: 'info',
  basis: '惯例',
  ok: [
    notice({body: '按照《云岭市水务局关于做好汛期值守的通知》要求，现通知如下。'}),
    notice({body: '认真落实市水务局印发《关于加强巡查若干措施》的通知要求。'}),
    notice({title: '青河县水务局转发《关于做好汛期值守》的通知'}),
  ],
  notOk: [
    {
      text: notice({body: '按照《云岭市水务局关于做好汛期值守⟦》的通知⟧要求，现通知如下。'}),
      messages: [{zh: '“》的通知”应为“的通知》”', en: 'Unexpected “》的通知”, expected “的通知》”'}],
    },
    {text: notice({body: '根据《关于印发汛期值守方案⟦》的通知⟧精神，现通知如下。'}), messages: ['“》的通知”应为“的通知》”']},
  ],
  check({text, parts, report}) {
    const [main] = parts
    const from = main.title?.end ?? main.start
    for (const {index, 0: cited, 1: name} of text
      .slice(from, main.end)
      .matchAll(/《([^《》\r\n]{0,40}关于[^《》\r\n]{4,60})》的(?:通知|意见|决定|通报|批复|函)(?=[（(，、要精中和规]|$)/g)) {
      const start = from + index
      const issued = /^[^《》]*关于(?:印发|转发|批转|公布|发布)/.test(name)
      if (
        !issued &&
        (printedKind(name) || /(?:印发|转发|批转|公布|发布|下发|出台)[^，。；《》]{0,6}$/.test(text.slice(Math.max(0, start - 10), start)))
      )
        continue
      report({
        start: start + name.length + 1,
        end: start + cited.length,
        expected: `${cited.slice(name.length + 2)}》`,
        quoted: true,
      })
    }
  },
}
