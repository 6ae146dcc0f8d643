import {createDirectory, type Directory, isCollectiveName, withListedNames} from '../../bodies/index.ts'
import {namesIn, selectTasks, type Task, type TaskFilter} from '../../tasks/index.ts'
import {UsageError} from '../failure.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Run} from '../run.ts'
import {loadBodies} from './load-bodies.ts'
import type {TasksFlags} from './options.ts'
import {readTasks} from './read-tasks.ts'

/**
 * The tasks of the inputs that are wanted, under listed names where that is asked for. How many were left out because nobody knows whom
 * their collectives hold is told.
 */
export async function chooseTasks(
  inputs: Inputs,
  flags: TasksFlags & ReadingFlags,
  today: string,
  passedOver: PassedOver,
  run: Run,
): Promise<Task[]> {
  const {io, language} = run
  const zh = language === 'zh'
  const directory = flags.bodies === undefined ? undefined : createDirectory(await loadBodies(flags.bodies, io.cwd, language))
  if (flags.normalize && !directory) {
    throw new UsageError(
      zh ? '--normalize 要和 --bodies 一起用' : '--normalize needs --bodies',
      zh ? '例：gongwen tasks 来文/ --bodies bodies.yaml --normalize' : 'Example: gongwen tasks notices/ --bodies bodies.yaml --normalize',
    )
  }
  const filter = toFilter(flags, today, directory)
  const chosen: Task[] = []
  let held = 0
  for await (const tasks of readTasks(inputs, flags, passedOver, run)) {
    const wanted = new Set(selectTasks(tasks, filter))
    if (flags.for) held += tasks.filter((task) => !wanted.has(task) && mayHold(task, directory)).length
    for (const task of wanted) chosen.push(flags.normalize ? withListedNames(task, directory!) : task)
  }
  if (held > 0) {
    await io.stderr.write(
      zh
        ? `另有 ${held} 项任务交给统称（如“各有关单位”），名录没有说包含哪些单位\n`
        : `${held} more tasks are for collectives whose members the list of bodies does not give\n`,
    )
  }
  return chosen
}

function toFilter(
  {for: bodies, role, dueBefore, dueWithin, withoutParty, withoutDeadline}: TasksFlags,
  today: string,
  directory?: Directory,
): TaskFilter {
  const within = dueWithin === undefined ? undefined : addDays(today, dueWithin)
  const collectivesOf = directory && ((body: string) => [...directory.spellingsOf(body), ...directory.collectivesOf(body)])
  return {
    bodies,
    role,
    collectivesOf,
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

/** Is a task given to a name for several bodies that nobody has listed? */
const mayHold = (task: Task, directory?: Directory) =>
  namesIn(task).some((name) => isCollectiveName(name) && directory?.nameOf(name) === undefined)
