import type {Bodies} from '../../bodies/bodies.ts'
import type {Gongwen} from '../../model/index.ts'
import {append} from '../../syntax/append.ts'
import type {Task} from '../../tasks/index.ts'
import {type Called, called} from '../called.ts'
import {createCounterparts} from './counterparts.ts'
import {createElsewhere, findLater} from './find-later.ts'
import {isOtherLead, isSaid} from './is-other-lead.ts'
import {createIsTheirs} from './is-theirs.ts'
import {unitOf} from './joined-tasks.ts'
import {matchTasks} from './match-tasks.ts'
import {namesOf} from './names-of.ts'
import {tasksOf} from './tasks-of.ts'
import {type Time, timesOf, yearOf} from './times-of.ts'
import {unknownBodies} from './unknown-bodies.ts'

/**
 * What is wrong with how a document carries out what a superior asks for: a task is `dropped`; it is due `later`, or without a date that the
 * superior set (`undated`); others are in the `lead`; a body is unknown (`unknown-body`).
 */
export interface Finding {
  finding: 'dropped' | 'later' | 'undated' | 'lead' | 'unknown-body'
  /** The superior's task; absent for a body. */
  superior?: Task
  /** The task that carries it out, or that names the body. */
  own?: Task
  /** The body that is unknown. */
  body?: string
  /** By how many days it is later. */
  days?: number
}

export interface SuperiorComparison {
  superior: Called
  own: Called
  /** How many tasks the superior sets, and how many were found again. */
  tasks: {superior: number; found: number}
  findings: Finding[]
}

/** Of more tasks that one carries out, the times are not told apart. */
const mostRivals = 50

/**
 * Holds a document against that of a superior whose tasks it carries out.
 *
 *     compareWithSuperior(provinces, ours, {bodies}).findings // [{finding: 'later', superior: {…}, own: {…}, days: 31}]
 */
export function compareWithSuperior(superior: Gongwen, own: Gongwen, {bodies}: {bodies?: Bodies} = {}): SuperiorComparison {
  const theirs = tasksOf(superior).filter(isTask)
  const ours = tasksOf(own)
  const carried = matchTasks(theirs, ours)
  const years = {superior: yearOf(superior), own: yearOf(own)}
  const times = new Map(ours.map((task) => [task, timesOf(task, years.own)]))
  const asked = new Map(theirs.map((task) => [task, timesOf(task, years.superior)]))
  const carriedBy = new Map<Task, Task[]>()
  for (const [task, found] of carried) if (found) carriedBy.set(found, append(carriedBy.get(found), task))
  /** The times of own tasks that carry none of the superior's out, by unit. */
  const free = new Map<string, Time[]>()
  for (const task of ours)
    if (!carriedBy.has(task)) for (const time of times.get(task)!) free.set(unitOf(task), append(free.get(unitOf(task)), time))
  const elsewhere = createElsewhere([...free.values()].flat())
  const dated = new Set(ours.filter(({deadlineText}) => deadlineText !== undefined).map(unitOf))
  const surroundings = {
    isNamed: createCounterparts(ours.flatMap(namesOf)),
    saysWho: ours.filter((task) => isSaid(task) && task.basis !== 'duty').length * 2 > ours.length,
  }
  const isTheirs = createIsTheirs(superior)
  const findings = theirs.flatMap((task): Finding[] => {
    const found = carried.get(task)
    if (!found) return [{finding: 'dropped', superior: task}]
    const wanted = isTheirs(task, found) ? [] : asked.get(task)!
    const others = carriedBy.get(found)!.slice(0, mostRivals)
    const rivals = others.flatMap((each) => (each === task ? [] : asked.get(each)!))
    const said = times.get(found)!
    const later = findLater(wanted, said.length > 0 ? said : (free.get(unitOf(found)) ?? []), {elsewhere, rivals})
    const isUndated = wanted.some(({kind}) => kind === 'day') && said.length === 0 && !dated.has(unitOf(found))
    return [
      ...(later ? [{finding: 'later' as const, superior: task, own: found, ...later}] : []),
      ...(isUndated ? [{finding: 'undated' as const, superior: task, own: found}] : []),
      ...(isOtherLead(task, found, surroundings) ? [{finding: 'lead' as const, superior: task, own: found}] : []),
    ]
  })
  for (const unknown of unknownBodies(ours, superior, own, theirs, bodies)) findings.push({finding: 'unknown-body', ...unknown})
  const found = [...carried.values()].filter((task) => task !== undefined).length
  return {superior: called(superior), own: called(own), tasks: {superior: theirs.length, found}, findings}
}

/** Under these headings nothing is to be done. */
const noTask = /(?:范围|主题|目标|指导思想|对象|背景|依据|意义|原则|时间)$/
/** What says why, what is meant, and since when it is in force. */
const noOrder = /制定本.{2,8}$|^本.{2,8}自.{2,20}起(?:施行|实施|执行)|负责解释.?$/
const isTask = ({id, heading = '', text}: Task) =>
  !noTask.test(heading) &&
  /\p{Script=Han}{3}/u.test(text) &&
  !noOrder.test(text) &&
  !(id.includes('preamble-') && /^(?:为|根据|按照|依据|经|定于)/.test(text))
