import type {StructuredPatchHunk} from 'diff'

/**
 * What differs between two texts as hunks of a patch, found in one pass: lines are paired from both ends, and where the rest is as many
 * lines, one by one. Not the shortest patch, but its time grows with the text and not with the square of what was changed.
 *
 *     pairedHunks('甲\n乙\n', '甲\n丙\n', 3)[0].lines // [' 甲', '-乙', '+丙']
 */
export function pairedHunks(before: string, after: string, context: number): StructuredPatchHunk[] {
  const [from, to] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (tail < from.length - head && tail < to.length - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  /** Lines that were changed: `[start, end)` of the old ones, and of the new ones. */
  const changes: Array<{old: [number, number]; new: [number, number]}> = []
  if (from.length === to.length) {
    for (let i = head; i < from.length - tail; i++) if (from[i] !== to[i]) changes.push({old: [i, i + 1], new: [i, i + 1]})
  } else changes.push({old: [head, from.length - tail], new: [head, to.length - tail]})

  const hunks: StructuredPatchHunk[] = []
  let behind = 0
  const keep = (hunk: StructuredPatchHunk, end: number) => {
    for (; behind < end; behind++) hunk.lines.push(...marked(' ', from[behind]))
  }
  for (const [index, change] of changes.entries()) {
    let hunk = hunks.at(-1)
    if (!hunk || change.old[0] - behind > 2 * context) {
      const start = Math.max(0, change.old[0] - context)
      if (hunk) keep(hunk, Math.min(from.length, behind + context))
      behind = start
      hunk = {oldStart: start + 1, oldLines: 0, newStart: start + 1 + change.new[0] - change.old[0], newLines: 0, lines: []}
      hunks.push(hunk)
    }
    keep(hunk, change.old[0])
    for (let i = change.old[0]; i < change.old[1]; i++) hunk.lines.push(...marked('-', from[i]))
    for (let i = change.new[0]; i < change.new[1]; i++) hunk.lines.push(...marked('+', to[i]))
    behind = change.old[1]
    if (index === changes.length - 1) keep(hunk, Math.min(from.length, behind + context))
  }
  for (const hunk of hunks) {
    hunk.oldLines = hunk.lines.filter((line) => /^[ -]/.test(line)).length
    hunk.newLines = hunk.lines.filter((line) => /^[ +]/.test(line)).length
  }
  return hunks
}

const linesOf = (text: string): string[] => (text ? text.split(/(?<=\n)/) : [])

const marked = (sign: string, line: string) =>
  line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file']
