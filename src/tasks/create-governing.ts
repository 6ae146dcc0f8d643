import {addressed, createResponsibilityView, type Duty, type EffectiveResponsibility, type Gongwen} from '../model/index.ts'
import {append} from '../syntax/append.ts'
import type {Basis, Task} from './task.ts'
import {toBodies} from './to-bodies.ts'
import {toTime} from './to-time.ts'

/** Who has to do a task, by when, and from where that is known. */
export type Governance = Pick<
  Task,
  'lead' | 'responsible' | 'support' | 'others' | 'deadlineText' | 'deadline' | 'start' | 'recurrence' | 'basis'
>

/** Clauses, or sentences that stand for them. */
type Source = Pick<EffectiveResponsibility, 'assignments' | 'deadlines'>

const namesSomebody = ({assignments}: Source) => assignments !== undefined
const saysWhen = ({deadlines}: Source) => deadlines !== undefined

/** Answers for each place of a document who and when. */
export interface Governing {
  /** `above` are the ids of the units that a place stands in, from the inside. */
  at(pointer: string, id: string, above: readonly string[]): Governance
  /** For a clause outside the units, by its place among them, and the sentences that it governs. */
  atClause(body: string, index: number, duties: readonly Duty[]): Governance
  /** Has a place that was asked for inherited the clauses of this unit, document or attachment? */
  hasHeir(pointer: string): boolean
}

/**
 * Makes what answers for a document.
 *
 * Bodies are those of the clauses that govern a place; where these name none, those of its own sentences, else of the lead-in above it,
 * else the addressees of a notice that orders them. So is the time, but that addressees say none.
 *
 *     createGoverning(document).at('/sections/0/requirements/0', '1-1', ['1']) // {lead: ['县应急局'], …, basis: 'clause'}
 */
export function createGoverning(document: Gongwen): Governing {
  const effective = createResponsibilityView(document)
  const heirs = new Set<string>()
  const dutiesFrom = new Map<string, Duty[]>()
  const bodies = [document, ...(document.attachments ?? [])]
  for (const duty of bodies.flatMap(({duties = []}) => duties)) dutiesFrom.set(duty.from, append(dutiesFrom.get(duty.from), duty))

  return {
    hasHeir: (pointer) => heirs.has(pointer),
    at(pointer, id, above) {
      const duty = dutyAt(document, pointer)
      const clauses = duty ? [] : effective(pointer).filter(({saidBy}) => saidBy === undefined)
      for (const {inheritedFrom} of clauses) if (inheritedFrom !== undefined) heirs.add(inheritedFrom)
      const sentences = duty ? [duty] : (dutiesFrom.get(id) ?? [])
      const leadIns = above.map((unit) => dutiesFrom.get(unit) ?? [])
      const ordered = duty || pointer.includes('/requirements/') ? addressed(document, pointer) : []
      return govern(pointer, clauses, [sentences, ...leadIns], ordered)
    },
    atClause: (body, index, duties) => govern(body, effective(body).slice(index, index + 1), [duties]),
  }
}

/** Who and when, of the clauses on a place, else of sentences, the nearest first, else of whom the notice is addressed to. */
function govern(
  pointer: string,
  clauses: readonly EffectiveResponsibility[],
  sentences: ReadonlyArray<readonly Source[]>,
  ordered: readonly Source[] = [],
): Governance {
  const said = [clauses, ...sentences]
  const named = [...said, ordered].find((sources) => sources.some(namesSomebody)) ?? []
  const dated = said.find((sources) => sources.some(saysWhen)) ?? []
  const basis = named === clauses ? basisOf(clauses, pointer) : named === ordered ? 'addressees' : 'duty'
  return {...toBodies(named), ...toTime(dated), ...(named.length > 0 && {basis})}
}

/** The sentence that a pointer leads to. */
function dutyAt(document: Gongwen, pointer: string): Duty | undefined {
  const [, attachment, at] = /^(?:\/attachments\/(\d+))?\/duties\/(\d+)$/.exec(pointer) ?? []
  if (at === undefined) return undefined
  return (attachment === undefined ? document : document.attachments?.[Number(attachment)])?.duties?.[Number(at)]
}

function basisOf(clauses: readonly EffectiveResponsibility[], pointer: string): Basis {
  if (clauses.some(({declared}) => declared?.length)) return 'declaration'
  if (clauses[0].inheritedFrom !== undefined) return 'inherited'
  return pointer.includes('/tables/') ? 'table' : 'clause'
}
