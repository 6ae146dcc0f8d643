import {isColon} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import type {OwnParagraph} from './paragraphs.ts'
import {siblings, type Unit} from './units.ts'

/** What is usual among the siblings of a unit: what every one of them has or lacks, the last one has or lacks too. */
export interface SiblingHabits {
  /** Each ends in ；: 有下列情形之一的：（一）…；（二）…； */
  listed: boolean
  /** A colon led them in, and most are one paragraph: 按照以下程序办理：（一）…。（二）…。 */
  led: boolean
  /** There are at least two, and every one is one paragraph. */
  single: boolean
  /** Every one is one paragraph, be it a single one. */
  alone: boolean
  /** Every one is one line without a closing mark: 一、《某市养犬管理办法》. */
  named: boolean
  /** How many paragraphs each has, where there are at least two and all have as many; else 0. */
  usual: number
  /** How many end in a clause; a unit with children ends in what its last one ends in. */
  clauses: number
  /** Most of them do. */
  clausal: boolean
  /** Of all units below them more than half do. */
  half: boolean
  /** None opens a line, its own family included: 1.…；2.…；3.…。 within their parent's paragraph. */
  inline: boolean
}

/** Most, where a few may differ: seven in ten. */
const most = (count: number, of: number) => count > 0 && count * 10 >= of * 7

export function siblingHabits({text}: SourceText, unit: Unit, roots: Unit[]): SiblingHabits {
  const family = siblings(unit, roots)
  const beside = family.filter((other) => other !== unit)
  const others = beside.filter(({children}) => children.length === 0)
  const lastCharacter = ({paragraphs}: Unit) => text[(paragraphs.at(-1)?.end ?? 1) - 1]
  const counts = others.map(({paragraphs}) => paragraphs.filter(({clauseOnly}) => !clauseOnly).length)
  const ones = counts.filter((count) => count <= 1).length
  const introduced = unit.parent !== undefined && isColon(text.charCodeAt((unit.parent.paragraphs.at(-1)?.end ?? 1) - 1))
  const clauses = beside.map(lastLeaf).filter(endsInClause).length
  const leaves = leavesOf(beside)
  return {
    listed: others.length > 0 && others.every((other) => lastCharacter(other) === '；'),
    led: introduced && most(ones, others.length),
    single: others.length >= 2 && ones === others.length,
    alone: others.length > 0 && ones === others.length,
    named: beside.length >= 2 && ones === beside.length && beside.every((other) => !/[。；：，]/.test(lastCharacter(other))),
    usual: others.length >= 2 && counts.every((count) => count === counts[0]) ? counts[0] : 0,
    clauses,
    clausal: most(clauses, beside.length),
    half: leaves.filter(endsInClause).length * 2 > leaves.length,
    inline: family.every(({opening}) => opening.strength < 3),
  }
}

const endsInClause = ({paragraphs}: Unit): boolean => (paragraphs.at(-1) as OwnParagraph | undefined)?.endsInClause ?? false
const leavesOf = (list: Unit[]): Unit[] => list.flatMap((unit) => (unit.children.length > 0 ? leavesOf(unit.children) : [unit]))
const lastLeaf = (unit: Unit): Unit => (unit.children.length > 0 ? lastLeaf(unit.children[unit.children.length - 1]) : unit)
