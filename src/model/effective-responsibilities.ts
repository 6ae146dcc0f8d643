import type {Assignment, Declaration, Gongwen, Requirement, Responsibility, Section} from './types.generated.ts'

/** A clause as it governs a unit, with what declarations make of it. */
export interface EffectiveResponsibility extends Responsibility {
  /** JSON pointer of what holds the clause, when that is not the unit itself: `/sections/0`; `''` is the document. */
  inheritedFrom?: string
  /** The effects of declarations that changed this clause: `firstIsLead`, `implementToo` … */
  declared?: string[]
}

/** Something that may hold clauses, and where it stands. */
interface Holder {
  pointer: string
  clauses: Responsibility[]
  parent?: Holder
  /** Its place in reading order, by which a declaration knows what comes after it. */
  order: number
}

/**
 * The clauses that govern one section or requirement, given by id (`1.2`, `1-1`, `a1.3`) or by JSON
 * pointer, with where they come from: its own, else those of the nearest unit above it, else those
 * of its document or attachment. A clause below overrides the ones above. Declarations (首位为牵头,
 * 以下均需…落实) are applied here and never written into the document.
 *
 *     effectiveResponsibilities(document, '1-1') // [{text: '（责任处室：…）', assignments: […], inheritedFrom: '/sections/0'}]
 *
 * Throws a RangeError when the document has no such unit.
 */
export function effectiveResponsibilities(document: Gongwen, at: string): EffectiveResponsibility[] {
  return createResponsibilityView(document)(at)
}

/** The same for many units of one document: looks through the document once, then answers for each. */
export function createResponsibilityView(document: Gongwen): (at: string) => EffectiveResponsibility[] {
  const {byPointer, byId} = index(document)
  const declarations = (document.declarations ?? []).map((declaration) => {
    const order = declaration.from ? (byId.get(declaration.from)?.order ?? 0) : 0
    return {declaration, order, also: implementers(declaration, byId)}
  })
  return (at) => {
    const own = at === '' || at.startsWith('/') ? byPointer.get(at) : byId.get(at)
    if (!own) throw new RangeError(`No section or requirement ${JSON.stringify(at)} in the document`)
    let holder: Holder | undefined = own
    while (holder && !holder.clauses.length) holder = holder.parent
    let clauses: EffectiveResponsibility[] = (holder?.clauses ?? []).map((clause) =>
      holder === own ? {...clause} : {...clause, inheritedFrom: holder!.pointer},
    )
    for (const {declaration, order, also} of declarations) {
      if (order > own.order) continue
      if (declaration.effect === 'firstIsLead') clauses = clauses.map(withFirstAsLead)
      if (declaration.effect === 'implementToo' && also) clauses = withImplementers(clauses, declaration, also)
    }
    return clauses
  }
}

function index(document: Gongwen) {
  const byPointer = new Map<string, Holder>()
  const byId = new Map<string, Holder>()
  let order = 0
  const add = (pointer: string, item: {id?: string; responsibilities?: Responsibility[]}, parent?: Holder) => {
    const holder: Holder = {pointer, clauses: item.responsibilities ?? [], parent, order: order++}
    byPointer.set(pointer, holder)
    if (item.id) byId.set(item.id, holder)
    return holder
  }
  const walk = (sections: Section[], pointer: string, parent: Holder) => {
    sections.forEach((section, at) => {
      const holder = add(`${pointer}/sections/${at}`, section, parent)
      section.requirements.forEach((requirement: Requirement, number) => {
        // A declaration counts from its unit on: requirements share the place of their unit.
        add(`${holder.pointer}/requirements/${number}`, requirement, holder).order = holder.order
      })
      walk(section.sections ?? [], holder.pointer, holder)
    })
  }
  const top = add('', document)
  walk(document.sections, '', top)
  for (const [at, attachment] of (document.attachments ?? []).entries()) {
    walk(attachment.sections, `/attachments/${at}`, add(`/attachments/${at}`, {responsibilities: attachment.responsibilities}))
  }
  return {byPointer, byId}
}

/** Under 首位为牵头, the first body of a shared duty leads; a clause that names its lead, or shares severally, is exempt. */
function withFirstAsLead(clause: EffectiveResponsibility): EffectiveResponsibility {
  const assignments = clause.assignments ?? []
  const at = assignments.findIndex((assignment) => assignment.role === 'responsible' && assignment.parties.length > 1)
  const exempt =
    clause.mode === 'severally' || assignments.some((assignment) => assignment.role === 'lead' || assignment.mode === 'severally')
  if (at < 0 || exempt || assignments[at].parties[0].lead) return clause
  const [first, ...rest] = assignments[at].parties
  const changed = assignments.with(at, {...assignments[at], parties: [{...first, lead: true}, ...rest]})
  return {...clause, assignments: changed, declared: [...(clause.declared ?? []), 'firstIsLead']}
}

/** The assignments that 以下均需…落实 adds to all that follows: those of the clause it stands in. */
function implementers(declaration: Declaration, byId: Map<string, Holder>): {from: string; assignments: Assignment[]} | undefined {
  if (declaration.effect !== 'implementToo') return undefined
  for (const holder of byId.values()) {
    const clause = holder.clauses.find((candidate) => candidate.text.includes(declaration.text))
    const assignments = clause?.assignments?.filter((assignment) => assignment.role === 'implement')
    if (assignments?.length) return {from: holder.pointer, assignments}
  }
  return undefined
}

function withImplementers(
  clauses: EffectiveResponsibility[],
  declaration: Declaration,
  also: {from: string; assignments: Assignment[]},
): EffectiveResponsibility[] {
  if (!clauses.length) {
    return [{text: declaration.text, assignments: also.assignments, inheritedFrom: also.from, declared: [declaration.effect]}]
  }
  return clauses.map((clause) =>
    clause.assignments?.some((assignment) => assignment.role === 'implement')
      ? clause
      : {
          ...clause,
          assignments: [...(clause.assignments ?? []), ...also.assignments],
          declared: [...(clause.declared ?? []), declaration.effect],
        },
  )
}
