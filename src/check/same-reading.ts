import type {Gongwen} from '../index.ts'
import {rules} from '../lint/index.ts'
import type {Diagnostic} from './diagnostic.ts'

/**
 * Do two readings of a notice say the same, punctuation and digits' width apart? Fields that the rules which were followed
 * are about are not compared.
 */
export function sameReading(before: Gongwen | undefined, after: Gongwen | undefined, followed: readonly Diagnostic[]): boolean {
  const ids = new Set(followed.map(({ruleId}) => ruleId))
  const free = new Set(['source', ...rules.filter(({id}) => ids.has(id)).flatMap(({changes}) => changes ?? [])])
  return skeleton(before, free) === skeleton(after, free)
}

/** The document's shape and its words, without signs and blanks, which is what rewrites are made of. */
function skeleton(document: object | undefined, free: ReadonlySet<string>): string {
  return JSON.stringify(document, (key, value: unknown) => {
    if (free.has(key)) return undefined
    return typeof value === 'string' ? bare(value) : value
  })
}

const bare = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\s]+/gu, '')
