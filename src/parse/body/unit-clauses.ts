import {findClauses, mergeLines} from '../constructs/clause/find-clauses.ts'
import type {FoundClause} from '../constructs/clause/found-clause.ts'
import type {SourceText} from '../source/source-text.ts'
import {contactField, mayNameContact} from '../vocabulary/contacts.ts'
import type {OwnParagraph} from './paragraphs.ts'
import type {Unit} from './units.ts'

/** The clauses of paragraphs that have nothing to do with one another. */
export function clausesIn(source: SourceText, list: OwnParagraph[]): FoundClause[] {
  const found: FoundClause[] = []
  for (const [index, paragraph] of list.entries())
    for (const clause of clausesOf(source, paragraph, {next: list[index + 1]})) found.push(clause)
  return saying(found)
}

/** The clauses of a unit's paragraphs, each read in the light of what stands above it; labelled lines in a row are one. */
export const clausesBelow = (source: SourceText, list: OwnParagraph[]): FoundClause[] => saying(mergeLines(source, eachBelow(source, list)))

/** Those that say something: 责任单位：待定 without a line beside it is text. */
const saying = (list: FoundClause[]) => (list.every(says) ? list : list.filter(says))
const says = ({reading}: FoundClause) => reading.children.length > 0

function eachBelow(source: SourceText, list: OwnParagraph[]): FoundClause[] {
  if (list.length === 1) return clausesOf(source, list[0], {})
  const found: FoundClause[] = []
  let above: FoundClause | undefined
  list.forEach((paragraph, index) => {
    const follows = above?.form === 'label' && above.end >= list[index - 1].end - 1
    const clauses = clausesOf(source, paragraph, {above: list[index - 1], next: list[index + 1], follows})
    for (const clause of clauses) found.push(clause)
    above = clauses[clauses.length - 1]
  })
  return found
}

/** A line of contacts: what stands below it under 责任处室： is one as well. */
const contactLine = new RegExp(`^(?:.{0,10}(?:${contactField}|受理时间)[^，。]{0,6}[：:]|(?:联系|咨询)方式$|[\\d\\-、()（） ]{7,}$)`)

/** What stands around a paragraph, in the same unit; `follows` says that a labelled clause ends right above it. */
interface Surroundings {
  above?: OwnParagraph
  next?: OwnParagraph
  follows?: boolean
}

/** The clauses of one paragraph. */
function clausesOf(source: SourceText, paragraph: OwnParagraph, {above, next, follows = false}: Surroundings): FoundClause[] {
  const {text} = source
  const {start, end, whole} = paragraph
  const below = above !== undefined && '。）'.includes(text[above.end - 1])
  const place = {start, end, whole, follows, below}
  const {clauses, doubts} = findClauses(source, place)
  if (clauses.length === 0 && doubts.length === 0) return clauses
  if (clauses.every(({form}) => form === 'label')) {
    if (above && isContactLine(text, above)) return []
    // 业务指导：甲局⏎电话：1234567
    if (next && clauses.length === 1 && !follows && mayNameContact(clauses[0].text.split(/[：:]/, 1)[0]) && isContactLine(text, next))
      return []
  }
  for (const doubt of doubts) source.report('possible-clause', doubt, {text: text.slice(doubt.start, doubt.end)})
  for (const clause of clauses)
    if (clause.unclosed !== undefined)
      source.report(
        'unclosed-bracket',
        {start: clause.unclosed, end: clause.unclosed + 1},
        {text: text.slice(clause.unclosed, clause.unclosed + 12)},
      )
  return clauses
}

const isContactLine = (text: string, {start, end}: OwnParagraph) => contactLine.test(text.slice(start, Math.min(end, start + 40)))

/**
 * Takes the bare lists of names (甲局、乙局) for text, unless they stand among others that say what they are, or nearly every unit
 * ends in one. `outside` are the clauses outside any unit.
 */
export function dropBareLists(source: SourceText, all: Unit[], outside: FoundClause[]) {
  if (mayListBare(all, outside)) return
  for (const unit of all) {
    for (const {start, end, reading} of unit.clauses)
      if (reading.implicit) source.report('possible-clause', {start, end}, {text: source.text.slice(start, end)})
    if (unit.clauses.some(({reading}) => reading.implicit)) unit.clauses = unit.clauses.filter(({reading}) => !reading.implicit)
  }
}

function mayListBare(all: Unit[], outside: FoundClause[]): boolean {
  // one that says that the first of such a list leads, in what follows too, says that lists follow
  const weight = ({reading}: FoundClause) => (reading.implicit ? 0 : reading.children.some(({type}) => type === 'declaration') ? 2 : 1)
  const explicit = all.reduce((sum, {clauses}) => clauses.reduce((count, clause) => count + weight(clause), sum), outside.length)
  if (explicit >= 2) return true
  const leaves = all.filter(({children}) => children.length === 0)
  const bare = leaves.filter(({clauses}) => clauses.some(({reading}) => reading.implicit)).length
  return bare >= 5 && bare * 10 >= leaves.length * 8
}
