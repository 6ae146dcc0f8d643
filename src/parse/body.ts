import {report} from '../messages/report.ts'
import type {Node, Paragraph as ParagraphNode, Responsibility, Section, Table} from '../syntax/nodes.ts'
import {endOf, leaf, parent, startOf} from './build.ts'
import {isBlank, isColon} from './characters.ts'
import {canMerge, type FoundClause, findClauses, mergeClauses} from './constructs/clauses.ts'
import {guessHeading, type HeadingGuess, vote} from './constructs/heading.ts'
import {readRequirements} from './constructs/requirements.ts'
import {markFirst} from './constructs/responsibility.ts'
import {readTables} from './constructs/table.ts'
import {markers} from './markers.ts'
import type {Page} from './page.ts'
import {type Paragraph, paragraphs, wrapWidth} from './paragraphs.ts'
import {at} from './place.ts'
import type {Range} from './sentences.ts'
import {type Opening, sequence} from './sequence.ts'
import {isLast, siblings, type Unit, units} from './units.ts'
import {closingFormula, closingOpening} from './vocabulary/closings.ts'

/** What is known of a unit's own text before the tree is made. */
interface Own {
  paragraphs: Paragraph[]
  clauses: FoundClause[]
  /** Clauses that were printed below its children. */
  late: FoundClause[]
  tables: Table[]
}

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

  const own = new Map<Unit, Own>()
  for (const unit of all)
    own.set(unit, {
      paragraphs: paragraphs(page, unit.start, unit.end, wrap).filter((p) => !inside(p.start)),
      clauses: [],
      late: [],
      tables: tables.filter((t) => startOf(t) >= unit.start && startOf(t) < unit.end),
    })
  const preamble = paragraphs(page, start, roots[0]?.opening.start ?? end, wrap).filter((p) => !inside(p.start))
  const before = preamble.map((paragraph) => clausesOf(page, paragraph))
  for (const unit of all) {
    const it = own.get(unit) as Own
    const found: FoundClause[][] = []
    it.paragraphs.forEach((paragraph, index) => {
      const above = found[index - 1]?.at(-1)
      const after = above?.form === 'run' && above.end >= it.paragraphs[index - 1].end - 1
      found.push(clausesOf(page, paragraph, [it.paragraphs[index - 1], it.paragraphs[index + 1]], after))
    })
    it.clauses = mergeAcross(page, found.flat())
  }
  const explicit = all.reduce(
    (count, unit) => count + (own.get(unit) as Own).clauses.filter((clause) => !clause.reading.implicit).length,
    before.flat().length,
  )
  if (explicit < 2)
    for (const unit of all) (own.get(unit) as Own).clauses = (own.get(unit) as Own).clauses.filter((clause) => !clause.reading.implicit)

  const closing = takeClosing(page, all, roots, own)
  lowerClauses(all, roots, own)
  applyDeclarations([...before.flat(), ...all.flatMap((unit) => (own.get(unit) as Own).clauses)])

  const headings = decideHeadings(page, all, own)
  const sections = roots.map((unit) => section(page, unit, own, headings))
  const loose = tables.filter((table) => !all.some((unit) => startOf(table) >= unit.start && startOf(table) < unit.end))
  return [
    ...blocks(page, preamble, before, 'preamble'),
    ...loose,
    ...sections,
    ...blocks(
      page,
      closing,
      closing.map((p) => clausesOf(page, p)),
      'closing',
    ),
  ].sort((a, b) => startOf(a) - startOf(b))
}

/** A line of contacts: what stands beside it under 责任处室： is one as well (domain 9, look-alikes). */
const contactLine = /^(?:.{0,10}(?:电话|地址|邮箱|邮编|传真|联系人|受理时间)[^，。]{0,6}[：:]|[\d\-、()（） ]{7,}$)/

function clausesOf(page: Page, paragraph: Paragraph, beside: Array<Paragraph | undefined> = [], after = false): FoundClause[] {
  const contact = beside.some((other) => other && contactLine.test(page.text.slice(other.start, Math.min(other.end, other.start + 40))))
  const {clauses, doubts} = findClauses(page, paragraph.start, paragraph.end, paragraph.whole, after)
  if (contact && clauses.every(({form}) => form === 'run')) return []
  for (const doubt of doubts) report(page.file, 'possible-clause', at(page, doubt), {text: page.text.slice(doubt.start, doubt.end)})
  for (const clause of clauses)
    if (clause.unclosed)
      report(page.file, 'unclosed-bracket', at(page, {start: clause.start, end: clause.start + 1}), {
        text: page.text.slice(clause.start, clause.start + 12),
      })
  return clauses
}

