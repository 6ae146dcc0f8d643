import type {Bodies} from '../../bodies/bodies.ts'
import type {Gongwen} from '../../model/index.ts'
import {type Task, toTasks} from '../../tasks/index.ts'
import {type Called, called} from '../called.ts'
import {createCounterparts} from './core-of.ts'
import {isOpenClass} from './is-class.ts'
import {joinedTasks} from './joined-tasks.ts'
import {lastDays, yearOf} from './last-days.ts'
import {matchTasks} from './match-tasks.ts'
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

/**
 * Holds a document against that of a superior whose tasks it carries out.
 *
 *     compareWithSuperior(provinces, ours, {bodies}).findings // [{finding: 'later', superior: {…}, own: {…}, days: 31}]
 */
export function compareWithSuperior(superior: Gongwen, own: Gongwen, {bodies}: {bodies?: Bodies} = {}): SuperiorComparison {
  const theirs = joinedTasks(toTasks(superior))
  const ours = joinedTasks(toTasks(own))
  const carried = matchTasks(theirs, ours)
  const years = {superior: yearOf(superior), own: yearOf(own)}
  const findings = theirs.flatMap((task): Finding[] => {
    const found = carried.get(task)
    if (!found) return noTask.test(task.heading ?? '') ? [] : [{finding: 'dropped', superior: task}]
    return [...dateFindings(task, found, years), ...leadFindings(task, found)]
  })
  for (const unknown of unknownBodies(ours, superior, own, theirs, bodies)) findings.push({finding: 'unknown-body', ...unknown})
  const found = [...carried.values()].filter((task) => task !== undefined).length
  return {superior: called(superior), own: called(own), tasks: {superior: theirs.length, found}, findings}
}

/** Under these headings nothing is to be done. */
const noTask = /(?:范围|主题|指导思想|对象|背景|依据|意义)$/

function dateFindings(superior: Task, own: Task, years: {superior?: number; own?: number}): Finding[] {
  const [wanted, days] = [lastDays(superior, years.superior), lastDays(own, years.own)]
  if (wanted.length === 0) return []
  if (days.length === 0) return own.deadlineText === undefined ? [{finding: 'undated', superior, own}] : []
  // Of several in one task, each is for its own part; where there are more of them, the last counts.
  const pairs = wanted.length === days.length ? wanted.map((day, index) => [day, days[index]]) : [[wanted.at(-1)!, days.at(-1)!]]
  const later = Math.max(...pairs.map(([day, other]) => Math.round((Date.parse(other) - Date.parse(day)) / 86_400_000)))
  return later > 0 ? [{finding: 'later', superior, own, days: later}] : []
}

/** Who answers for a task: who leads, else who is responsible. */
const answering = ({lead, responsible}: Task): readonly string[] => (lead.length > 0 ? lead : responsible)

function leadFindings(superior: Task, own: Task): Finding[] {
  const wanted = answering(superior)
  // Whom a collective holds is for those below to say.
  if (wanted.length === 0 || wanted.some(isOpenClass)) return []
  const leads = answering(own)
  const isWanted = createCounterparts(wanted)
  if (leads.some((name) => isOpenClass(name) || isWanted(name))) return []
  return [{finding: 'lead', superior, own}]
}
