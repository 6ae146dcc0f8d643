import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const halfWidthBookMarks: Rule = {
  id: 'half-width-book-marks',
  catalogue: 'T10',
  summary: {zh: '单书名号应为〈〉，不用小于号、大于号', en: 'Single book marks are 〈〉, not < and >'},
  severity: 'error',
  basis: '惯例',
  fixable: true,
  ok: [
    notice({body: '现印发《云岭市〈防汛条例〉实施细则》。'}),
    notice({body: '水位<12米时关闸。'}),
    `${notice()}相关文章：《云岭市水务局印发<值守方案>的通知》解读\n`,
  ],
  notOk: [
    {
      text: notice({body: '现印发《⟦<⟧防汛条例⟦>⟧任务分解表》。'}),
      messages: [{zh: '“<”应为“〈”', en: 'Unexpected “<”, expected “〈”'}, '“>”应为“〉”'],
      fixed: notice({body: '现印发《〈防汛条例〉任务分解表》。'}),
    },
  ],
  check({text, report}) {
    for (const {index, 0: whole, 1: inner} of text.matchAll(
      /《[^《》\r\n<]{0,30}(<[\u4e00-\u9fa5][^<>《》\r\n]{0,40}>)[^《》\r\n]{0,30}》/g,
    )) {
      const start = index + whole.indexOf('<')
      const end = start + inner.length
      report({start, end: start + 1, expected: '〈', fix: true, quoted: true})
      report({start: end - 1, end, expected: '〉', fix: true, quoted: true})
    }
  },
}
