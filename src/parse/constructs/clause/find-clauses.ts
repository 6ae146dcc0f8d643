import {append} from '../../../syntax/append.ts'
import type {Range} from '../../../syntax/range.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import {nextMark} from '../../source/scan.ts'
import type {SourceText} from '../../source/source-text.ts'
import {bracketedClause} from './bracketed-clause.ts'
import {type ClauseForm, type ClausePart, type ClausePlace, type FoundClause, labelOf, onlyPunctuation, roleOf} from './found-clause.ts'
import {labelledClause} from './labelled-clause.ts'
import {lineClause} from './line-clause.ts'

/** Clauses, in order, and what nearly is one. */
export interface FoundClauses {
  clauses: FoundClause[]
  doubts: readonly Range[]
}

/**
 * The clauses of one paragraph.
 *
 * ```text
 * …做好准备。（责任单位：甲局）        bracket, behind a sentence
 * …做好准备（甲局牵头，乙局配合）。    bracket, before the full stop
 * 责任单位：甲局                      label, without brackets
 * 甲局牵头，乙局配合                   line: a predicate on a line of its own
 * ```
 */
export function findClauses(source: SourceText, place: ClausePlace): FoundClauses {
  const {text, partner} = source
  const {start, end} = place
  let clauses: FoundClause[] = none
  let doubts: readonly Range[] = none
  for (let i = nextMark(partner, start); i < end; i = nextMark(partner, i + 1)) {
    const form = byMark[text.charCodeAt(i)]
    const found = form ? clauseForms[form - 1].read(source, i, place, clauses[clauses.length - 1]) : undefined
    if (found === 'doubtful') doubts = [...doubts, {start: i, end: partner[i] + 1}]
    else if (found) {
      clauses = add(source, clauses, found)
      i = found.end - 1
      continue
    }
    if (partner[i] > i && partner[i] < end) i = partner[i]
  }
  if (clauses.length === 0) {
    for (const form of wholes) {
      const found = form.read(source, start, place, undefined)
      if (found && found !== 'doubtful') return {clauses: [found], doubts}
    }
  }
  return clauses === none && doubts === none ? nothing : {clauses, doubts}
}

/** All forms. Those with marks are read where one stands; those of a whole paragraph where it holds no other. */
export const clauseForms: readonly ClauseForm[] = [bracketedClause, labelledClause, lineClause]

// For each code unit which of the forms it is a mark of, counted from 1: every mark of a text is looked up.
const byMark = new Uint8Array(0x10000)
for (const [index, {marks}] of clauseForms.entries()) for (const mark of marks ?? []) byMark[mark] = index + 1
const wholes = clauseForms.filter(({marks}) => marks === undefined)

const nothing: FoundClauses = {clauses: [], doubts: []}
const none: never[] = []

/** Two clauses with nothing but punctuation between are one, unless a label or a role comes again. */
function add(source: SourceText, clauses: FoundClause[], found: FoundClause): FoundClause[] {
  const last = clauses[clauses.length - 1]
  if (last && onlyPunctuation(source.text, last.end, found.start) && canMerge(last, found)) {
    clauses[clauses.length - 1] = mergeClauses(source, last, found, '')
    return clauses
  }
  return append(clauses, found)
}

/** Does the second clause go on with the first: other labels, other roles? */
function canMerge(first: FoundClause, second: FoundClause): boolean {
  if (first.form !== second.form) return false
  if (share(first, second, labelOf)) return false
  return first.form === 'label' || !share(first, second, roleOf)
}

/** Has any part of both the same label, or role? */
const share = (first: FoundClause, second: FoundClause, of: (part: ClausePart) => string | undefined) =>
  second.reading.children.some((part) => {
    const own = of(part)
    return own !== undefined && first.reading.children.some((other) => of(other) === own)
  })

/** One record of two clauses, as printed, joined by `glue`. */
function mergeClauses(source: SourceText, first: FoundClause, second: FoundClause, glue: string): FoundClause {
  const unclosed = first.unclosed ?? second.unclosed
  return {
    ...first,
    ...(unclosed !== undefined && {unclosed}),
    end: second.end,
    reading: {
      ...first.reading,
      children: [...first.reading.children, ...second.reading.children],
      mode: first.reading.mode ?? second.reading.mode,
    },
    text:
      glue === ''
        ? withoutBreaks(source.text.slice(first.start, second.end))
        : first.text + source.text.slice(first.end, second.start).trim() + glue + second.text,
  }
}

/** Labelled lines that follow one another are one record until a label comes again. */
export function mergeLines(source: SourceText, list: FoundClause[]): FoundClause[] {
  if (list.length < 2) return list
  const result: FoundClause[] = []
  for (const clause of list) {
    const last = result[result.length - 1]
    if (
      last &&
      last.form === 'label' &&
      clause.form === 'label' &&
      onlyPunctuation(source.text, last.end, clause.start) &&
      canMerge(last, clause)
    ) {
      result[result.length - 1] = mergeClauses(source, last, clause, '\n')
    } else result.push(clause)
  }
  return result
}
