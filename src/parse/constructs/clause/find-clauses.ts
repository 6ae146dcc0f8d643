import {append} from '../../../syntax/append.ts'
import {codes, isColon} from '../../source/characters.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import {nextMark} from '../../source/scan.ts'
import type {Page} from '../../source/source.ts'
import {bracketedClause} from './bracketed-clause.ts'
import {type ClausePart, type FoundClause, labelOf, onlyPunctuation, roleOf} from './found-clause.ts'
import {runClause} from './labelled-clause.ts'
import {lineClause} from './line-clause.ts'

/**
 * The clauses of one paragraph, in order; what nearly is one goes to `page.doubts`. `after` says that a labelled clause stands right above it, `below` that a sentence does (slots: domain 5.3; what is none: 5.7).
 *
 * ```text
 * …做好准备。（责任单位：甲局）        bracket, behind a sentence
 * …做好准备（甲局牵头，乙局配合）。    bracket, before the full stop
 * 责任单位：甲局                      run: a label without brackets
 * 甲局牵头，乙局配合                   line: a predicate on a line of its own
 * ```
 */
export function findClauses(page: Page, start: number, end: number, own: boolean, after = false, below = false): FoundClause[] {
  const {
    text,
    scan: {partner},
  } = page
  let clauses = none
  for (let i = nextMark(partner, start); i < end; i = nextMark(partner, i + 1)) {
    const code = text.charCodeAt(i)
    if (opening.has(code)) {
      const found = bracketedClause(page, i, start, end)
      if (found) {
        clauses = add(page, clauses, found)
        i = found.end - 1
        continue
      }
    }
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    if (isColon(code)) {
      const found = runClause(page, i, clauses[clauses.length - 1], start, end, own, after, below)
      if (found) {
        clauses = add(page, clauses, found)
        i = found.end - 1
      }
    }
  }
  if (clauses.length === 0 && own) {
    const found = lineClause(page, start, end)
    if (found) return [found]
  }
  return clauses
}

const none: FoundClause[] = []

const opening = codes('（(〔[【［')

/** Two clauses with nothing but punctuation between are one, unless a label or a role comes again. */
function add(page: Page, clauses: FoundClause[], found: FoundClause): FoundClause[] {
  const last = clauses[clauses.length - 1]
  if (last && onlyPunctuation(page.text, last.end, found.start) && canMerge(last, found)) {
    clauses[clauses.length - 1] = mergeClauses(page, last, found, '')
    return clauses
  }
  return append(clauses, found)
}

/** Does the second clause go on with the first: other labels, other roles? */
function canMerge(first: FoundClause, second: FoundClause): boolean {
  if (first.form !== second.form) return false
  if (share(first, second, labelOf)) return false
  return first.form === 'run' || !share(first, second, roleOf)
}

/** Has any part of both the same label, or role? */
const share = (first: FoundClause, second: FoundClause, of: (part: ClausePart) => string | undefined) =>
  second.reading.children.some((part) => {
    const own = of(part)
    return own !== undefined && first.reading.children.some((other) => of(other) === own)
  })

/** One record of two clauses, as printed, joined by `glue`. */
function mergeClauses(page: Page, first: FoundClause, second: FoundClause, glue: string): FoundClause {
  return {
    ...first,
    end: second.end,
    reading: {
      ...first.reading,
      children: [...first.reading.children, ...second.reading.children],
      mode: first.reading.mode ?? second.reading.mode,
    },
    text:
      glue === ''
        ? withoutBreaks(page.text.slice(first.start, second.end))
        : first.text + page.text.slice(first.end, second.start).trim() + glue + second.text,
  }
}

/** Labelled lines that follow one another are one record until a label comes again. */
export function mergeLines(page: Page, list: FoundClause[]): FoundClause[] {
  if (list.length < 2) return list
  const result: FoundClause[] = []
  for (const clause of list) {
    const last = result[result.length - 1]
    if (
      last &&
      last.form === 'run' &&
      clause.form === 'run' &&
      onlyPunctuation(page.text, last.end, clause.start) &&
      canMerge(last, clause)
    ) {
      result[result.length - 1] = mergeClauses(page, last, clause, '\n')
    } else result.push(clause)
  }
  return result
}
