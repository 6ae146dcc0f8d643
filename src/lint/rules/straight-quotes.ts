import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

/**
 * What each straight mark of a line stands for. A half that was typed as “ or ” says which the other
 * one is; where the marks do not come out even, nothing is known.
 */
function pair(line: string): Array<[at: number, mark: string]> {
  const out: Array<[number, string]> = []
  // A title keeps the marks that its author gave it.
  let depth = 0
  let open: {at: number; straight: boolean} | undefined
  let until = -1
  for (const {index: at, 0: mark} of line.matchAll(/[“”"《》]/g)) {
    if (at < until) continue
    if (mark === '《' || mark === '》') {
      depth = Math.max(0, depth + (mark === '《' ? 1 : -1))
      continue
    }
    if (mark === '“') {
      if (open) return []
      open = {at, straight: false}
      until = ownClosing(line, at)
    } else if (!open) {
      if (mark === '”') return []
      open = {at, straight: true}
    } else {
      const inner = line.slice(open.at + 1, Math.min(at, open.at + 100))
      // Inches, attributes of HTML and the like.
      const sound = depth === 0 && /[\u4e00-\u9fa5]/.test(inner) && inner.length < 80 && !/[=\d]/.test(line[open.at - 1] ?? '')
      if (sound && open.straight) out.push([open.at, '“'])
      if (sound && mark === '"') out.push([at, '”'])
      open = undefined
    }
  }
  return open ? [] : out
}

/** Where a “ is closed by a ” of its own, with whole pairs of straight marks between them, which it quotes; else -1. */
function ownClosing(line: string, from: number): number {
  const to = line.slice(from + 1).search(/[“”]/) + from + 1
  return line[to] === '”' && line.slice(from, to).split('"').length % 2 === 1 ? to : -1
}

export const straightQuotes: Rule = {
  id: 'straight-quotes',
  catalogue: 'P02',
  summary: {zh: '引号应为“”，不用直引号', en: 'Quotation marks are “”, not straight ones'},
  severity: 'warning',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '各单位要做到“专人值守”。'}), notice({body: '来函称：“要用好"水情通"平台。”各单位要落实。'})],
  notOk: [
    {
      text: notice({body: '各单位要做到“专人值守⟦"⟧和“及时报告”。'}),
      messages: [{zh: '直双引号应为右双引号', en: 'Unexpected a straight double quotation mark, expected a right double quotation mark'}],
      fixed: notice({body: '各单位要做到“专人值守”和“及时报告”。'}),
    },
    {
      text: notice({body: '各单位要做到⟦"⟧专人值守⟦"⟧。'}),
      messages: ['直双引号应为左双引号', '直双引号应为右双引号'],
      fixed: notice({body: '各单位要做到“专人值守”。'}),
    },
  ],
  check({text, report}) {
    if (!text.includes('"')) return
    for (const line of text.matchAll(/[^\r\n]+/g)) {
      for (const [at, mark] of pair(line[0])) {
        report({start: line.index + at, end: line.index + at + 1, expected: mark, fix: true, quoted: true})
      }
    }
  },
}
