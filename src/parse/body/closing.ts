import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {
  closingFormula,
  closingOpening,
  contactsAtEnd,
  contactWords,
  effectOpening,
  everybodyOpening,
  formulaAtEnd,
  goesOnWithTask,
  longestFormula,
  parentOpening,
  speaksOfAll,
} from '../vocabulary/closings.ts'
import {makeParagraph, type OwnParagraph, relate} from './paragraphs.ts'
import {type SiblingHabits, siblingHabits} from './sibling-habits.ts'
import {isLast, siblings, type Unit} from './units.ts'

/** Takes the paragraphs off the last units that close what stands above them: the whole document's are handed back, a parent's become its `tail`. */
export function takeClosing(source: SourceText, all: Unit[], roots: Unit[]): OwnParagraph[] {
  for (let index = 0; index + 1 < all.length; index++) {
    const unit = all[index]
    if (unit.children.length > 0 || !unit.parent || !isLast(unit, roots)) continue
    partAtComma(source, unit, roots)
    const cut = closingIndex(source, unit, roots, 'inside')
    if (!cut) continue
    // what closes a list stays in the article that holds it; else it closes all that ends here: the ancestor beside which the next unit stands
    const next = all[index + 1].opening.level
    let owner = unit.parent
    while (owner.parent && owner.opening.type !== 'article' && owner.opening.level > next) owner = owner.parent
    owner.tail = [...owner.tail, ...take(unit, cut)]
  }
  const last = all.at(-1)
  if (!last) return []
  if (last.parent) {
    partAtComma(source, last, roots)
    const below = takeBelowList(source, last, last.parent, roots)
    if (below) return below
  }
  const cut = closingIndex(source, last, roots, 'end')
  if (cut) return take(last, cut)
  if (beforeTable(last, last.paragraphs.length - 1)) return []
  return takeBehindClause(source, last, roots) ?? takeFormula(source, last)
}

/** What stands below the list that ends the text: its parent's, and from where it speaks of the whole on the document's, which is handed back. */
function takeBelowList(source: SourceText, last: Unit, owner: Unit, roots: Unit[]): OwnParagraph[] | undefined {
  const cut = closingIndex(source, last, roots, 'inside')
  if (!cut || contactWords.test(opening(source, last.paragraphs[cut.index]))) return undefined
  const end = closingIndex(source, last, roots, 'end')
  if (end && end.index < cut.index) return undefined
  const taken = take(last, cut)
  const whole = taken.findIndex((paragraph) => {
    const words = opening(source, paragraph)
    return closingFormula.test(words) || closingOpening.test(words) || (speaksOfAll.test(words) && !parentOpening.test(words))
  })
  owner.tail = [...owner.tail, ...(whole < 0 ? taken : taken.slice(0, whole))]
  return whole < 0 ? [] : taken.slice(whole)
}

/** The first words of a paragraph. */
const opening = ({text}: SourceText, {start, end}: OwnParagraph) => text.slice(start, Math.min(end, start + 90))

/**
 * The last item of a list whose others end in ；: the line behind its ， tells what follows of all of them.
 *
 * ```text
 * （二）擅自变更场所的；
 * （三）拒绝接受检查的，
 * 由市局责令改正。
 * ```
 */
function partAtComma(source: SourceText, unit: Unit, roots: Unit[]) {
  const first = unit.paragraphs[0]
  if (unit.paragraphs.length !== 1 || first?.comma === undefined || unit.clauses.length > 0) return
  if (!siblingHabits(source, unit, roots).listed) return
  const rest = makeParagraph(first.comma, first.end, true, 'line')
  first.end = skipBlanksBack(source.text, first.comma, first.start)
  unit.paragraphs = [first, rest]
}

/** Where a closing begins among a unit's paragraphs, and what tells it. */
interface ClosingCut {
  index: number
  why: string
}

function take(unit: Unit, {index, why}: ClosingCut): OwnParagraph[] {
  const taken = unit.paragraphs.splice(index)
  const {start} = taken[0]
  unit.clauses = unit.clauses.filter((clause) => clause.start < start)
  relate(unit.paragraphs, unit.clauses)
  for (const paragraph of taken) paragraph.why = why
  return taken
}

