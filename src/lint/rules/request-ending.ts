import {request} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const requestEnding: Rule = {
  id: 'request-ending',
  catalogue: 'K02',
  summary: {zh: '请示应以“妥否，请批示”一类的话结尾', en: 'A request ends in asking for a decision'},
  severity: 'warning',
  basis: '惯例',
  kinds: ['请示'],
  ok: [request()],
  notOk: [
    {
      text: request({body: '青河堤防去年汛期受损，急需修复，所需资金120万元⟦。⟧'}),
      messages: [{zh: '缺少请示语，应在正文末尾，如“妥否，请批示。”', en: 'Missing the asking formula at the end, such as 妥否，请批示。'}],
    },
  ],
  check({text, parts, nodes, report}) {
    const [main] = parts
    const [signature] = nodes('signature', main)
    const end = text.slice(0, signature?.start ?? main.end).trimEnd().length
    const body = text.slice(main.title?.end ?? main.start, end)
    if (
      body.length < 20 ||
      /妥否|当否|可否|是否|请.{0,12}(?:批示|批复|审批|批准|指示|审示|审定|核准|审议|审核|研究|支持|同意)|特此请示|专此请示/s.test(body)
    )
      return
    report({
      start: end - 1,
      end,
      words: {zh: '缺少请示语，应在正文末尾，如“妥否，请批示。”', en: 'Missing the asking formula at the end, such as 妥否，请批示。'},
    })
  },
}