function warnOfNumber(page: Page, {oddity, start, end}: Opening) {
  if (oddity === 'gap') report(page.file, 'number-gap', at(page, {start, end}), {label: page.text.slice(start, end)})
  if (oddity === 'repeat') report(page.file, 'number-repeat', at(page, {start, end}), {label: page.text.slice(start, end)})
}

/** Labelled lines that follow one another are one record until a label comes again. */
function mergeAcross(page: Page, list: FoundClause[]): FoundClause[] {
  const result: FoundClause[] = []
  for (const clause of list) {
    const last = result[result.length - 1]
    if (last && last.form === 'run' && clause.form === 'run' && between(page.text, last.end, clause.start) && canMerge(last, clause)) {
      result[result.length - 1] = mergeClauses(page, last, clause, '\n')
    } else result.push(clause)
  }
  return result
}

const between = (text: string, from: number, to: number) => {
  for (let i = from; i < to; i++) if (!isBlank(text.charCodeAt(i)) && text[i] !== '。' && text[i] !== '；') return false
  return true
}

// ── What belongs to whom ────────────────────────────────────────────────────────────────────────

const isClauseOnly = (paragraph: Paragraph, {clauses}: Own) =>
  clauses.some((clause) => clause.start <= paragraph.start && clause.end >= paragraph.end - 1)

/** Takes the paragraphs off the last unit that close the whole document (contract 2.4). */
function takeClosing(page: Page, all: Unit[], roots: Unit[], own: Map<Unit, Own>): Paragraph[] {
  for (const [index, unit] of all.entries()) {
    if (unit === all.at(-1) || unit.children.length > 0 || !isLast(unit, roots) || !unit.parent) continue
    const cut = closingIndex(page, unit, roots, own, false)
    const it = own.get(unit) as Own
    if (cut > 0) {
      // it closes all that ends here: the ancestor beside which the next unit stands
      const next = all[index + 1].opening.level
      let owner = unit.parent
      while (owner.parent && owner.opening.level > next) owner = owner.parent
      owner.tail.push(...take(it, cut))
    }
  }
  const last = all.at(-1)
  if (!last) return []
  const it = own.get(last) as Own
  const cut = closingIndex(page, last, roots, own, true)
  if (cut > 0) return take(it, cut)
  return takeFormula(page, it)
}

/** The same line holds the closing formula: …报告。特此通知。 */
function takeFormula(page: Page, it: Own): Paragraph[] {
  const last = it.paragraphs.at(-1)
  if (!last) return []
  const match = /(?:特此(?:通知|公告|通告|通报|函告|批复|函复|报告|公示|说明|决定)|专此(?:函复|批复|报告|通知)|此[复函令])。?$/.exec(
    page.text.slice(Math.max(last.start, last.end - 12), last.end),
  )
  if (!match) return []
  const from = last.end - match[0].length
  if (from <= last.start || page.text[from - 1] === '，') return []
  const formula = {start: from, end: last.end, whole: false, gap: 'none' as const}
  last.end = from
  while (last.end > last.start && isBlank(page.text.charCodeAt(last.end - 1))) last.end--
  return [formula]
}

function take(it: Own, cut: number): Paragraph[] {
  const taken = it.paragraphs.splice(cut)
  const start = taken[0].start
  it.clauses = it.clauses.filter((clause) => clause.start < start)
  return taken
}

/** The index of the first paragraph that no longer belongs to the unit, or 0. */
function closingIndex(page: Page, unit: Unit, roots: Unit[], own: Map<Unit, Own>, atEnd: boolean): number {
  const it = own.get(unit) as Own
  const list = it.paragraphs
  if (list.length < 2) return 0
  const others = siblings(unit, roots).filter((other) => other !== unit && other.children.length === 0)
  const textCount = (o: Own) => o.paragraphs.filter((p) => !isClauseOnly(p, o)).length
  const single = others.length >= 2 && others.every((other) => textCount(own.get(other) as Own) <= 1)
  const endsInClause = (o: Own, paragraph: Paragraph | undefined) =>
    paragraph !== undefined && o.clauses.some((clause) => clause.end >= paragraph.end - 1 && clause.end <= paragraph.end + 1)
  const ended = others.filter((other) => endsInClause(own.get(other) as Own, (own.get(other) as Own).paragraphs.at(-1))).length
  const clausal = ended > 0 && ended * 10 >= others.length * 7
  const contacts = /联系|咨询|报名/.test(page.text.slice(list[0].start, Math.min(list[0].end, list[0].start + 20)))
  for (let k = 1; k < list.length; k++) {
    const text = page.text.slice(list[k].start, Math.min(list[k].end, list[k].start + 90))
    if (isClauseOnly(list[k], it)) continue
    if (atEnd && closingFormula.test(text)) return k
    // a heading alone above it: the paragraph is what the unit has to say
    if (k === 1 && isHeadingOnly(page, list[0], it)) continue
    if (single && !endsInClause(it, list.at(-1))) return k
    if (clausal && endsInClause(it, list[k - 1])) return k
    if (
      atEnd
        ? closingOpening.test(text) && !(contacts && /联系|电话/.test(text))
        : /^[以上]述?上?(?:各项)?(?:任务|工作|措施|内容|要求|事项)/.test(text)
    )
      return k
  }
  return 0
}

