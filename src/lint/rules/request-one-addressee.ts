import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const requestOneAddressee: Rule = {
  id: 'request-one-addressee',
  catalogue: 'A03',
  summary: {zh: '请示只写一个主送机关', en: 'A request is addressed to one body'},
  severity: 'error',
  basis: '条例',
  kinds: ['请示'],
  ok: [request(), request({to: '县委、县政府：'})],
  notOk: [
    {
      text: request({to: '⟦云岭市水务局、云岭市财政局⟧：'}),
      messages: [{zh: '请示有 2 个主送机关，应只有一个，其他的用抄送', en: 'A request to 2 bodies; address one and copy the others'}],
    },
  ],
  check({nodes, parts, text, report}) {
    const [addressees] = nodes('addressees', parts[0])
    if (!addressees) return
    const parties = nodes('party', parts[0]).filter(({parent}) => parent === addressees.node)
    if (parties.length < 2) return
    // A party committee and the government of the same place are asked together.
    if (parties.length === 2 && /^(.{0,8})委、\1(?:人民)?政府$/.test(text.slice(parties[0].start, parties[1].end))) return
    report({
      start: parties[0].start,
      end: parties.at(-1)!.end,
      words: {
        zh: `请示有 ${parties.length} 个主送机关，应只有一个，其他的用抄送`,
        en: `A request to ${parties.length} bodies; address one and copy the others`,
      },
    })
  },
}
