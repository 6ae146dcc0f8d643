import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const requestToPerson: Rule = {
  id: 'request-to-person',
  catalogue: 'A04',
  summary: {zh: '请示、报告不主送个人', en: 'Requests and reports are not addressed to a person'},
  severity: 'warning',
  basis: '条例',
  kinds: ['请示', '报告'],
  ok: [request()],
  notOk: [
    {text: request({to: '⟦王县长⟧：'}), messages: [{zh: '请示、报告不主送个人', en: 'Requests and reports are not addressed to a person'}]},
  ],
  check({parts, lines, text, report}) {
    const title = parts[0].title
    const next = title && lines.lines.find(({start}) => start >= title.end)
    const match =
      next &&
      /^(?:尊敬的)?([\u4e00-\u9fa5]{1,3}(?:省长|市长|县长|区长|镇长|乡长|书记|局长|厅长|主任|部长|处长|科长))[：:]/.exec(
        text.slice(next.start, next.end),
      )
    if (!match) return
    const start = next.start + match[0].indexOf(match[1])
    report({start, end: start + match[1].length})
  },
}
