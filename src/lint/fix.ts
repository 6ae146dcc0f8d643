import type {Finding} from './rule.ts'

/** A range of a text and what is to stand there. */
export type Edit = NonNullable<Finding['fix']>

/** The edits that can be made together: of two that touch, the first. */
export function chooseEdits(findings: readonly Finding[]): Edit[] {
  const edits = findings.flatMap(({fix}) => (fix ? [fix] : [])).sort((a, b) => a.start - b.start || a.end - b.end)
  const chosen: Edit[] = []
  let until = -1
  for (const edit of edits) {
    if (edit.start < until || (edit.start === until && chosen.at(-1)?.start === edit.start)) continue
    chosen.push(edit)
    until = edit.end
  }
  return chosen
}

/** The text with edits made, which must not overlap. `applyEdits('甲乙', [{start: 0, end: 1, text: '丙'}])` → `丙乙` */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const {start, end, text: wanted} of edits) {
    out += text.slice(at, start) + wanted
    at = end
  }
  return out + text.slice(at)
}
