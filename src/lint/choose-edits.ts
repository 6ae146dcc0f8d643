import type {Diagnostic, Edit} from './diagnostic.ts'

/** The edits that can be made together: of two that touch, the first. */
export function chooseEdits(diagnostics: readonly Diagnostic[]): Edit[] {
  const edits = diagnostics.flatMap(({fix}) => (fix ? [fix] : [])).sort((a, b) => a.start - b.start || a.end - b.end)
  const chosen: Edit[] = []
  let until = -1
  for (const edit of edits) {
    if (edit.start < until || (edit.start === until && chosen.at(-1)?.start === edit.start)) continue
    chosen.push(edit)
    until = edit.end
  }
  return chosen
}
