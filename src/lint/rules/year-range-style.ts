import type {Range} from '../../syntax/range.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const yearRangeStyle: Rule = {
  id: 'year-range-style',
  catalogue: 'P10',
  summary: {zh: '同一篇中起止年份的写法应一致', en: 'Ranges of years are written in one way'},
  why: {zh: '括号、书名号里的是名称的一部分，不算。', en: 'What stands in brackets or 《》 is part of a name.'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [
    notice({body: '2021年至2023年完成前期工作，2024年至2025年完成建设。'}),
    notice({body: '落实三年计划（2021—2023年）。2024年至2025年完成建设。2018年至今未发生险情。'}),
  ],
  notOk: [
    {
      text: notice({body: '2018年至2019年完成勘察，2020年至2021年完成设计，⟦2022—2023年⟧完成建设。'}),
      messages: [{zh: '同一篇中起止年份的写法应一致', en: 'Ranges of years are written in one way'}],
    },
    {text: notice({body: '2018年—2019年完成勘察，⟦2020至2021年⟧完成设计。'}), messages: ['同一篇中起止年份的写法应一致']},
  ],
  check({matches, report}) {
    const bySign = new Map<string, Range[]>()
    for (const {index, 0: range, 1: sign} of matches(/(?<![\d（(])(?:19|20)\d{2}年?(至|到|[—–－～~-])(?:19|20)\d{2}年(?![\d）)])/g)) {
      const style = /[至到]/.test(sign) ? '至' : '—'
      const found = bySign.get(style) ?? []
      bySign.set(style, found)
      found.push({start: index, end: index + range.length})
    }
    // The way that is rarer, or came later.
    const [, ...others] = [...bySign.values()].sort((one, other) => other.length - one.length)
    for (const range of others.flat()) report(range)
  },
}