const isHeadingOnly = (page: Page, {start, end}: Paragraph, {clauses}: Own) =>
  end - start <= 45 && !clauses.some((clause) => clause.start < end) && !/。./.test(page.text.slice(start, end))

/**
 * A clause on a line of its own below the last child governs the nearest ancestor whose children
 * have none (domain 5.5, 5.9 X19).
 */
function lowerClauses(all: Unit[], roots: Unit[], own: Map<Unit, Own>) {
  for (const unit of all) {
    if (unit.children.length > 0 || !unit.parent || !isLast(unit, roots)) continue
    const it = own.get(unit) as Own
    const family = siblings(unit, roots)
    const lastParagraph = it.paragraphs.at(-1)
    const clause = it.clauses.at(-1)
    if (!clause || !lastParagraph || family.length < 2 || (it.paragraphs.length < 2 && clause.start <= (it.paragraphs[0]?.start ?? 0)))
      continue
    const alone = it.paragraphs.some((p) => p.whole && clause.start === p.start)
    if (!alone || clause.end < lastParagraph.end - 1) continue
    if (it.clauses.length > 1 || family.some((other) => other !== unit && (own.get(other) as Own).clauses.length > 0)) continue
    it.clauses.pop()
    it.paragraphs = it.paragraphs.filter((p) => !(p.start >= clause.start && p.end <= clause.end + 1))
    ;(own.get(unit.parent) as Own).late.push(clause)
  }
}

/** From a declaration on, the first of several 责任单位 leads. */
function applyDeclarations(clauses: FoundClause[]) {
  let firstIsLead = false
  for (const {reading} of clauses.sort((a, b) => a.start - b.start)) {
    if (reading.children.some((child) => child.type === 'declaration' && child.effect === 'firstIsLead')) firstIsLead = true
    if (firstIsLead && reading.mode !== 'severally') markFirst(reading.children.filter((child) => child.type === 'assignment'))
  }
}

// ── Headings ────────────────────────────────────────────────────────────────────────────────────

function decideHeadings(page: Page, all: Unit[], own: Map<Unit, Own>): Map<Unit, HeadingGuess> {
  const families = new Map<Unit | undefined, Unit[]>()
  const guesses = new Map<Unit, HeadingGuess>()
  for (const unit of all) {
    guesses.set(unit, guess(page, unit, own.get(unit) as Own))
    const family = families.get(unit.parent)
    if (family) family.push(unit)
    else families.set(unit.parent, [unit])
  }
  const decided = new Map<Unit, HeadingGuess>()
  for (const family of families.values()) {
    // a family of one or two, or one that disagrees, looks at its cousins as well
    const {level, type} = family[0].opening
    const scores = family.map((unit) => (guesses.get(unit) as HeadingGuess).score)
    const agrees = family.length > 2 && !(scores.some((score) => score >= 0.8) && scores.some((score) => score < 0.25))
    const wider = agrees ? family : all.filter(({opening}) => opening.level === level && opening.type === type)
    const votes = vote(wider.map((unit) => guesses.get(unit) as HeadingGuess))
    wider.forEach((unit, index) => {
      if (votes[index] && family.includes(unit)) decided.set(unit, guesses.get(unit) as HeadingGuess)
    })
  }
  return decided
}

function guess(page: Page, unit: Unit, {paragraphs: list, clauses}: Own): HeadingGuess {
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
    poured: unit.opening.strength < 3,
  })
}

// ── Nodes ───────────────────────────────────────────────────────────────────────────────────────

