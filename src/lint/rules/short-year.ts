import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const shortYear: Rule = {
  id: 'short-year',
  catalogue: 'P09',
  summary: {zh: '年份应写四位数字', en: 'Years have four digits'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '2019年5月以来，水位上涨。任期满10年5个月。工龄20年3月以上的除外。'})],
  notOk: [
    {
      text: notice({body: '⟦98年⟧8月大水以来，堤防多次加固。'}),
      messages: [{zh: '“98年”应为“1998年”', en: 'Unexpected “98年”, expected “1998年”'}],
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(
      /(?<![\d.〇零一二三四五六七八九十第满近约刑期龄业达共计过逾超])(?:[6-9]\d|0\d|1\d|2\d)年(?=(?:1[0-2]|[1-9])月)/g,
    )) {
      const two = Number(found.slice(0, 2))
      report({start: index, end: index + found.length, expected: `${two > 50 ? 19 : 20}${found}`})
    }
  },
}
