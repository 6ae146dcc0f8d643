import {isObject} from '../syntax/is-object.ts'

/** One place where two values differ. */
export interface Difference {
  /** JSON pointer to it, in both values. */
  pointer: string
  /** What stands there in the one and in the other; `undefined` where nothing does. */
  one: unknown
  other: unknown
}

const own = (value: Record<string, unknown>, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined)
const step = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Where two values differ, field by field. Lists are compared in order; where their lengths differ,
 * each item that is left over is a difference.
 *
 *     findDifferences({title: '甲'}, {title: '乙'}) // [{pointer: '/title', one: '甲', other: '乙'}]
 */
export function findDifferences(one: unknown, other: unknown, pointer = ''): Difference[] {
  if (Object.is(one, other)) return []
  if (Array.isArray(one) && Array.isArray(other)) {
    const out: Difference[] = []
    for (let i = 0; i < Math.max(one.length, other.length); i++) out.push(...findDifferences(one[i], other[i], `${pointer}/${i}`))
    return out
  }
  if (isObject(one) && isObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].flatMap((key) => findDifferences(own(one, key), own(other, key), `${pointer}/${step(key)}`))
  }
  return [{pointer, one, other}]
}
