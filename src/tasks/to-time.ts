import type {Responsibility} from '../model/index.ts'
import type {Task} from './task.ts'

/** When it is due, by the deadlines of clauses: as printed, the first and the last day that they name, and how it recurs. */
export function toTime(
  clauses: readonly Pick<Responsibility, 'deadlines'>[],
): Pick<Task, 'deadlineText' | 'deadline' | 'start' | 'recurrence'> {
  const deadlines = clauses.flatMap(({deadlines: each = []}) => each)
  const texts = [...new Set(deadlines.map(({text}) => text))]
  // ISO dates sort as text
  const ends = deadlines.flatMap(({date, end}) => end ?? date ?? []).sort()
  const starts = deadlines.flatMap(({start}) => start ?? []).sort()
  return {
    deadlineText: texts.length > 0 ? texts.join('、') : undefined,
    deadline: ends.at(-1),
    start: starts[0],
    recurrence: deadlines.find(({recurrence}) => recurrence !== undefined)?.recurrence,
  }
}
