import {createDirectory, type Directory, namesOf, withListedNames} from '../../bodies/index.ts'
import {selectTasks, type Task, type TaskFilter} from '../../tasks/index.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {UsageError} from '../say/failure.ts'
import {createOthers} from './create-others.ts'
import {loadBodies} from './load-bodies.ts'
import type {TasksFlags} from './options.ts'
import {readTasks} from './read-tasks.ts'

/** The tasks of the inputs that are wanted, and the others of the same notices where a register is to be brought up to date. */
export interface ChosenTasks {
  wanted: Task[]
  rest: Task[]
}

/**
 * The tasks of the inputs that are wanted, under listed names where that is asked for. A body answers for those below it. How many tasks may
 * concern it as well is told: those of the bodies above it, and those of collectives of which nobody knows whom they hold.
 */
export async function chooseTasks(
  inputs: Inputs,
  flags: TasksFlags & ReadingFlags,
  today: string,
  passedOver: PassedOver,
  run: Run,
): Promise<ChosenTasks> {
  const zh = run.language === 'zh'
  const directory = flags.bodies === undefined ? undefined : createDirectory(await loadBodies(flags.bodies, run.io.cwd, run.language))
  if (flags.normalize && !directory) {
    throw new UsageError(
      zh ? '--normalize 要和 --bodies 一起用' : '--normalize needs --bodies',
      zh ? '例：gongwen tasks 来文/ --bodies bodies.yaml --normalize' : 'Example: gongwen tasks notices/ --bodies bodies.yaml --normalize',
    )
  }
  const filter = toFilter(flags, today, directory)
  const others = flags.for && createOthers(flags.for, directory)
  const named = (task: Task) => (flags.normalize ? withListedNames(task, directory!) : task)
  const chosen: ChosenTasks = {wanted: [], rest: []}
  for await (const tasks of readTasks(inputs, flags, passedOver, run)) {
    const wanted = new Set(selectTasks(tasks, filter))
    for (const task of tasks) {
      if (wanted.has(task)) chosen.wanted.push(named(task))
      else {
        others?.add(task)
        if (flags.update !== undefined) chosen.rest.push(named(task))
      }
    }
  }
  if (others && run.loudness !== 'quiet') await run.io.stderr.write(others.describe(chosen.wanted.length === 0, zh))
  return chosen
}

function toFilter(
  {for: bodies, role, dueBefore, dueWithin, withoutParty, withoutDeadline}: TasksFlags,
  today: string,
  directory?: Directory,
): TaskFilter {
  const within = dueWithin === undefined ? undefined : addDays(today, dueWithin)
  return {
    bodies,
    role,
    namesOf: directory && ((body) => [body, ...directory.below(body)].flatMap((each) => namesOf(each, directory))),
    dueBefore: dueBefore ?? within,
    dueAfter: within === undefined ? undefined : today,
    withoutParty,
    withoutDeadline,
  }
}

/** The day in the user's time; the one that `SOURCE_DATE_EPOCH` gives, in seconds, where output has to be the same again. */
export function todayOf({SOURCE_DATE_EPOCH: epoch}: Record<string, string | undefined>): string {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

const addDays = (iso: string, days: number) => new Date(Date.parse(iso) + days * 24 * 3600 * 1000).toISOString().slice(0, 10)
