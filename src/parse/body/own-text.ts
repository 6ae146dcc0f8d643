import {append} from '../../syntax/append.ts'
import type {Node, Paragraph, Responsibility} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {mergeLines} from '../constructs/clause/find-clauses.ts'
import type {FoundClause} from '../constructs/clause/found-clause.ts'
import {addRequirements, divideRuns} from '../constructs/requirements.ts'
import type {TopicFinding, TopicHabits} from '../constructs/topics.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {codes, isBlank} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {noNodes} from '../tree/build.ts'
import type {OwnParagraph} from './paragraphs.ts'

/** A unit's own text. */
export interface OwnText {
  paragraphs: OwnParagraph[]
  clauses: FoundClause[]
  /** Text before it is the heading's. */
  from: number
  /** Child units or tables follow, so text that ends in ： leads in. */
  introduces: boolean
}

/**
 * Adds the requirements and clauses of a unit's own text to `into`. A clause that closes the text, or stands before any,
 * governs the unit; one that is followed by more text governs what stands since the clause before it.
 */
export function addOwnText(
  source: SourceText,
  {paragraphs, clauses, from, introduces}: OwnText,
  habits: TopicHabits,
  into: Node[],
): TopicFinding {
  const {runs, cuts} = layOut(source, paragraphs, clauses, from)
  const division = divideRuns(source, runs, habits)
  let next = 0
  for (let r = 0; r < runs.length; r++) {
    for (; cuts[next] === r; next++) into.push(responsibility(clauses[next], r === 0 ? 'unit' : 'run'))
    // 材料包括： leads in child units, an enumeration, several paragraphs; above a single plain one it is text
    const list = r + 2 < runs.length || division.items?.has(runs[r + 1]?.start) === true
    const leads = r + 1 === runs.length ? introduces : cuts[next] !== r + 1 && list
    addRequirements(source, runs[r], division, r, leads, into)
  }
  for (; next < cuts.length; next++) into.push(responsibility(clauses[next], 'unit'))
  return division.topics
}

/** A unit's own text: the runs of words between the clauses, and for each clause how many of them stand before it. */
function layOut(source: SourceText, list: OwnParagraph[], clauses: FoundClause[], from: number): {runs: Range[]; cuts: number[]} {
  let runs: Range[] = []
  let cuts: number[] = []
  let done = from
  for (const paragraph of list) {
    let start = Math.max(paragraph.start, done)
    if (start >= paragraph.end) continue
    while (cuts.length < clauses.length && clauses[cuts.length].start < paragraph.end) {
      const clause = clauses[cuts.length]
      const run = words(source, start, clause.start)
      if (run) runs = append(runs, run)
      cuts = append(cuts, runs.length)
      start = Math.max(start, clause.end)
      done = start
    }
    const run = words(source, start, paragraph.end)
    if (run) runs = append(runs, run)
  }
  return {runs, cuts}
}

/** The stretch without blanks and pauses at its start and blanks at its end, where anything is left. */
function words({text}: SourceText, from: number, to: number): Range | undefined {
  let start = from
  while (start < to && (isBlank(text.charCodeAt(start)) || pauses.has(text.charCodeAt(start)))) start++
  const end = skipBlanksBack(text, to, start)
  return start < end ? {start, end} : undefined
}

const pauses = codes('。；，')

/** The node of a clause. */
export function responsibility({start, end, reading, text, form}: FoundClause, scope: Responsibility['scope']): Responsibility {
  const why = reading.implicit ? 'names among clauses' : reading.labelled ? `labelled, ${form}` : `predicate, ${form}`
  const data = {construct: 'responsibility', why}
  const {children, mode} = reading
  return mode
    ? {type: 'responsibility', children, start, end, scope, text, mode, data}
    : {type: 'responsibility', children, start, end, scope, text, data}
}

/** Paragraphs outside any unit, with the clauses in them. */
export function blocks(source: SourceText, list: OwnParagraph[], found: FoundClause[], place: Paragraph['place']): Node[] {
  const nodes: Node[] = []
  const merged = mergeLines(source, found)
  const add = (from: number, to: number) => {
    const run = words(source, from, to)
    if (run) nodes.push({type: 'paragraph', children: noNodes, start: run.start, end: run.end, place})
  }
  let done = 0
  let next = 0
  for (const paragraph of list) {
    let start = Math.max(paragraph.start, done)
    for (; next < merged.length && merged[next].start < paragraph.end; next++) {
      const clause = merged[next]
      add(start, clause.start)
      nodes.push(responsibility(clause, 'document'))
      start = clause.end
      done = clause.end
    }
    add(start, paragraph.end)
  }
  return nodes
}
