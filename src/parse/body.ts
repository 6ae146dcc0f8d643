import {report} from '../messages/report.ts'
import type {Node, Section} from '../syntax/nodes.ts'
import {endOf, inOrder, leaf, parent, startOf} from './build.ts'
import {isBlank, isColon} from './characters.ts'
import {findClauses, mergeLines} from './constructs/clauses.ts'
import type {FoundClause} from './constructs/found-clause.ts'
import {guessByOpener, guessHeading, type HeadingGuess, vote} from './constructs/heading.ts'
import {readTables} from './constructs/table.ts'
import {markers} from './markers.ts'
import {blocks, ownText, responsibility} from './own-text.ts'
import type {Page} from './page.ts'
import {type Paragraph, paragraphs, wrapWidth} from './paragraphs.ts'
import {at} from './place.ts'
import {applyDeclarations, lowerClauses, takeClosing} from './scope.ts'
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
  const wrap = wrapWidth(page)
  const {tables, inside} = readTables(page, from, to)
  const openings = sequence(markers(page, from, to).filter(({start}) => !inside(start)))
  for (const opening of openings) warnOfNumber(page, opening)
  const {roots, all} = units(openings, end)
  page.units = all.length

  for (const unit of all) {
    unit.paragraphs = paragraphs(page, unit.start, unit.end, wrap).filter((p) => !inside(p.start))
    unit.tables = tables.filter((table) => startOf(table) >= unit.start && startOf(table) < unit.end)
  }
  const preamble = paragraphs(page, start, roots[0]?.opening.start ?? end, wrap).filter((p) => !inside(p.start))
  const before = preamble.map((paragraph) => clausesOf(page, paragraph))
  for (const unit of all) {
    const found: FoundClause[] = []
    let above: FoundClause | undefined
    for (const [index, paragraph] of unit.paragraphs.entries()) {
      const after = above?.form === 'run' && above.end >= unit.paragraphs[index - 1].end - 1
      const clauses = clausesOf(page, paragraph, unit.paragraphs[index - 1], after)
      for (const clause of clauses) found.push(clause)
      above = clauses[clauses.length - 1]
    }
    unit.clauses = mergeLines(page, found)
  }
  if (!mayListBare(all, before.flat())) for (const unit of all) dropBare(page, unit)

  const closing = takeClosing(page, all, roots)
  lowerClauses(all, roots)
  applyDeclarations([...before.flat(), ...all.flatMap((unit) => unit.clauses)])

  const headings = decideHeadings(page, all)
  const sections = roots.map((unit) => section(page, unit, headings))
  const loose = tables.filter((table) => !all.some((unit) => startOf(table) >= unit.start && startOf(table) < unit.end))
  return inOrder([
    ...blocks(page, preamble, before, 'preamble'),
    ...loose,
    ...sections,
    ...blocks(
      page,
      closing,
      closing.map((p) => clausesOf(page, p)),
      'closing',
    ),
  ])
}

/** A line of contacts: what stands below it under 责任处室： is one as well (domain 9, look-alikes). */
const contactLine = /^(?:.{0,10}(?:电话|地址|邮箱|邮编|传真|联系人|受理时间)[^，。]{0,6}[：:]|(?:联系|咨询)方式$|[\d\-、()（） ]{7,}$)/

