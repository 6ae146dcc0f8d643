import type {Node, Paragraph as ParagraphNode, Responsibility} from '../syntax/nodes.ts'
import {parent} from './build.ts'
import {isBlank} from './characters.ts'
import {mergeLines} from './constructs/clauses.ts'
import type {FoundClause} from './constructs/found-clause.ts'
import {readRequirements} from './constructs/requirements.ts'
import type {Page} from './page.ts'
import type {Paragraph} from './paragraphs.ts'
import type {Range} from './sentences.ts'

/**
 * Requirements and clauses of a unit's own paragraphs; text before `from` is the heading's. A clause
 * that closes the text, or stands before any, governs the unit; one that is followed by more text
 * governs what stands since the clause before it (contract 2.7).
 */
export function ownText(page: Page, list: Paragraph[], clauses: FoundClause[], from: number, introduces: boolean): Node[] {
  const {groups, between} = layOut(page, list, clauses, from)
  const read = readRequirements(page, groups, introduces)
  const nodes: Node[] = read[0]
  const first = groups.findIndex((group) => group.length > 0)
  const last = groups.findLastIndex((group) => group.length > 0)
  between.forEach((clause, k) => {
    nodes.push(responsibility(clause, k < first || k >= last ? 'unit' : 'run'))
    for (const node of read[k + 1]) nodes.push(node)
  })
  return nodes
}

/** A unit's own text in order: groups of runs of words, one more than there are clauses between them. */
function layOut(page: Page, list: Paragraph[], clauses: FoundClause[], from: number): {groups: Range[][]; between: FoundClause[]} {
  let group: Range[] = []
  const groups = [group]
  const between: FoundClause[] = []
  let done = from
  for (const paragraph of list) {
    let start = Math.max(paragraph.start, done)
    if (start >= paragraph.end) continue
    for (; between.length < clauses.length && clauses[between.length].start < paragraph.end; ) {
      const clause = clauses[between.length]
      const run = words(page, start, clause.start)
      if (run) group.push(run)
      group = []
      groups.push(group)
      between.push(clause)
      start = Math.max(start, clause.end)
      done = start
    }
    const run = words(page, start, paragraph.end)
    if (run) group.push(run)
  }
  return {groups, between}
}

/** The stretch without blanks and pauses at its start and blanks at its end, where anything is left. */
function words({text}: Page, from: number, to: number): Range | undefined {
  let start = from
  let end = to
  while (start < end && (isBlank(text.charCodeAt(start)) || '。；，'.includes(text[start]))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? {start, end} : undefined
}

/** The node of a clause. */
export function responsibility({start, end, reading, text, form}: FoundClause, scope: Responsibility['scope']): Responsibility {
  const node = parent('responsibility', start, end, reading.children, {scope, text, ...(reading.mode && {mode: reading.mode})})
  node.data = {
    construct: 'responsibility',
    why: reading.implicit ? 'names among clauses' : reading.labelled ? `labelled, ${form}` : `predicate, ${form}`,
  }
  return node
}

/** Paragraphs outside any unit, with the clauses in them. */
export function blocks(page: Page, list: Paragraph[], found: FoundClause[], place: ParagraphNode['place']): Node[] {
  const nodes: Node[] = []
  const merged = mergeLines(page, found)
  let done = 0
  list.forEach((paragraph) => {
    let start = Math.max(paragraph.start, done)
    for (const clause of merged.filter((one) => one.start >= start && one.start < paragraph.end)) {
      const run = words(page, start, clause.start)
      if (run) nodes.push(parent('paragraph', run.start, run.end, [], {place}))
      nodes.push(responsibility(clause, 'document'))
      start = clause.end
      done = clause.end
    }
    const run = words(page, start, paragraph.end)
    if (run) nodes.push(parent('paragraph', run.start, run.end, [], {place}))
  })
  return nodes
}
