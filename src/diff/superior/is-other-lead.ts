import type {Task} from '../../tasks/index.ts'
import {coreOf, withoutArea} from './core-of.ts'
import {createCounterparts} from './counterparts.ts'
import {dutiesIn, dutiesOf} from './duties.ts'
import {isOpenClass} from './is-class.ts'
import {isDepartment} from './is-department.ts'
import {namesOf, speaksOf} from './names-of.ts'

/** What the own document says of its other tasks. */
export interface Surroundings {
  /** Has a name a counterpart among the bodies of its tasks? */
  isNamed: (name: string) => boolean
  /** Does it say of most tasks who answers for them? */
  saysWho: boolean
}

/**
 * Do others answer for a task than the counterparts of the superior's? Only where both say who does, and where there is a counterpart: the own
 * document names it, it is a department such as every area has, or who answers now does other things than it.
 */
export function isOtherLead(superior: Task, own: Task, {isNamed, saysWho}: Surroundings): boolean {
  const [wanted, leads] = [answering(superior), answering(own)]
  // Whom a collective holds is for those below to say.
  if (!isSaid(superior) || wanted.length === 0 || wanted.some(isOpenClass)) return false
  const hasDepartment = wanted.some((name) => isDepartment(name) || (dutiesOf(coreOf(name))?.size ?? 0) > 0)
  if (own.basis === undefined) return saysWho && superior.basis !== 'duty' && hasDepartment
  if (!isSaid(own) || leads.length === 0) return false
  const isWanted = createCounterparts(wanted)
  if (leads.some((name) => isOpenClass(name) || isWanted(name) || isWanted(besides(name, own.text)))) return false
  // The superior's own body does it, and those below what they have to do with it: 配合市安全生产处.
  if (wanted.some((name) => speaksOf(own, name))) return false
  if (namesOf(own).some(isWanted)) return true
  // Its sentence speaks of the counterpart, but it was not read who does what.
  if (wanted.some((name) => own.text.includes(withoutArea(name)))) return false
  const duties = new Set(wanted.flatMap((name) => [...dutiesIn(name)]))
  const others = leads.filter((name) => [...dutiesIn(name)].every((duty) => !duties.has(duty)))
  // A part of the counterpart acts for it: 市劳动保障监察支队.
  if (leads.some((name) => !isDepartment(name) && !others.includes(name))) return false
  return hasDepartment || wanted.some(isNamed) || (duties.size > 0 && others.some((name) => dutiesIn(name).size > 0))
}

/** Who answers for a task: who leads, else who is responsible. */
const answering = ({lead, responsible}: Task): readonly string[] => (lead.length > 0 ? lead : responsible)

/** Does a task itself say who answers for it, and not only the notice whom it is for? */
export const isSaid = ({basis}: Task): boolean => basis !== undefined && basis !== 'addressees'

/** The other name of a body, as its brackets say: 区政府办（金融办） */
function besides(name: string, text: string): string {
  const at = text.indexOf(`${name}（`)
  return at < 0 ? '' : (/^[^（）]{2,20}(?=）)/.exec(text.slice(at + name.length + 1))?.[0] ?? '')
}
