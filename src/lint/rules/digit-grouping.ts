import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const digitGrouping: Rule = {
  id: 'digit-grouping',
  catalogue: 'P12',
  summary: {zh: '同一篇中多位数的分节应一致', en: 'Long numbers are grouped alike'},
  why: {
    zh: '只看后面带单位的五位以上整数；电话、编号和表格里的数不算。',
    en: 'Only whole numbers of five digits and more before a unit; telephone numbers, codes and tables are left alone.',
  },
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [notice({body: '投入12000元，涉及35000人。电话66550001，证号20250012。'}), notice({body: '投入12,000元，涉及35,000人，共3200亩。'})],
  notOk: [
    {
      text: notice({body: '投入12000元，涉及35000人，补助⟦41,500⟧元。'}),
      messages: [{zh: '同一篇中多位数的分节应一致', en: 'Long numbers are grouped alike'}],
    },
    {text: notice({body: '投入12,000元，涉及⟦35000⟧人。'}), messages: ['同一篇中多位数的分节应一致']},
  ],
  check({matches, report}) {
    const grouped: Array<[start: number, end: number]> = []
    const plain: Array<[start: number, end: number]> = []
    for (const {index, 0: number} of matches(
      /(?<![\d.,，A-Za-z])(?:\d{1,3}(?:,\d{3})+|[1-9]\d{4,8})(?=(?:\.\d+)?(?:元|人|户|吨|亩|公顷|平方米|立方米|公里|米|千瓦|家|件|册|套|台|辆|头|株)(?!次会))/g,
    )) {
      const place: [number, number] = [index, index + number.length]
      if (number.includes(',')) grouped.push(place)
      else plain.push(place)
    }
    if (!grouped.length || !plain.length) return
    const odd =
      grouped.length === plain.length ? (grouped[0][0] < plain[0][0] ? plain : grouped) : grouped.length < plain.length ? grouped : plain
    for (const [start, end] of odd) report({start, end})
  },
}
