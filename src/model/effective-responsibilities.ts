import {append} from '../syntax/append.ts'
import type {
  Assignment,
  Attachment,
  Declaration,
  Duty,
  EffectiveResponsibility,
  Gongwen,
  Responsibility,
  Section,
  Table,
} from './types.generated.ts'

/** Something that may hold clauses, and where it stands. */
interface Holder {
  pointer: string
  clauses: readonly Responsibility[]
  parent?: Holder
  /** What its sentences say, where they are a unit's own. */
  duties?: Array<{duty: Duty; pointer: string}>
  /** Its place in reading order, by which a declaration knows what comes after it. A unit's own clauses mostly close it: it comes behind its requirements. */
  order: number
}

/**
 * The clauses that govern one section, requirement or row of a table of duties, with where they come from: its own, else
 * those of the nearest unit above it, else those of its document or attachment. A clause below overrides the ones above.
 * Where no clause governs it, its own sentences may say who acts and by when; where they do not either, the addressees are
 * meant by a notice that orders them.
 * A unit is given by id (`1.2`, `1-1`, `a1.3`) or by JSON pointer, a row by pointer
 * (`/sections/0/tables/0/tasks/1`). What declarations (首位为牵头, 以下均需…落实) make of clauses other than their own is
 * applied here, and stands neither in the tree nor in the document, which hold what is printed.
 *
 *     effectiveResponsibilities(document, '1-1') // [{text: '（责任处室：…）', assignments: […], inheritedFrom: '/sections/0'}]
 *
 * Throws a RangeError when the document has no such unit.
 */
export function effectiveResponsibilities(document: Gongwen, at: string): EffectiveResponsibility[] {
  return createResponsibilityView(document)(at)
}

/**
 * The clauses that govern each unit, requirement and row of a document, by JSON pointer; places that none governs are left out.
 *
 *     effectiveByPointer(document)['/sections/0/requirements/0'] // [{text: '（责任处室：…）', inheritedFrom: '/sections/0', …}]
 */
export function effectiveByPointer(document: Gongwen): Record<string, EffectiveResponsibility[]> {
  const view = createResponsibilityView(document)
  const out: Record<string, EffectiveResponsibility[]> = {}
  for (const pointer of index(document).byPointer.keys()) {
    const clauses = view(pointer)
    if (clauses.length) out[pointer] = clauses
  }
  return out
}

/** The same for many units of one document: looks through the document once, then answers for each. */
export function createResponsibilityView(document: Gongwen): (at: string) => EffectiveResponsibility[] {
  const {byPointer, byId} = index(document)
  const declarations = (document.declarations ?? []).map((declaration) => ({
    declaration,
    order: orderOf(declaration, byPointer, byId),
    also: implementers(declaration, byPointer),
  }))
  return (at) => {
    const own = at === '' || at.startsWith('/') ? byPointer.get(at) : byId.get(at)
    if (!own) throw new RangeError(`No section, requirement or task ${JSON.stringify(at)} in the document`)
    let holder: Holder | undefined = own
    while (holder && !holder.clauses.length) holder = holder.parent
    let clauses: EffectiveResponsibility[] = (holder?.clauses ?? []).map((clause) =>
      holder === own ? {...clause} : {...clause, inheritedFrom: holder!.pointer},
    )
    if (clauses.length === 0)
      clauses = own.duties?.map(ofDuty) ?? (own.pointer.includes('/requirements/') ? addressed(document, own.pointer) : [])
    for (const {declaration, order, also} of declarations) {
      // Who leads is said of a clause, and the clause comes later; who implements too is said of all that comes later.
      if (holder && order <= holder.order) {
        if (declaration.effect === 'firstIsLead') clauses = clauses.map(withFirstAsLead)
        if (declaration.effect === 'responsibleIsLead') clauses = clauses.map(withResponsibleAsLead)
        if (declaration.effect === 'defaultScope') clauses = clauses.map((clause) => withScope(clause, declaration))
      }
      if (also && order <= own.order) clauses = withImplementers(clauses, declaration, also)
    }
    return clauses
  }
}

/** What a sentence says, as a clause would. */
const ofDuty = ({duty: {text, assignments, deadlines}, pointer}: {duty: Duty; pointer: string}): EffectiveResponsibility => ({
  text,
  ...(assignments && {assignments}),
  ...(deadlines && {deadlines}),
  saidBy: pointer,
})

// Kinds that tell those they are addressed to what to do.
const orders = new Set(['通知', '决定', '命令', '意见', '通报', '批复'])