function section(page: Page, unit: Unit, own: Map<Unit, Own>, headings: Map<Unit, HeadingGuess>): Section {
  const it = own.get(unit) as Own
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
  const introduces = unit.children.length > 0 || it.tables.length > 0
  children.push(...ownText(page, it.paragraphs, it.clauses, from, introduces), ...it.tables)
  for (const child of unit.children) children.push(section(page, child, own, headings))
  if (unit.tail.length > 0) {
    const tail = unit.tail as Paragraph[]
    children.push(
      ...ownText(
        page,
        tail,
        mergeAcross(
          page,
          tail.flatMap((p) => clausesOf(page, p)),
        ),
        0,
        false,
      ),
    )
  }
  for (const clause of it.late) children.push(responsibility(clause, 'unit'))
  children.sort((a, b) => startOf(a) - startOf(b))
  const end = Math.max(...children.map(endOf))
  const node = parent('section', opening.start, end, children, {level: opening.level, ordinal: opening.ordinal, marker: opening.type})
  node.data = {construct: 'section', why: opening.why}
  return node
}

/** Requirements and clauses of a unit's own paragraphs; text before `from` is the heading's. */
function ownText(page: Page, list: Paragraph[], clauses: FoundClause[], from: number, introduces: boolean): Node[] {
  const nodes: Node[] = []
  const runs: Range[] = []
  const flush = (leads: boolean) => {
    nodes.push(...readRequirements(page, runs.splice(0), leads))
  }
  let c = 0
  const textAfter = (offset: number) =>
    list.some((p) => {
      const start = Math.max(p.start, offset)
      return start < p.end && hasWords(page, start, p.end, clauses)
    })
  let seenText = false
  let done = from
  for (const paragraph of list) {
    let start = Math.max(paragraph.start, done)
    if (start >= paragraph.end) continue
    while (c < clauses.length && clauses[c].start < paragraph.end) {
      const clause = clauses[c++]
      if (clause.start > start && pushRun(page, start, clause.start, runs)) seenText = true
      // a clause that belongs to several paragraphs is done with the first
      const last = !textAfter(clause.end)
      flush(false)
      nodes.push(responsibility(clause, last || !seenText ? 'unit' : 'run'))
      start = Math.max(start, clause.end)
      done = start
    }
    if (start < paragraph.end && pushRun(page, start, paragraph.end, runs)) seenText = true
  }
  flush(introduces)
  return nodes
}

function pushRun(page: Page, from: number, to: number, runs: Range[]): boolean {
  let start = from
  let end = to
  while (start < end && (isBlank(page.text.charCodeAt(start)) || '。；，'.includes(page.text[start]))) start++
  while (end > start && isBlank(page.text.charCodeAt(end - 1))) end--
  if (start >= end) return false
  runs.push({start, end})
  return true
}

function hasWords(page: Page, from: number, to: number, clauses: FoundClause[]): boolean {
  for (let i = from; i < to; i++) {
    const clause = clauses.find(({start, end}) => start <= i && i < end)
    if (clause) {
      i = clause.end - 1
      continue
    }
    if (!isBlank(page.text.charCodeAt(i)) && !'。；，'.includes(page.text[i])) return true
  }
  return false
}

function responsibility({start, end, reading, text, form}: FoundClause, scope: Responsibility['scope']): Responsibility {
  const node = parent('responsibility', start, end, reading.children, {scope, text, ...(reading.mode && {mode: reading.mode})})
  node.data = {
    construct: 'responsibility',
    why: reading.implicit ? 'names among clauses' : reading.labelled ? `labelled, ${form}` : `predicate, ${form}`,
  }
  return node
}

/** Paragraphs outside any unit, with the clauses in them. */
function blocks(page: Page, list: Paragraph[], found: FoundClause[][], place: ParagraphNode['place']): Node[] {
  const nodes: Node[] = []
  const merged = mergeAcross(page, found.flat())
  let done = 0
  list.forEach((paragraph) => {
    let start = Math.max(paragraph.start, done)
    for (const clause of merged.filter((one) => one.start >= start && one.start < paragraph.end)) {
      const runs: Range[] = []
      if (pushRun(page, start, clause.start, runs)) nodes.push(parent('paragraph', runs[0].start, runs[0].end, [], {place}))
      nodes.push(responsibility(clause, 'document'))
      start = clause.end
      done = clause.end
    }
    const runs: Range[] = []
    if (start < paragraph.end && pushRun(page, start, paragraph.end, runs))
      nodes.push(parent('paragraph', runs[0].start, runs[0].end, [], {place}))
  })
  return nodes
}
