import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const addresseesColon: Rule = {
  id: 'addressees-colon',
  catalogue: 'A01',
  summary: {zh: '主送机关后用全角冒号', en: 'The addressees end in a full-width colon'},
  severity: 'error',
  basis: 'GB/T 9704-2012, 7.3.2',
  fixable: true,
  changes: ['addressees', 'preamble'],
  ok: [notice()],
  notOk: [
    {
      text: notice({to: '各县（市、区）水务局⟦:⟧'}),
      messages: [{zh: '“:”应为“：”', en: 'Unexpected “:”, expected “：”'}],
      fixed: notice(),
    },
  ],
  check({nodes, parts, text, lines, report}) {
    const [main] = parts
    const [read] = nodes('addressees', main)
    if (read) {
      if (text[read.end - 1] === ':') report({start: read.end - 1, end: read.end, expected: '：', fix: true})
      return
    }
    const behind = main.title?.end
    const next = lines.lines.find(({start}) => behind !== undefined && start >= behind)
    if (!next || text[next.end - 1] !== ':' || next.end - next.start > 60) return
    const line = text.slice(next.start, next.end)
    if (/^(?:各|[\u4e00-\u9fa5（）、，]{2,40}(?:局|委|厅|部|办|政府|单位|处|公司|院|会))/.test(line) && !/[。；？现如下]/.test(line))
      report({start: next.end - 1, end: next.end, expected: '：', fix: true})
  },
}
