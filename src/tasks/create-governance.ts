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

/**
 * Makes what answers for each place of a document, given by its pointer and id, and by the ids of the units that it stands in, from the inside.
 *
 * Bodies are those of the clauses that govern it; where these name none, those of its own sentences, else of the lead-in above it, else
 * the addressees of a notice that orders them. The time is that of its own clauses, else of its own sentences, else of the clauses that
 * it inherits, else of the lead-in: what is said nearest counts.
 *
 *     createGovernance(document)('/sections/0/requirements/0', '1-1', ['1']) // {lead: ['县应急局'], …, basis: 'clause'}
 */
export function createGovernance(document: Gongwen): (pointer: string, id: string, above: readonly string[]) => Governance {
  const effective = createResponsibilityView(document)
  const dutiesFrom = new Map<string, Duty[]>()
  const bodies = [document, ...(document.attachments ?? [])]
  for (const duty of bodies.flatMap(({duties = []}) => duties)) dutiesFrom.set(duty.from, append(dutiesFrom.get(duty.from), duty))

  return (pointer, id, above) => {
    const duty = dutyAt(document, pointer)
    const clauses = duty ? [] : effective(pointer).filter(({saidBy}) => saidBy === undefined)
    const own = duty ? [duty] : (dutiesFrom.get(id) ?? [])
    const leadIns = above.map((unit) => dutiesFrom.get(unit) ?? [])
    const ordered = duty || pointer.includes('/requirements/') ? addressed(document, pointer) : []
    const named = [clauses, own, ...leadIns, ordered].find((sources) => sources.some(namesSomebody)) ?? []
    const dated = [clauses.filter(({inheritedFrom}) => inheritedFrom === undefined), own, clauses, ...leadIns].find((sources) =>
      sources.some(saysWhen),
    )
    const basis = named === clauses ? basisOf(clauses, pointer) : named === ordered ? 'addressees' : 'duty'
    return {...toBodies(named), ...toTime(dated ?? []), ...(named.length > 0 && {basis})}
  }
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
