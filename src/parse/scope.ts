import {startOf} from './build.ts'
import {isBlank, isColon} from './characters.ts'
import type {Page} from './page.ts'
import {makeParagraph, type Paragraph} from './paragraphs.ts'
import {isLast, siblings, type Unit} from './units.ts'
import {closingFormula, closingOpening, parentOpening} from './vocabulary/closings.ts'

/** Takes the paragraphs off the last unit that close the whole document (contract 2.4). */
export function takeClosing(page: Page, all: Unit[], roots: Unit[]): Paragraph[] {
  for (const [index, unit] of all.entries()) {
    if (unit === all.at(-1) || unit.children.length > 0 || !isLast(unit, roots) || !unit.parent) continue
    const cut = closingIndex(page, unit, roots, false)
    if (cut > 0) {
      // it closes all that ends here: the ancestor beside which the next unit stands
      const next = all[index + 1].opening.level
      let owner = unit.parent
      while (owner.parent && owner.opening.level > next) owner = owner.parent
      owner.tail = [...owner.tail, ...take(unit, cut)]
    }
  }
  const last = all.at(-1)
  if (!last) return []
  const cut = closingIndex(page, last, roots, true)
  if (cut > 0) return take(last, cut)
  if (beforeTable(last, last.paragraphs.length - 1)) return []
  return takeBehindClause(page, last, roots) ?? takeFormula(page, last)
}

/** In a poured text the closing follows the last unit's clause on the same line, where its sisters end in theirs. */
function takeBehindClause(page: Page, unit: Unit, roots: Unit[]): Paragraph[] | undefined {
  const last = unit.paragraphs.at(-1)
  const clause = unit.clauses.at(-1)
  const others = siblings(unit, roots).filter((other) => other !== unit)
  if (!last || !clause || clause.start < last.start || clause.end >= last.end - 3 || unit.clauses.length > 1 || others.length === 0)
    return undefined
  const ended = others.filter((other) => (other.clauses.at(-1)?.end ?? 0) >= (other.paragraphs.at(-1)?.end ?? Number.POSITIVE_INFINITY) - 1)
  if (ended.length !== others.length) return undefined
  // on a line of its own what follows is the unit's, but for a formula
  const rest = page.text.slice(clause.end, Math.min(last.end, clause.end + 90))
  if (unit.opening.strength === 3 && last.gap === 'line' && !closingOpening.test(rest) && !closingFormula.test(rest)) return undefined
  const closing = makeParagraph(clause.end, last.end, false, 'none')
  last.end = clause.end
  return [closing]
}

/** The same line holds the closing formula: …报告。特此通知。 */
function takeFormula(page: Page, unit: Unit): Paragraph[] {
  const last = unit.paragraphs.at(-1)
  if (!last) return []
  const match = /(?:特此(?:通知|公告|通告|通报|函告|批复|函复|报告|公示|说明|决定)|专此(?:函复|回函|批复|报告|通知)|此[复函令])。?$/.exec(
    page.text.slice(Math.max(last.start, last.end - 12), last.end),
  )
  if (!match) return []
  const from = last.end - match[0].length
  if (from <= last.start || page.text[from - 1] === '，' || unit.clauses.some(({end}) => end > from)) return []
  const formula = makeParagraph(from, last.end, false, 'none')
  last.end = from
  while (last.end > last.start && isBlank(page.text.charCodeAt(last.end - 1))) last.end--
  return [formula]
}

function take(unit: Unit, cut: number): Paragraph[] {
  const taken = unit.paragraphs.splice(cut)
  const start = taken[0].start
  unit.clauses = unit.clauses.filter((clause) => clause.start < start)
  return taken
}

