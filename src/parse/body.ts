import {report} from '../messages/report.ts'
import {append} from '../syntax/append.ts'
import type {Node, Section, Table} from '../syntax/nodes.ts'
import {endOf, inOrder, leaf, noNodes, span, startOf} from './build.ts'
import {isBlank, isColon} from './characters.ts'
import {findClauses, mergeLines} from './constructs/clauses.ts'
import type {FoundClause} from './constructs/found-clause.ts'
import {guessByOpener, guessHeading, type HeadingGuess, tally, vote} from './constructs/heading.ts'
import {readTables} from './constructs/table.ts'
import {markers} from './markers.ts'
import {blocks, ownText, responsibility} from './own-text.ts'
import type {Page} from './page.ts'
import {type Paragraph, paragraphs, relate, wrapWidth} from './paragraphs.ts'
import {at} from './place.ts'
import {lowerClauses, takeClosing} from './scope.ts'
import {type Opening, sequence} from './sequence.ts'
import {type Unit, units} from './units.ts'

/**
 * The body of a document or an attachment, pieces `[from, to)`: preamble, sections, closing, and
 * the clauses outside any unit.
 */
export function readBody(page: Page, from: number, to: number): Node[] {
  if (from >= to) return []
  const start = page.pieces[from].start
  const end = page.pieces[to - 1].end
  page.wrap ??= wrapWidth(page)
  const {tables, outside} = readTables(page, from, to)
  const openings = sequence(outside(markers(page, from, to)))
  for (const opening of openings) warnOfNumber(page, opening)
  const {roots, all} = units(openings, end)
  page.units = all.length

  const preamble = outside(paragraphs(page, start, roots[0]?.opening.start ?? end))
  const before = clausesIn(page, preamble)
  for (const unit of all) {
    unit.paragraphs = outside(paragraphs(page, unit.start, unit.end))
    unit.clauses = mergeLines(page, clausesBelow(page, unit.paragraphs))
  }
  const loose = hangTables(tables, all)
  if (!mayListBare(all, before)) for (const unit of all) dropBare(page, unit)
  for (const unit of all) relate(unit.paragraphs, unit.clauses)

  const closing = takeClosing(page, all, roots)
  lowerClauses(all, roots)
  // both have cut paragraphs and moved clauses
  for (const unit of all) relate(unit.paragraphs, unit.clauses)

  decideHeadings(page, roots, all)
  const nodes = blocks(page, preamble, before, 'preamble')
  for (const table of loose) nodes.push(table)
  for (const unit of roots) nodes.push(section(page, unit))
  for (const node of blocks(page, closing, clausesIn(page, closing), 'closing')) nodes.push(node)
  return inOrder(nodes)
}

/** Gives each unit the tables in its own text; what is left stands outside any. Both lists are in order. */
function hangTables(tables: Table[], all: Unit[]): Table[] {
  let next = 0
  return tables.filter((table) => {
    const at = startOf(table)
    while (next < all.length && all[next].end <= at) next++
    if (next === all.length || at < all[next].start) return true
    all[next].tables = append(all[next].tables, table)
    return false
  })
}

/** The clauses of paragraphs that have nothing to do with one another. */
function clausesIn(page: Page, list: Paragraph[]): FoundClause[] {
  const found: FoundClause[] = []
  for (const paragraph of list) for (const clause of clausesOf(page, paragraph)) found.push(clause)
  return found
}

/** The clauses of a unit's paragraphs, each read in the light of what stands above it. */
function clausesBelow(page: Page, list: Paragraph[]): FoundClause[] {
  if (list.length === 1) return clausesOf(page, list[0])
  const found: FoundClause[] = []
  let above: FoundClause | undefined
  list.forEach((paragraph, index) => {
    const after = above?.form === 'run' && above.end >= list[index - 1].end - 1
    const clauses = clausesOf(page, paragraph, list[index - 1], after)
    for (const clause of clauses) found.push(clause)
    above = clauses[clauses.length - 1]
  })
  return found
}

/** A line of contacts: what stands below it under 责任处室： is one as well (domain 9, look-alikes). */
const contactLine = /^(?:.{0,10}(?:电话|地址|邮箱|邮编|传真|联系人|受理时间)[^，。]{0,6}[：:]|(?:联系|咨询)方式$|[\d\-、()（） ]{7,}$)/

function clausesOf(page: Page, paragraph: Paragraph, above?: Paragraph, after = false): FoundClause[] {
  const {start, end, whole} = paragraph
  const clauses = findClauses(page, start, end, whole, after, above !== undefined && '。）'.includes(page.text[above.end - 1]))
  if (clauses.length === 0 && page.doubts.length === 0) return clauses
  const doubts = page.doubts.splice(0)
  const contact = above !== undefined && contactLine.test(page.text.slice(above.start, Math.min(above.end, above.start + 40)))
  if (contact && clauses.every(({form}) => form === 'run')) return []
  for (const doubt of doubts) report(page.file, 'possible-clause', at(page, doubt), {text: page.text.slice(doubt.start, doubt.end)})
  for (const clause of clauses)
    if (clause.unclosed)
      report(page.file, 'unclosed-bracket', at(page, {start: clause.start, end: clause.start + 1}), {
        text: page.text.slice(clause.start, clause.start + 12),
      })
  return clauses
}

/**
 * Are bare lists of names (甲局、乙局) clauses here? Among others that say what they are, or where nearly every
 * unit ends in one (domain 5.9, X13).
 */
