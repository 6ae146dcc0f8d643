import {isObject} from '../../syntax/is-object.ts'
import type {Step} from './correction.ts'
import {findStep, type Names} from './steps.ts'

/** A field of an object or an item of a list. */
export type Part = {holder: Record<string, unknown>; key: string} | {holder: unknown[]; key: number}

/** The part that a path leads to, which need not have a value; undefined where the way to it is not there. */
export function findPart(from: object, path: readonly Step[], namesOf: Names): Part | undefined {
  let holder: unknown = from
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1
    if (Array.isArray(holder)) {
      const at = findStep(holder, step, namesOf)
      if (at === undefined) return undefined
      if (isLast) return {holder, key: at}
      holder = holder[at]
    } else if (isObject(holder) && typeof step === 'string') {
      // what every object has is no part of a document
      if (isLast) return step === '__proto__' ? undefined : {holder, key: step}
      holder = Object.hasOwn(holder, step) ? holder[step] : undefined
    } else return undefined
  }
  return undefined
}

/** The value of a part. */
export const valueAt = ({holder, key}: Part): unknown =>
  Array.isArray(holder) ? holder[key as number] : Object.hasOwn(holder, key) ? holder[key as string] : undefined
