import type {Bodies} from '../../bodies/bodies.ts'
import {createDirectory} from '../../bodies/directory.ts'
import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import {createIsElsewhere} from './areas.ts'
import {createCounterparts} from './counterparts.ts'
import {areaBeginning} from './is-body-name.ts'
import {isClass, kindOf} from './is-class.ts'
import {isDepartment} from './is-department.ts'
import {isStanding} from './is-standing.ts'
import {mentionedIn} from './mentioned-in.ts'
import {namesOf} from './names-of.ts'

/** How the names of bodies end. */
const bodyEnding =
  /(?:[局厅委办院校馆站所队社部处科股会]|办公室|委员会|中心|公司|集团|银行|协会|学会|联合会|促进会|联盟|工会|指挥部|领导小组|专班|大学|学院|医院)$/
/** Bodies that only provinces have. */
const tooHigh = /^\p{Script=Han}{0,3}[县区旗].{1,20}(?<!大)(?:厅|总队)$/u
/** Parts of the body that issues the document: 市局办公室. */
const isOwnPart = /^[省市县区旗][局委厅]/

/** Bodies of a country or province, which documents of lower areas need not explain. */
const high = /^(?:国家|国务院|全国|中央|省)/

/** A body that nobody knows, with the task that names it first. */
export interface UnknownBody {
  body: string
  own: Task
}

/**
 * The bodies of tasks that are not in a list. Without one, those of another place; those of a kind that an area of that level does not have; and those
 * of the own area that are neither a department nor an institution such as every area has, and have no counterpart among whom the superior
 * names, or whom the own document is of and for. Who acts in a sentence counts only where it is called as bodies are: 影像 and 心电 are none.
 */
export function unknownBodies(
  tasks: readonly Task[],
  superior: Gongwen,
  own: Gongwen,
  theirs: readonly Task[],
  bodies?: Bodies,
): UnknownBody[] {
  const isElsewhere = createIsElsewhere(superior, own, [...theirs, ...tasks])
  const isOutOfPlace = (name: string) => isElsewhere(name) || tooHigh.test(name)
  const isNamed = createNamed(superior, own, theirs)
  const isKnown = bodies ? createListed(bodies) : (name: string) => !isOutOfPlace(name) && isNamed(name)
  const met = new Set<string>()
  return tasks.flatMap((task) => {
    // Who is not read as one that acts can be out of place too.
    return [...namesOf(task), ...mentionedIn(task.text).filter(isOutOfPlace)].flatMap((name): UnknownBody[] => {
      if (met.has(name)) return []
      met.add(name)
      const isSentence = task.basis === 'duty'
      const isBody = bodyEnding.test(name) && (!isSentence || areaBeginning.test(name))
      return isBody && !isClass(name) && !isKnown(name) ? [{body: name, own: task}] : []
    })
  })
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
  const isShort = (name: string) => /[办指委]$/.test(name) && [...named].some((full) => isShortFor(name, full))
  const isProvincial = partiesOf({...own, addressees: []}).some((name) => /省/.test(name))
  return (name) =>
    !areaBeginning.test(name) ||
    (high.test(name) && !isProvincial) ||
    isOwnPart.test(name) ||
    isDepartment(name) ||
    isStanding(name) ||
    kinds.has(kindOf(name)) ||
    isNamed(name) ||
    isNamed(above(name) ?? name) ||
    isShort(name)
}

/** 道安办 is short for 道路交通安全委员会办公室: its characters stand in it in their order. */
function isShortFor(short: string, full: string): boolean {
  const core = short.replace(/^\p{Script=Han}{0,3}?[省市州县区旗镇乡]/u, '')
  let at = 0
  for (const sign of full) if (sign === core[at]) at++
  return core.length > 2 && at === core.length
}

function partiesOf({issuers = [], addressees = [], signature, attachments = []}: Gongwen): string[] {
  const inside = attachments.flatMap(({addressees: more = [], issuers: others = []}) => [...others, ...more.map(({name}) => name)])
  return [...issuers, ...addressees.map(({name}) => name), ...(signature?.authorities ?? []), ...inside]
}
