import {type Directory, isCollectiveName, namesOf, normalName} from '../../bodies/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {namesIn, type Task} from '../../tasks/index.ts'

/** Looks at the tasks that a body was not given, for those that may be its own all the same. */
export interface Others {
  add(task: Task): void
  /** What was seen, in lines; where the body has no task at all, also names that are like its own. */
  describe(isWithout: boolean, zh: boolean): string
}

/** So many names are told at most. */
const mostNames = 5

/** Makes what looks, for the bodies that were asked for. */
export function createOthers(bodies: readonly string[], directory?: Directory): Others {
  const above = new Set(directory && bodies.flatMap((body) => directory.above(body)).flatMap((body) => namesOf(body, directory)))
  const full = bodies.map(normalName)
  const isAlike = (name: string) => full.some((body) => normalName(name).endsWith(body) || body.endsWith(normalName(name)))
  const isUnlisted = (name: string) => isCollectiveName(name) && directory?.nameOf(name) === undefined
  const alike = new Set<string>()
  let handedDown = 0
  let held = 0
  return {
    add(task) {
      const names = namesIn(task)
      for (const name of names) if (alike.size < mostNames && isAlike(name)) alike.add(name)
      if (names.some((name) => above.has(name))) handedDown++
      else if (names.some(isUnlisted)) held++
    },
    describe(isWithout, zh) {
      const lines = [
        isWithout &&
          alike.size > 0 &&
          (zh
            ? `没有“${bodies.join('、')}”的任务，相近的名称有：${[...alike].join('、')}。是同一单位的，请写进名录，用 --bodies`
            : `No task of ${bodies.join(', ')}; names like it: ${[...alike].join(', ')}. Where they are one body, list them and use --bodies`),
        handedDown > 0 &&
          (zh
            ? `另有 ${handedDown} 项任务交给上级单位，可能会转下来`
            : `${handedDown} more tasks are for bodies above, and may be handed down`),
        held > 0 &&
          (zh
            ? `另有 ${held} 项任务交给统称（如“各有关单位”），名录没有说包含哪些单位`
            : `${held} more tasks are for collectives whose members the list of bodies does not give`),
      ]
      return lines.map((line) => (line ? `${oneLine(line)}\n` : '')).join('')
    },
  }
}
