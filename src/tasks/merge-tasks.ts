import type {Task} from './task.ts'

/**
 * One task for a unit, of the tasks in it: their texts are its measures, their bodies and times are its own too. `unit` is the unit's
 * own task, with what governs it as a whole.
 */
export function mergeTasks(unit: Task, tasks: readonly Task[]): Task {
  const all = [unit, ...tasks]
  const names = (role: 'lead' | 'responsible' | 'support') => [...new Set(all.flatMap((task) => task[role]))]
  const lead = names('lead')
  const responsible = names('responsible').filter((name) => !lead.includes(name))
  const ends = all.flatMap(({deadline}) => deadline ?? []).sort()
  const starts = all.flatMap(({start}) => start ?? []).sort()
  const times = [...new Set(all.flatMap(({deadlineText}) => deadlineText ?? []))]
  const certainties = all.map(({certainty}) => certainty)
  const merged: Task = {
    ...unit,
    measures: tasks
      .map(({text}) => text)
      .filter((text) => text !== unit.text)
      .join('\n'),
    lead,
    responsible,
    support: names('support').filter((name) => !lead.includes(name) && !responsible.includes(name)),
    others: all
      .flatMap(({others}) => others)
      .filter(({role, name}, index, list) => list.findIndex((other) => other.role === role && other.name === name) === index),
  }
  if (times.length > 0) merged.deadlineText = times.join('、')
  if (ends.length > 0) merged.deadline = ends.at(-1)
  if (starts.length > 0) merged.start = starts[0]
  merged.basis ??= all.find(({basis}) => basis !== undefined)?.basis
  merged.certainty = certainties.find((each) => each === 'doubtful') ?? certainties.find((each) => each === 'check') ?? unit.certainty
  for (const key of ['basis', 'certainty', 'measures'] as const) if (!merged[key]) delete merged[key]
  return merged
}
