import type {Task} from '../../tasks/index.ts'
import {createNameFinder} from '../name-finder.ts'
import {isBodyName} from './is-body-name.ts'
import {namesOf} from './names-of.ts'

/** Words that every task may have, and what changes from level to level. */
const commonplace =
  /进一步|切实|认真|全面|积极|深入|严格|持续|大力|抓紧|加快|加强|强化|做好|抓好|开展|推进|推动|组织|落实|建立|完善|健全|确保|要求|应当|必须|工作|牵头|配合|负责|会同|分别|不少于|不低于|不超过|及时|[我全][省市县区]|[省市县区要应须的和及与]/g
/** When something is due says nothing of what it is. */
const dates = /\d{4}年|\d{1,2}月(?:\d{1,2}日|底)?|\d{1,2}日|年底|[日底]?前/g

/** What a task says, as pairs of neighbouring characters. */
export type Words = ReadonlySet<string>

/**
 * Makes what gives the words of each of some tasks without the names of bodies, times and what all tasks say; those of its heading too, where it
 * is its own.
 */
export function createWordsOf(tasks: readonly Task[]): (task: Task) => Words {
  const nameAt = createNameFinder(tasks.flatMap(namesOf).filter(isBodyName))
  const under = new Map<string, Set<string>>()
  for (const {heading, path, id} of tasks)
    if (heading) under.set(heading, (under.get(heading) ?? new Set()).add(path || id.replace(/-[^-]*$/, '')))
  return ({text, heading}) => {
    const words = new Set<string>()
    const isOwn = heading !== undefined && under.get(heading)!.size === 1
    for (const part of isOwn ? [text, heading] : [text]) addPairs(bare(withoutNames(part, nameAt)), words)
    return words
  }
}

function withoutNames(text: string, nameAt: (text: string, at: number) => string | undefined): string {
  let rest = ''
  let from = 0
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text, at)
    if (name === undefined) at++
    else {
      rest += `${text.slice(from, at)} `
      from = at += name.length
    }
  }
  return rest + text.slice(from)
}

const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(dates, ' ')
    .replace(commonplace, ' ')
    .replace(/[\p{P}\s]+/gu, ' ')

function addPairs(text: string, into: Set<string>): void {
  for (let at = 0; at + 1 < text.length; at++) if (text[at] !== ' ' && text[at + 1] !== ' ') into.add(text.slice(at, at + 2))
}
