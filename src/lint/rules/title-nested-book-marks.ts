import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const titleNestedBookMarks: Rule = {
  id: 'title-nested-book-marks',
  catalogue: 'T09',
  summary: {zh: '书名号里再用书名号，里面的应为单书名号〈〉', en: 'Inside 《》 the inner marks are 〈〉'},
  severity: 'error',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '现印发《云岭市〈防汛条例〉实施细则》。'})],
  notOk: [
    {
      text: notice({body: '现印发《云岭市⟦《⟧防汛条例⟦》⟧实施细则》。'}),
      messages: [{zh: '“《”应为“〈”', en: 'Unexpected “《”, expected “〈”'}, '“》”应为“〉”'],
      fixed: notice({body: '现印发《云岭市〈防汛条例〉实施细则》。'}),
    },
  ],
  check({text, report}) {
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      const open: number[] = []
      const inner: Array<[number, number]> = []
      let sound = true
      for (let i = 0; i < line[0].length; i++) {
        if (line[0][i] === '《') open.push(i)
        else if (line[0][i] === '》') {
          const from = open.pop()
          if (from === undefined) sound = false
          else if (open.length === 1 && i - from < 60) inner.push([from, i])
        }
      }
      // Marks that do not pair say nothing about what is inside what.
      if (!sound || open.length) continue
      for (const [from, to] of inner) {
        const [start, end] = [line.index + from, line.index + to]
        report({start, end: start + 1, expected: '〈', fix: true, quoted: true})
        report({start: end, end: end + 1, expected: '〉', fix: true, quoted: true})
      }
    }
  },
}
