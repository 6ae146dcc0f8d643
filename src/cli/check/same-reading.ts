import type {Finding} from '../../lint/index.ts'
import type {Notice} from './read-notice.ts'
import type {Settings} from './settings.ts'

/**
 * Do two readings say the same, punctuation and digits' width apart? Fields that the rules which
 * were followed are about are not compared.
 */
export function sameReading(before: Notice, after: Notice, followed: readonly Finding[], {active}: Settings): boolean {
  const ids = new Set(followed.map(({ruleId}) => ruleId))
  const free = new Set(['source', ...active.filter(({rule}) => ids.has(rule.id)).flatMap(({rule}) => rule.changes ?? [])])
  return skeleton(before.document, free) === skeleton(after.document, free)
}

/** The document's shape and its words, without signs and blanks, which is what rewrites are made of. */
function skeleton(document: object | undefined, free: ReadonlySet<string>): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (free.has(key)) return undefined
    return typeof value === 'string' ? bare(value) : value
  })
}

const bare = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '')
