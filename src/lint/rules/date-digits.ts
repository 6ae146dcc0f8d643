import {readDate} from '../../parse/vocabulary/calendar.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const dateDigits: Rule = {
  id: 'date-digits',
  catalogue: 'D01',
  summary: {zh: '成文日期应用阿拉伯数字', en: 'The date of a notice is in Arabic digits'},
  why: {
    zh: '2012 年 7 月以前的公文按旧标准用汉字，不报告。',
    en: 'Notices from before July 2012 followed the old standard and are left alone.',
  },
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.5.4',
  fixable: true,
  changes: ['signature', 'preamble', 'closing'],
  ok: [notice(), notice({end: '云岭市水务局\n二〇〇六年五月二十三日'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n⟦二〇二五年六月三日⟧'}),
      messages: [{zh: '“二〇二五年六月三日”应为“2025年6月3日”', en: 'Unexpected “二〇二五年六月三日”, expected “2025年6月3日”'}],
      fixed: notice(),
    },
  ],
  check({nodes, report}) {
    for (const {start, end, node, parent} of nodes('date')) {
      if (parent.type !== 'signature' && parent.type !== 'imprint') continue
      if (!/[〇○零一二三四五六七八九十]/.test(node.value)) continue
      const iso = readDate(node.value.replace(/\s+/g, ''))?.date
      if (!iso || iso < '2012-07-01') continue
      const [year, month, day] = iso.split('-').map(Number)
      report({start, end, expected: `${year}年${month}月${day}日`, fix: true})
    }
  },
}