/**
 * The addressees, where they are whom a place tells what to do: in a notice that orders them, or in the text that it issues.
 *
 *     addressed(document, '/sections/0/requirements/0') // [{text: '各科室', assignments: […], saidBy: '/addressees'}]
 */
export function addressed({kind, addressees, attachments}: Gongwen, pointer: string): EffectiveResponsibility[] {
  if (!addressees?.length || !kind || !orders.has(kind)) return []
  const attachment = /^\/attachments\/(\d+)\//.exec(pointer)
  if (attachment && attachments?.[Number(attachment[1])].role !== 'issued') return []
  const text = addressees.map(({name}) => name).join('、')
  return [{text, assignments: [{role: 'responsible', parties: addressees}], saidBy: '/addressees'}]
}

function index(document: Gongwen) {
  const byPointer = new Map<string, Holder>()
  const byId = new Map<string, Holder>()
  let order = 0
  const add = (pointer: string, clauses: readonly Responsibility[] = [], parent?: Holder) => {
    const holder: Holder = {pointer, clauses, parent, order: order++}
    byPointer.set(pointer, holder)
    return holder
  }
  const addTables = (tables: readonly Table[] = [], parent: Holder) => {
    for (const [at, {tasks = []}] of tables.entries())
      for (const [row, {responsibilities}] of tasks.entries()) add(`${parent.pointer}/tables/${at}/tasks/${row}`, responsibilities, parent)
  }
  const addSections = (sections: readonly Section[] = [], parent: Holder) => {
    for (const [at, section] of sections.entries()) {
      const holder = add(`${parent.pointer}/sections/${at}`, section.responsibilities, parent)
      byId.set(section.id, holder)
      for (const [number, requirement] of section.requirements.entries())
        byId.set(requirement.id, add(`${holder.pointer}/requirements/${number}`, requirement.responsibilities, holder))
      holder.order = order++
      addTables(section.tables, holder)
      addSections(section.sections, holder)
    }
  }
  const addBody = (pointer: string, {responsibilities, tables, sections, duties = []}: Gongwen | Attachment) => {
    const holder = add(pointer, responsibilities)
    addTables(tables, holder)
    addSections(sections, holder)
    for (const [at, duty] of duties.entries()) {
      const unit = byId.get(duty.from)
      if (unit) unit.duties = append(unit.duties, {duty, pointer: `${pointer}/duties/${at}`})
    }
  }
  addBody('', document)
  for (const [at, attachment] of (document.attachments ?? []).entries()) addBody(`/attachments/${at}`, attachment)
  return {byPointer, byId}
}

/** From where on a declaration counts: from the clause that holds it, else from its unit, else from the start. */
function orderOf({text, from}: Declaration, byPointer: Map<string, Holder>, byId: Map<string, Holder>): number {
  const unit = from === undefined ? undefined : byId.get(from)
  if (!unit) return 0
  const inside = [...byPointer.values()].find(
    ({parent, clauses}) => parent === unit && clauses.some((clause) => clause.text.includes(text)),
  )
  return (inside ?? unit).order
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

/** Under 无牵头单位的，责任单位即为牵头单位, those responsible lead where nobody else does. */
function withResponsibleAsLead(clause: EffectiveResponsibility): EffectiveResponsibility {
  const assignments = clause.assignments ?? []
  const led = assignments.some(({role, parties}) => role === 'lead' || parties.some(({lead}) => lead))
  if (led || !assignments.some(({role}) => role === 'responsible')) return clause
  const changed = assignments.map((assignment) =>
    assignment.role === 'responsible'
      ? {...assignment, parties: assignment.parties.map((party) => ({...party, lead: true as const}))}
      : assignment,
  )
  return {...clause, assignments: changed, declared: [...(clause.declared ?? []), 'responsibleIsLead']}
}

/** Under 以下除标注…外，适用范围均为全市, a clause that does not say where it applies does so there. */
function withScope(clause: EffectiveResponsibility, {text, effect}: Declaration): EffectiveResponsibility {
  const appliesTo = /适用范围均为([^，。；）)]{1,60})/.exec(text)?.[1]
  return appliesTo === undefined || clause.text.includes('适用范围：')
    ? clause
    : {...clause, appliesTo, declared: [...(clause.declared ?? []), effect]}
}

/** The assignments that 以下均需…落实 adds to all that follows: those of the clause it stands in. */
function implementers(declaration: Declaration, byPointer: Map<string, Holder>): {from: string; assignments: Assignment[]} | undefined {
  if (declaration.effect !== 'implementToo') return undefined
  for (const holder of byPointer.values()) {
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