function mayListBare(all: Unit[], outside: FoundClause[]): boolean {
  const explicit = all.reduce((count, {clauses}) => count + clauses.filter(({reading}) => !reading.implicit).length, outside.length)
  if (explicit >= 2) return true
  const leaves = all.filter(({children}) => children.length === 0)
  const bare = leaves.filter(({clauses}) => clauses.some(({reading}) => reading.implicit)).length
  return bare >= 5 && bare * 10 >= leaves.length * 8
}

function dropBare(page: Page, unit: Unit) {
  for (const {start, end, reading} of unit.clauses)
    if (reading.implicit) report(page.file, 'possible-clause', at(page, {start, end}), {text: page.text.slice(start, end)})
  unit.clauses = unit.clauses.filter(({reading}) => !reading.implicit)
}

function warnOfNumber(page: Page, {oddity, start, end}: Opening) {
  if (oddity === 'gap') report(page.file, 'number-gap', at(page, {start, end}), {label: page.text.slice(start, end)})
  if (oddity === 'repeat') report(page.file, 'number-repeat', at(page, {start, end}), {label: page.text.slice(start, end)})
}

// ── Headings ────────────────────────────────────────────────────────────────────────────────────

function decideHeadings(page: Page, roots: Unit[], all: Unit[]) {
  let glued = false
  for (const unit of all) {
    unit.guess = guess(page, unit)
    glued ||= unit.guess.why === 'a known heading run into its text'
  }
  // a standing heading that runs into its text tells that line breaks were lost: look again
  if (glued) for (const unit of all) unit.guess = guessAgain(page, unit)
  // cousins vote once for all the families that ask them
  const cousins = new Map<string, Map<Unit, HeadingGuess | undefined>>()
  const decide = (family: Unit[]) => {
    // a family of one or two, or one that disagrees, looks at its cousins as well
    const {sure, none} = tally(family.map(guessOf))
    const agrees = family.length > 2 ? sure + none > 0 && Math.max(sure, none) >= 4 * Math.min(sure, none) : sure === family.length
    if (agrees) {
      const votes = vote(family.map(guessOf))
      family.forEach((unit, index) => {
        unit.heading = votes[index]
      })
      return
    }
    const {level, type} = family[0].opening
    const key = `${level} ${type}`
    let votes = cousins.get(key)
    if (!votes) {
      const list = all.filter(({opening}) => opening.level === level && opening.type === type)
      const each = vote(list.map(guessOf))
      votes = new Map(list.map((unit, index) => [unit, each[index]]))
      cousins.set(key, votes)
    }
    for (const unit of family) unit.heading = votes.get(unit)
  }
  if (roots.length > 0) decide(roots)
  for (const {children} of all) if (children.length > 0) decide(children)
}

const guessOf = ({guess}: Unit) => guess as HeadingGuess

function guessAgain(page: Page, unit: Unit): HeadingGuess {
  const first = unit.paragraphs[0]
  const own = guessOf(unit)
  return (own.score === 0 && first && first.end - first.start > 40 && guessByOpener(page, first.start, first.end)) || own
}

function guess(page: Page, unit: Unit): HeadingGuess {
  const {paragraphs: list, clauses} = unit
  const first = list[0]
  if (!first) return {start: unit.start, end: unit.start, score: 0, why: 'no words'}
  const clause = clauses.find(({start, end}) => start < first.end && end > first.start)
  const end = clause ? clause.start : first.end
  const more = list.some((paragraph, index) => index > 0 && !paragraph.clauseOnly)
  const rest = clause !== undefined && clauses.every((c) => c.end < first.end - 1)
  let trimmed = end
  while (trimmed > first.start && isBlank(page.text.charCodeAt(trimmed - 1))) trimmed--
  return guessHeading(page, {
    start: first.start,
    end: trimmed,
    more,
    children: unit.children.length > 0,
    rest,
    clause: clause !== undefined,
    closed: clause?.form === 'bracket' && page.text[clause.end] === '。',
    poured: unit.opening.strength < 3,
  })
}

// ── Nodes ───────────────────────────────────────────────────────────────────────────────────────

function section(page: Page, unit: Unit): Section {
  const {opening, heading} = unit
  const children: Node[] = opening.end > opening.start ? [leaf(page, 'label', opening.start, opening.end)] : []
  let from = unit.start
  if (heading) {
    const data = {construct: 'heading', why: heading.why}
    children.push({type: 'heading', children: noNodes, position: span(heading.start, heading.end), data})
    from = heading.end
    while (from < unit.end && (page.text[from] === '。' || isColon(page.text.charCodeAt(from)))) from++
  }
  ownText(page, unit.paragraphs, unit.clauses, from, unit.children.length > 0 || unit.tables.length > 0, children)
  for (const table of unit.tables) children.push(table)
  for (const child of unit.children) children.push(section(page, child))
  if (unit.tail.length > 0) ownText(page, unit.tail, mergeLines(page, clausesIn(page, unit.tail)), 0, false, children)
  for (const clause of unit.late) children.push(responsibility(clause, 'unit'))
  inOrder(children)
  let last = opening.end
  for (const child of children) last = Math.max(last, endOf(child))
  // the full stop behind a clause is still the unit's
  const end = page.text[last] === '。' && last < page.text.length ? last + 1 : last
  const {level, ordinal, type: marker, why} = opening
  const data = {construct: 'section', why}
  return {type: 'section', children: children as Section['children'], position: span(opening.start, end), level, ordinal, marker, data}
}
