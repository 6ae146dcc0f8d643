import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const documentNumberOrdinal: Rule = {
  id: 'document-number-ordinal',
  catalogue: 'H04',
  summary: {zh: '发文字号的序号前不加“第”', en: 'No 第 before the serial of a document number'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.2.5',
  fixable: true,
  changes: ['number'],
  ok: [
    notice({head: '云水发〔2025〕12号'}),
    '云岭市人民政府令\n第12号\n现公布《云岭市河道管理办法》，自2025年7月1日起施行。\n市长　方国栋\n2025年6月3日\n',
  ],
  notOk: [
    {
      text: notice({head: '云水发〔2025〕⟦第⟧12号'}),
      messages: [{zh: '“第”多余，应删去', en: 'Unexpected “第”, should be removed'}],
      fixed: notice({head: '云水发〔2025〕12号'}),
    },
  ],
  check({nodes, report, kind}) {
    if (kind === '命令' || kind === '公告') return
    for (const {start, node} of nodes('documentNumber')) {
      if (node.code === undefined || /[令告]$/.test(node.code)) continue
      const match = /[〕\]）)】﹞]\s*(第)\s*\d+\s*号/.exec(node.value)
      if (!match) continue
      const at = start + match.index + match[0].indexOf('第')
      report({start: at, end: at + 1, expected: '', fix: true})
    }
  },
}
