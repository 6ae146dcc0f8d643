import {relate} from './paragraphs.ts'
import {isLast, siblings, type Unit} from './units.ts'

/**
 * A clause on a line of its own below the last child governs the nearest ancestor whose children have none: it is lifted to it.
 *
 * ```text
 * （一）加强巡查。
 * （二）及时报告。
 * 责任单位：甲局        governs the unit that holds both
 * ```
 */
export function liftClauses(all: Unit[], roots: Unit[]) {
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
    if (!alone || clause.end < lastParagraph.end - 1 || unit.tables.some((table) => table.start > clause.start)) continue
    if (unit.clauses.length > 1 || family.some((other) => other !== unit && hasClauses(other))) continue
    unit.clauses.pop()
    unit.paragraphs = unit.paragraphs.filter((p) => !(p.start >= clause.start && p.end <= clause.end + 1))
    relate(unit.paragraphs, unit.clauses)
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