function clausesOf(page: Page, paragraph: Paragraph, above?: Paragraph, after = false): FoundClause[] {
  const contact = above !== undefined && contactLine.test(page.text.slice(above.start, Math.min(above.end, above.start + 40)))
  const {clauses, doubts} = findClauses(
    page,
    paragraph.start,
    paragraph.end,
    paragraph.whole,
    after,
    above !== undefined && '。）'.includes(page.text[above.end - 1]),
  )
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

function decideHeadings(page: Page, all: Unit[]): Map<Unit, HeadingGuess> {
  const families = new Map<Unit | undefined, Unit[]>()
  const guesses = new Map<Unit, HeadingGuess>()
  for (const unit of all) {
    guesses.set(unit, guess(page, unit))
    const family = families.get(unit.parent)
    if (family) family.push(unit)
    else families.set(unit.parent, [unit])
  }
  // a standing heading that runs into its text tells that line breaks were lost: look again
  if ([...guesses.values()].some(({why}) => why === 'a known heading run into its text')) {
    for (const [unit, {score}] of guesses) {
      const first = unit.paragraphs[0]
      const again = score === 0 && first && first.end - first.start > 40 ? guessByOpener(page, first.start, first.end) : undefined
      if (again) guesses.set(unit, again)
    }
  }
  const decided = new Map<Unit, HeadingGuess>()
  // cousins vote once for all the families that ask them
  const cousins = new Map<string, Map<Unit, HeadingGuess | undefined>>()
  const voteOf = (list: Unit[]) => {
    const votes = vote(list.map((unit) => guesses.get(unit) as HeadingGuess))
    return new Map(list.map((unit, index) => [unit, votes[index]]))
  }
  for (const family of families.values()) {
    // a family of one or two, or one that disagrees, looks at its cousins as well
    const {level, type} = family[0].opening
    const scores = family.map((unit) => (guesses.get(unit) as HeadingGuess).score)
    const sure = scores.filter((score) => score >= 0.8).length
    const none = scores.filter((score) => score < 0.25).length
    const agrees = family.length > 2 ? sure + none > 0 && Math.max(sure, none) >= 4 * Math.min(sure, none) : sure === family.length
    const key = `${level} ${type}`
    if (!agrees && !cousins.has(key)) cousins.set(key, voteOf(all.filter(({opening}) => opening.level === level && opening.type === type)))
    const votes = agrees ? voteOf(family) : (cousins.get(key) as Map<Unit, HeadingGuess | undefined>)
    for (const unit of family) {
      const heading = votes.get(unit)
      if (heading) decided.set(unit, heading)
    }
  }
  return decided
}

function guess(page: Page, unit: Unit): HeadingGuess {
  const {paragraphs: list, clauses} = unit
  const first = list[0]
  if (!first) return {start: unit.start, end: unit.start, score: 0, why: 'no words'}
  const clause = clauses.find(({start, end}) => start < first.end && end > first.start)
  const end = clause ? clause.start : first.end
  const more = list.slice(1).some((paragraph) => !clauses.some((c) => c.start <= paragraph.start && c.end >= paragraph.end - 1))
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

function section(page: Page, unit: Unit, headings: Map<Unit, HeadingGuess>): Section {
  const {opening} = unit
  const children: Node[] = opening.end > opening.start ? [leaf(page, 'label', opening.start, opening.end)] : []
  const heading = headings.get(unit)
  let from = unit.start
  if (heading) {
    const node = parent('heading', heading.start, heading.end)
    node.data = {construct: 'heading', why: heading.why}
    children.push(node)
    from = heading.end
    while (from < unit.end && (page.text[from] === '。' || isColon(page.text.charCodeAt(from)))) from++
  }
  const introduces = unit.children.length > 0 || unit.tables.length > 0
  children.push(...ownText(page, unit.paragraphs, unit.clauses, from, introduces), ...unit.tables)
  for (const child of unit.children) children.push(section(page, child, headings))
  if (unit.tail.length > 0) {
    const tail = unit.tail as Paragraph[]
    children.push(
      ...ownText(
        page,
        tail,
        mergeLines(
          page,
          tail.flatMap((p) => clausesOf(page, p)),
        ),
        0,
        false,
      ),
    )
  }
  for (const clause of unit.late) children.push(responsibility(clause, 'unit'))
  inOrder(children)
  const last = Math.max(...children.map(endOf))
  // the full stop behind a clause is still the unit's
  const end = page.text[last] === '。' && last < page.text.length ? last + 1 : last
  const node = parent('section', opening.start, end, children, {level: opening.level, ordinal: opening.ordinal, marker: opening.type})
  node.data = {construct: 'section', why: opening.why}
  return node
}