/** The index of the first paragraph that no longer belongs to the unit, or 0. */
function closingIndex(page: Page, unit: Unit, roots: Unit[], atEnd: boolean): number {
  const list = unit.paragraphs
  if (list.length < 2) return 0
  const others = siblings(unit, roots).filter((other) => other !== unit && other.children.length === 0)
  const endOfText = (o: Unit) => page.text[(o.paragraphs.at(-1)?.end ?? 1) - 1]
  // 有下列情形之一的：（一）…；（二）…；
  const listed = others.length > 0 && others.every((other) => endOfText(other) === '；')
  const textCount = (o: Unit) => o.paragraphs.filter(({clauseOnly}) => !clauseOnly).length
  const ones = others.filter((other) => textCount(other) <= 1).length
  const single = others.length >= 2 && ones === others.length
  // 按照以下程序办理：（一）…。（二）…。
  const introduced = unit.parent && isColon(page.text.charCodeAt((unit.parent.paragraphs.at(-1)?.end ?? 1) - 1))
  const led = introduced && ones > 0 && ones * 10 >= others.length * 7
  const endsInClause = (paragraph: Paragraph | undefined) => paragraph?.endsInClause ?? false
  // a unit with children ends in what its last one ends in
  const leaves = siblings(unit, roots)
    .filter((other) => other !== unit)
    .map(lastLeaf)
  const ended = leaves.filter((other) => endsInClause(other.paragraphs.at(-1))).length
  const clausal = ended > 0 && ended * 10 >= leaves.length * 7
  const every = leavesOf(siblings(unit, roots).filter((other) => other !== unit))
  const half = every.filter((other) => endsInClause(other.paragraphs.at(-1))).length * 2 > every.length
  // 1.…；2.…；3.…。 within their parent's paragraph: the next paragraph is the parent's
  const inline = siblings(unit, roots).every(({opening}) => opening.strength < 3)
  // what every sibling has, the last one has too
  const counts = new Set(others.map(textCount))
  const usual = others.length >= 2 && counts.size === 1 ? [...counts][0] : 0
  const contacts = /联系|咨询|报名/.test(page.text.slice(list[0].start, Math.min(list[0].end, list[0].start + 20)))
  // what still ends in a clause, as the siblings' text does, is the unit's own
  const own = ended > 0 ? list.findLastIndex((paragraph) => endsInClause(paragraph)) : 0
  for (let k = 1; k < list.length; k++) {
    const text = page.text.slice(list[k].start, Math.min(list[k].end, list[k].start + 90))
    if (list[k].clauseOnly || beforeTable(unit, k) || list[k].crossed) continue
    if (atEnd && closingFormula.test(text)) return k
    if (k <= own) continue
    // every sibling is one paragraph closed by its own mark: the next one closes the whole
    if (atEnd && k === 1 && usual === 1 && list.length === 2 && /[。；]/.test(page.text[list[0].end - 1]) && !endsInClause(list[1]))
      return k
    if (!atEnd && inline && list[k].gap !== 'none' && list[k].gap !== 'blank' && /[。；]/.test(page.text[list[k - 1].end - 1])) return k
    // a heading alone above it: the paragraph is what the unit has to say
    if (k === 1 && !listed && !led && isHeadingOnly(page, list[0], unit)) continue
    if (!atEnd) {
      // inner units: only what speaks of all above it, or follows a list that a colon led in or ； closed
      const closed = /[。；：]/.test(page.text[list[k - 1].end - 1])
      if (parentOpening.test(text) || (closed && (listed || led)) || (single && page.text[list[k - 1].end - 1] === '；')) return k
      continue
    }
    if (single && !endsInClause(list.at(-1))) return k
    if ((clausal || (half && k === list.length - 1)) && endsInClause(list[k - 1]) && !endsInClause(list.at(-1))) return k
    if (k === usual && k === list.length - 1 && !endsInClause(list[k])) return k
    if (closingOpening.test(text) && !(contacts && /联系|电话/.test(text)) && !endsInClause(list.at(-1))) return k
  }
  return 0
}

const leavesOf = (list: Unit[]): Unit[] => list.flatMap((unit) => (unit.children.length > 0 ? leavesOf(unit.children) : [unit]))
const lastLeaf = (unit: Unit): Unit => (unit.children.length > 0 ? lastLeaf(unit.children[unit.children.length - 1]) : unit)

/** A unit that goes on with a table is not closed yet. */
const beforeTable = ({paragraphs, tables}: Unit, index: number) => {
  const table = tables.at(-1)
  return table !== undefined && index >= 0 && paragraphs[index].start < startOf(table)
}

const isHeadingOnly = (page: Page, {start, end}: Paragraph, {clauses}: Unit) =>
  end - start <= 45 && !clauses.some((clause) => clause.start < end) && !/。.|，.*，/.test(page.text.slice(start, end))

/**
 * A clause on a line of its own below the last child governs the nearest ancestor whose children
 * have none (domain 5.5, 5.9 X19).
 */
export function lowerClauses(all: Unit[], roots: Unit[]) {
  // the families in which a unit has taken a clause from below
  const taken = new Set<Unit[]>()
  for (const unit of all) {
    if (unit.children.length > 0 || !unit.parent || !isLast(unit, roots)) continue
    const family = siblings(unit, roots)
    const lastParagraph = unit.paragraphs.at(-1)
    const clause = unit.clauses.at(-1)
    // an only child keeps its clause unless a unit beside its parent has taken one from below
    const shared = family.length > 1 || taken.has(siblings(unit.parent, roots))
    if (!clause || !lastParagraph || !shared || (unit.paragraphs.length < 2 && clause.start <= (unit.paragraphs[0]?.start ?? 0))) continue
    const alone = unit.paragraphs.some((p) => p.whole && clause.start === p.start)
    if (!alone || clause.end < lastParagraph.end - 1) continue
    if (unit.clauses.length > 1 || family.some((other) => other !== unit && hasClauses(other))) continue
    unit.clauses.pop()
    unit.paragraphs = unit.paragraphs.filter((p) => !(p.start >= clause.start && p.end <= clause.end + 1))
    const owner = ownerOf(unit.parent, roots)
    owner.late = [...owner.late, clause]
    taken.add(siblings(owner, roots))
  }
}

/** The nearest ancestor, or a higher one whose siblings carry clauses of their own while all below it have none. */
function ownerOf(nearest: Unit, roots: Unit[]): Unit {
  for (let unit = nearest; unit.parent && isLast(unit, roots); unit = unit.parent) {
    const others = siblings(unit, roots).filter((other) => other !== unit)
    if (others.some(hasClauses)) break
    if (besides(unit.parent, roots).some(closesWithClause)) return unit.parent
  }
  return nearest
}

/** The units beside one, as far as they tell what is usual here. */
function besides(unit: Unit, roots: Unit[]): Unit[] {
  const family = siblings(unit, roots)
  return family.slice(Math.max(0, unit.index - near), unit.index + near).filter((other) => other !== unit)
}
const near = 50

const closesWithClause = (unit: Unit): boolean =>
  unit.clauses.length > 0 || unit.late.length > 0 || (unit.children.length > 0 && closesWithClause(unit.children[unit.children.length - 1]))
const hasClauses = (unit: Unit): boolean => unit.clauses.length > 0 || unit.late.length > 0 || unit.children.some(hasClauses)
