import type {Bodies} from '../../bodies/bodies.ts'
import {createDirectory} from '../../bodies/directory.ts'
import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import {createCounterparts, isDepartment} from './core-of.ts'
import {isClass, kindOf} from './is-class.ts'

/** How the names of bodies end. */
const bodyEnding =
  /(?:[局厅委办院校馆站所队社部处科股会]|办公室|委员会|中心|公司|集团|银行|协会|学会|联合会|促进会|联盟|工会|指挥部|领导小组|专班|大学|学院|医院)$/
/** How the names of bodies of an area begin. */
const areaBeginning = /^\p{Script=Han}{0,5}?[省市州县区旗镇乡]/u

/** A body that nobody knows, with the task that names it first. */
export interface UnknownBody {
  body: string
  own: Task
}

/**
 * The bodies of tasks that are not in a list; without one, those that are no department such as every area has, and have no counterpart among
 * whom the superior names, or whom the own document is of and for. Who acts in a sentence counts only where it is called as bodies are: 影像 and 心电 are none.
 */
export function unknownBodies(
  tasks: readonly Task[],
  superior: Gongwen,
  own: Gongwen,
  theirs: readonly Task[],
  bodies?: Bodies,
): UnknownBody[] {
  const isKnown = bodies ? createListed(bodies) : createNamed(superior, own, theirs)
  const met = new Set<string>()
  return tasks.flatMap((task) =>
    namesOf(task).flatMap((name): UnknownBody[] => {
      if (met.has(name)) return []
      met.add(name)
      const isSentence = task.basis === 'duty'
      const isBody = bodyEnding.test(name) && (!isSentence || areaBeginning.test(name))
      return isBody && !isClass(name) && !isKnown(name) ? [{body: name, own: task}] : []
    }),
  )
}

function createListed(bodies: Bodies): (name: string) => boolean {
  const {nameOf} = createDirectory(bodies)
  return (name) => nameOf(name) !== undefined
}

function createNamed(superior: Gongwen, own: Gongwen, theirs: readonly Task[]): (name: string) => boolean {
  const named = new Set([...theirs.flatMap(namesOf), ...partiesOf(superior), ...partiesOf(own)])
  const isNamed = createCounterparts(named)
  const kinds = new Set([...named].filter(isClass).map(kindOf))
  // 市水务局宣传科 is known where 市水务局 is.
  const above = (name: string) => /^.{2,20}?[局厅委院会](?=.{2})/.exec(name)?.[0]
  return (name) => isDepartment(name) || kinds.has(kindOf(name)) || isNamed(name) || isNamed(above(name) ?? name)
}

const namesOf = ({lead, responsible, support}: Task) => [...lead, ...responsible, ...support]

function partiesOf({issuers = [], addressees = [], signature, attachments = []}: Gongwen): string[] {
  const inside = attachments.flatMap(({addressees: more = [], issuers: others = []}) => [...others, ...more.map(({name}) => name)])
  return [...issuers, ...addressees.map(({name}) => name), ...(signature?.authorities ?? []), ...inside]
}