/** In a poured text the closing follows the last unit's clause on the same line, where its sisters end in theirs. */
function takeBehindClause(source: SourceText, unit: Unit, roots: Unit[]): OwnParagraph[] | undefined {
  const last = unit.paragraphs.at(-1)
  const clause = unit.clauses.at(-1)
  const others = siblings(unit, roots).filter((other) => other !== unit)
  if (!last || !clause || clause.start < last.start || clause.end >= last.end - 3 || unit.clauses.length > 1 || others.length === 0)
    return undefined
  const ended = others.filter((other) => (other.clauses.at(-1)?.end ?? 0) >= (other.paragraphs.at(-1)?.end ?? Number.POSITIVE_INFINITY) - 1)
  if (ended.length !== others.length) return undefined
  // on a line of its own what follows is the unit's, but for a formula
  const rest = source.text.slice(clause.end, Math.min(last.end, clause.end + 90))
  if (unit.opening.strength === 3 && last.gap === 'line' && !closingOpening.test(rest) && !closingFormula.test(rest)) return undefined
  return [cutOff(source, unit, last, clause.end, 'it follows the clause in which its siblings end')]
}

/** The same line holds the closing formula, or contacts where the text was poured: …报告。特此通知。 */
function takeFormula(source: SourceText, unit: Unit): OwnParagraph[] {
  const last = unit.paragraphs.at(-1)
  if (!last) return []
  const formula = formulaAtEnd.exec(source.text.slice(Math.max(last.start, last.end - longestFormula), last.end))
  const contacts =
    !formula && unit.opening.strength < 3 ? contactsAtEnd.exec(source.text.slice(Math.max(last.start, last.end - 100), last.end)) : null
  const match = formula ?? contacts
  if (!match) return []
  const from = last.end - match[0].length
  if (from <= last.start || source.text[from - 1] === '，' || unit.clauses.some(({end}) => end > from)) return []
  // a unit about contacts ends in them
  if (contacts && /联系|咨询|报名/.test(source.text.slice(unit.start, from))) return []
  return [cutOff(source, unit, last, from, 'a closing formula')]
}

/** Cuts a unit's last paragraph in two and hands back the second half. */
function cutOff({text}: SourceText, unit: Unit, last: OwnParagraph, at: number, why: string): OwnParagraph {
  const closing = {...makeParagraph(at, last.end, false, 'none'), why}
  last.end = skipBlanksBack(text, at, last.start)
  relate(unit.paragraphs, unit.clauses)
  return closing
}

/** A paragraph of the last unit of a family, and what is known when it is asked whether the unit goes on in it. */
interface Place {
  source: SourceText
  unit: Unit
  list: OwnParagraph[]
  /** Which of the list it is, and its first words. */
  k: number
  words: string
  habits: SiblingHabits
  /** The last paragraph that ends in a clause as the siblings' texts do: up to it all is the unit's own. */
  own: number
  /** The unit is the whole document's last. */
  where: 'end' | 'inside'
}

/** A test of a paragraph: what it shows, and whether what it shows is that a closing begins here, or that the unit goes on. */
interface Sign {
  why: string
  closes: boolean
  where?: Place['where']
  when(place: Place): boolean
}

const lastOf = ({list}: Place) => list[list.length - 1]
const isLastOf = ({list, k}: Place) => k === list.length - 1
const before = ({source, list, k}: Place) => source.text[list[k - 1].end - 1]

/** A paragraph behind a child of the last unit is that child's, unless it speaks of the whole; one behind the last article is the article's. */
const mayCloseAll = (place: Place) =>
  place.unit.opening.type !== 'article' &&
  (!place.unit.parent || (speaksOfAll.test(place.words) && !(listsContacts(place) && contactWords.test(place.words))))

/** The task above goes on: 各县区应在7月底前…。⏎各县区还需…. */
function goesOn({source: {text}, unit, list, k, words}: Place): boolean {
  if (!unit.parent) return false
  const whom = everybodyOpening.exec(words)
  return whom !== null && (goesOnWithTask.test(words) || text.startsWith(whom[0], list[k - 1].start))
}

