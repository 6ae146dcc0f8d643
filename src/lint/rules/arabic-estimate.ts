import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const arabicEstimate: Rule = {
  id: 'arabic-estimate',
  catalogue: 'P11',
  summary: {zh: '概数用汉字，如“三四年”“十几个”', en: 'Estimates are in Chinese figures, as 三四年 or 十几个'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '近三四年来，十几个站点完成改造。第3、4年的安排另行通知。'})],
  notOk: [
    {
      text: notice({body: '近⟦3、4⟧年来，⟦10几⟧个站点完成改造。'}),
      messages: [{zh: '“3、4”应为“三四”', en: 'Unexpected “3、4”, expected “三四”'}, '“10几”应为“十几”'],
    },
  ],
  check({matches, report}) {
    const han = '〇一二三四五六七八九'
    for (const {index, 0: found} of matches(/(?<=近)[1-8]、[2-9](?=[年个天次])|(?<!\d)[1-9]0几(?=[个年天人次名家项])/g)) {
      const digits = [...found.replace(/\D/g, '')].map(Number)
      if (found.includes('、') && digits[1] - digits[0] !== 1) continue
      const expected = found.includes('、') ? digits.map((digit) => han[digit]).join('') : `${digits[0] === 1 ? '' : han[digits[0]]}十几`
      report({start: index, end: index + found.length, expected})
    }
  },
}
