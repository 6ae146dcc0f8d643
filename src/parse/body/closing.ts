import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {
  appealsToAll,
  closingFormula,
  closingOpening,
  contactHeading,
  contactsAtEnd,
  contactWords,
  formulaAtEnd,
  longestFormula,
  opensSentence,
  speaksOfAll,
} from '../vocabulary/closings.ts'
import {beforeTable, type ClosingCut, closingIndex, opening} from './closing-index.ts'
import {makeParagraph, type OwnParagraph, relate} from './paragraphs.ts'
import {siblingHabits} from './sibling-habits.ts'
import {speaksOfList} from './speaks-of-list.ts'
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
    owner.tail = [...owner.tail, ...take(source, unit, cut)]
  }
  const last = all.at(-1)
  if (!last) return []
  if (last.parent) {
    partAtComma(source, last, roots)
    const below = takeBelowList(source, last, last.parent, roots)
    if (below) return below
  }
  const cut = closingIndex(source, last, roots, 'end')
  if (cut) return take(source, last, cut)
  if (beforeTable(last, last.paragraphs.length - 1)) return []
  return takeBehindClause(source, last, roots) ?? takeFormula(source, last)
}

/** What stands below the list that ends the text: its parent's, and from where it speaks of the whole on the document's, which is handed back. */
function takeBelowList(source: SourceText, last: Unit, owner: Unit, roots: Unit[]): OwnParagraph[] | undefined {
  const cut = closingIndex(source, last, roots, 'inside')
  if (!cut || contactWords.test(opening(source, last.paragraphs[cut.index]))) return undefined
  const end = closingIndex(source, last, roots, 'end')
  if (end && end.index < cut.index) return undefined
  const taken = take(source, last, cut)
  const whole = taken.findIndex((paragraph) => {
    const words = opening(source, paragraph)
    return (
      closingFormula.test(words) ||
      closingOpening.test(words) ||
      appealsToAll.test(words) ||
      (speaksOfAll.test(words) && !speaksOfList(source, last, words))
    )
  })
  owner.tail = [...owner.tail, ...(whole < 0 ? taken : taken.slice(0, whole))]
  return whole < 0 ? [] : taken.slice(whole)
}

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

function take(source: SourceText, unit: Unit, {index, why}: ClosingCut): OwnParagraph[] {
  const taken = unit.paragraphs.splice(index)
  const contact = contactWords.test(opening(source, taken[0])) && index > 0 ? cutContacts(source, unit) : undefined
  if (contact) taken.unshift(contact)
  const {start} = taken[0]
  unit.clauses = unit.clauses.filter((clause) => clause.start < start)
  relate(unit.paragraphs, unit.clauses)
  for (const paragraph of taken) paragraph.why = why
  return taken
}

/** In a poured text the closing follows the last unit's clause on the same line: it says so, or its sisters end in theirs. */
function takeBehindClause(source: SourceText, unit: Unit, roots: Unit[]): OwnParagraph[] | undefined {
  const last = unit.paragraphs.at(-1)
  const clause = unit.clauses.at(-1)
  if (!last || !clause || clause.start < last.start || clause.end >= last.end - 3 || unit.clauses.length > 1) return undefined
  const rest = source.text.slice(skipBlanks(source.text, clause.end, last.end), Math.min(last.end, clause.end + 90))
  const speaks = opensSentence.test(rest.replace(/^。\s*/, ''))
  if (!speaks && !othersEndInClause(unit, roots)) return undefined
  // on a line of its own what follows is the unit's, but for a formula
  if (!speaks && unit.opening.strength === 3 && last.gap === 'line' && !closingOpening.test(rest) && !closingFormula.test(rest))
    return undefined
  return [cutOff(source, unit, last, clause.end, speaks ? 'it speaks of the whole' : 'it follows the clause in which its siblings end')]
}

function othersEndInClause(unit: Unit, roots: Unit[]): boolean {
  const others = siblings(unit, roots).filter((other) => other !== unit)
  return (
    others.length > 0 &&
    others.every(({clauses, paragraphs}) => (clauses.at(-1)?.end ?? 0) >= (paragraphs.at(-1)?.end ?? Number.POSITIVE_INFINITY) - 1)
  )
}

/** The same line holds the closing formula, or contacts where the text was poured: …报告。特此通知。 */
function takeFormula(source: SourceText, unit: Unit): OwnParagraph[] {
  const last = unit.paragraphs.at(-1)
  if (!last) return []
  const formula = formulaAtEnd.exec(source.text.slice(Math.max(last.start, last.end - longestFormula), last.end))
  if (!formula) {
    const contacts = unit.opening.strength < 3 ? cutContacts(source, unit) : undefined
    return contacts ? [contacts] : []
  }
  const from = last.end - formula[0].length
  if (from <= last.start || source.text[from - 1] === '，' || unit.clauses.some(({end}) => end > from)) return []
  return [cutOff(source, unit, last, from, 'a closing formula')]
}

/** Cuts off the contacts that were poured behind the last sentence of a unit that is not about them. */
function cutContacts(source: SourceText, unit: Unit): OwnParagraph | undefined {
  const last = unit.paragraphs.at(-1)
  const match = last && contactsAtEnd.exec(source.text.slice(Math.max(last.start, last.end - 100), last.end))
  if (!match) return undefined
  const from = last.end - match[0].length
  if (from <= last.start || unit.clauses.some(({end}) => end > from)) return undefined
  return contactHeading.test(source.text.slice(unit.start, from)) ? undefined : cutOff(source, unit, last, from, 'contacts')
}

/** Cuts a unit's last paragraph in two and hands back the second half. */
function cutOff({text}: SourceText, unit: Unit, last: OwnParagraph, at: number, why: string): OwnParagraph {
  const closing = {...makeParagraph(at, last.end, false, 'none'), why}
  last.end = skipBlanksBack(text, at, last.start)
  relate(unit.paragraphs, unit.clauses)
  return closing
}
