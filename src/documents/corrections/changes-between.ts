import {isObject} from '../../syntax/is-object.ts'
import type {AddCorrection, RemoveCorrection, SetCorrection, Step} from './correction.ts'
import {createNames, type Names, nameOf, stepTo} from './steps.ts'

export type Change = SetCorrection | AddCorrection | (RemoveCorrection & {path: Step[]})

/** Lists whose items are compared with each other are not longer than this product; longer ones are one value. */
const mostPairs = 1_000_000

/**
 * The changes that make one value another: of objects by their fields, of lists by their items, which are found again by their words.
 * `isLeftOut` names fields that are not looked at.
 */
export function changesBetween(
  was: unknown,
  is: unknown,
  path: Step[] = [],
  isLeftOut = (_key: string) => false,
  namesOf = createNames(),
): Change[] {
  if (isSame(was, is)) return []
  if (Array.isArray(was) && Array.isArray(is) && was.length * is.length <= mostPairs) return changesOfLists(was, is, path, namesOf)
  if (isObject(was) && isObject(is)) {
    const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((key) => !isLeftOut(key))
    return keys.flatMap((key) => {
      const [before, now] = [was[key], is[key]]
      if (before !== undefined && now !== undefined) return changesBetween(before, now, [...path, key], undefined, namesOf)
      return before === undefined && now === undefined ? [] : [toSet([...path, key], before, now)]
    })
  }
  return [toSet(path, was, is)]
}

const toSet = (path: Step[], was: unknown, is: unknown): SetCorrection => ({
  change: 'set',
  path,
  ...(was !== undefined && {was}),
  ...(is !== undefined && {is}),
})

function changesOfLists(was: readonly unknown[], is: readonly unknown[], path: Step[], namesOf: Names): Change[] {
  const out: Change[] = []
  let [from, to] = [0, 0]
  /** What stands between two items that both lists have: as many as both have are paired, the rest is gone or new. */
  const gap = (upTo: number, end: number) => {
    for (; from < upTo && to < end; from++, to++)
      out.push(...changesBetween(was[from], is[to], [...path, stepTo(was, from, namesOf)], undefined, namesOf))
    const after = from > 0 ? {after: stepTo(was, from - 1, namesOf)} : {}
    for (; from < upTo; from++) out.push({change: 'remove', path: [...path, stepTo(was, from, namesOf)], was: was[from]})
    for (; to < end; to++) out.push({change: 'add', path, ...after, is: is[to]})
  }
  for (const [before, now] of commonItems(was.map(nameOf), is.map(nameOf))) {
    gap(before, now)
    gap(before + 1, now + 1)
  }
  gap(was.length, is.length)
  return out
}

/** The longest run of items that two lists have in common, in order, as pairs of indexes. */
function commonItems(one: readonly string[], other: readonly string[]): Array<[number, number]> {
  const width = other.length + 1
  const lengths = new Uint32Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === other[j] ? lengths[(i + 1) * width + j + 1] + 1 : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
  const pairs: Array<[number, number]> = []
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    if (one[i] === other[j]) pairs.push([i++, j++])
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++
    else j++
  }
  return pairs
}

/** Are two JSON values the same? The order of fields does not count. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one))
    return Array.isArray(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  if (!isObject(one) || !isObject(other)) return false
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
}
