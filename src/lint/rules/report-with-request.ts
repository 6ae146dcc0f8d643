import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const reportWithRequest: Rule = {
  id: 'report-with-request',
  catalogue: 'K01',
  summary: {zh: '报告不得夹带请示事项', en: 'A report holds no request'},
  severity: 'error',
  basis: '条例',
  kinds: ['报告'],
  ok: [
    notice({
      title: '青河县水务局关于防汛工作情况的报告',
      to: '云岭市水务局：',
      body: '现将有关情况报告如下。\n一、主要工作。巡查堤防12次。\n特此报告。',
    }),
  ],
  notOk: [
    {
      text: notice({
        title: '青河县水务局关于防汛工作情况的报告',
        to: '云岭市水务局：',
        body: '现将有关情况报告如下。\n一、主要工作。巡查堤防12次。\n⟦妥否，请批示⟧。',
      }),
      messages: [{zh: '报告不得夹带请示事项', en: 'A report holds no request'}],
    },
  ],
  check({matches, parts, report}) {
    const [main] = parts
    for (const {index, 0: found} of matches(
      /(?:妥否|当否|可否|是否妥当|如无不妥)，?\s?(?:敬?请|望)[\u4e00-\u9fa5]{0,4}(?:批示|批复|审批|审示|批准|指示)/g,
    )) {
      if (index < main.end && index >= main.start) report({start: index, end: index + found.length})
    }
  },
}