/** Asked in this order; the first that holds decides. Where none does, the unit goes on. */
const signs: Sign[] = [
  {why: 'a clause fills it or goes on into it', closes: false, when: ({list, k}) => list[k].clauseOnly || list[k].crossed},
  {why: 'the unit goes on with a table', closes: false, when: ({unit, k}) => beforeTable(unit, k)},
  {why: 'a closing formula', closes: true, where: 'end', when: ({words}) => closingFormula.test(words)},
  {
    why: 'it says from when the whole applies',
    closes: true,
    where: 'end',
    when: (place) => before(place) === '。' && effectOpening.test(place.words),
  },
  {why: 'text below it still ends in a clause as the siblings do', closes: false, when: ({k, own}) => k <= own},
  {
    why: 'every sibling is one paragraph, closed by its own mark',
    closes: true,
    where: 'end',
    when: (place) =>
      mayCloseAll(place) &&
      place.k === 1 &&
      place.habits.usual === 1 &&
      place.list.length === 2 &&
      /[。；]/.test(before(place)) &&
      !lastOf(place).endsInClause,
  },
  {
    why: 'the units stand within a paragraph, and this is the next one',
    closes: true,
    where: 'inside',
    when: (place) =>
      place.habits.inline && (place.list[place.k].gap === 'line' || place.list[place.k].gap === 'wide') && /[。；]/.test(before(place)),
  },
  {
    why: 'words under a heading',
    closes: false,
    when: ({source, unit, list, k, habits: {listed, led}}) => k === 1 && !listed && !led && isHeadingOnly(source, list[0], unit),
  },
  {why: 'it speaks of all above it', closes: true, where: 'inside', when: ({words}) => parentOpening.test(words)},
  {
    why: 'it follows a list that a colon led in or ； closed',
    closes: true,
    where: 'inside',
    when: (place) =>
      (place.habits.listed || place.habits.led) && (/[。；：]/.test(before(place)) || place.list[place.k - 1].comma !== undefined),
  },
  {
    why: 'it follows ； where every sibling is one paragraph',
    closes: true,
    where: 'inside',
    when: (place) => place.habits.single && before(place) === '；',
  },
  {
    why: 'every sibling is one paragraph',
    closes: true,
    where: 'end',
    when: (place) => mayCloseAll(place) && place.habits.single && !lastOf(place).endsInClause,
  },
  {
    why: 'the siblings end in a clause, and one stands right above it',
    closes: true,
    where: 'end',
    when: (place) =>
      (place.habits.clausal || (place.habits.half && isLastOf(place))) &&
      place.list[place.k - 1].endsInClause &&
      !lastOf(place).endsInClause,
  },
  {
    why: 'the siblings have one paragraph less',
    closes: true,
    where: 'end',
    when: (place) => mayCloseAll(place) && place.k === place.habits.usual && isLastOf(place) && !lastOf(place).endsInClause,
  },
  {
    why: 'it opens as closings do',
    closes: true,
    where: 'end',
    when: (place) =>
      closingOpening.test(place.words) &&
      !goesOn(place) &&
      !(listsContacts(place) && contactWords.test(place.words)) &&
      !lastOf(place).endsInClause,
  },
]

/** Where the paragraphs begin that no longer belong to the last unit of a family. */
function closingIndex(source: SourceText, unit: Unit, roots: Unit[], where: Place['where']): ClosingCut | undefined {
  const list = unit.paragraphs
  if (list.length < 2) return undefined
  const habits = siblingHabits(source, unit, roots)
  const own = habits.clauses > 0 ? list.findLastIndex(({endsInClause}) => endsInClause) : 0
  for (let k = 1; k < list.length; k++) {
    const words = opening(source, list[k])
    const place: Place = {source, unit, list, k, words, habits, own, where}
    const sign = signs.find((each) => (each.where === undefined || each.where === where) && each.when(place))
    if (sign?.closes) return {index: k, why: sign.why}
  }
  return undefined
}

const listsContacts = ({source: {text}, list: [{start, end}]}: Place) => /联系|咨询|报名/.test(text.slice(start, Math.min(end, start + 20)))

/** A unit that goes on with a table is not closed yet. */
const beforeTable = ({paragraphs, tables}: Unit, index: number) => {
  const table = tables.at(-1)
  return table !== undefined && index >= 0 && paragraphs[index].start < table.start
}

const isHeadingOnly = ({text}: SourceText, {start, end}: OwnParagraph, {clauses}: Unit) =>
  end - start <= 45 && !clauses.some((clause) => clause.start < end) && !/。.|，.*，/.test(text.slice(start, end))
