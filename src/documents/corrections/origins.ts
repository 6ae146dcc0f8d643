import {isObject} from '../../syntax/is-object.ts'

/** Follows the parts of a value while it is changed in place. */
export interface Origins {
  /** Notes that a list holds other items now: for each, the index that it had. */
  rebuilt(list: unknown[], indexes: ReadonlyArray<number | undefined>): void
  /** Notes that a field is another one now. */
  replaced(holder: object, key: string): void
  /** For each part that was there before, by its pointer now, the pointer that it had; and where each object and list is now. */
  now(value: object): {origins: Record<string, string>; pointers: ReadonlyMap<object, string>}
}

/** Remembers where all parts of a value stand. No object may stand in it twice. */
export function originsOf(value: object): Origins {
  const before = new Map<object, string>()
  const keys = new Map<object, ReadonlySet<string>>()
  walk(value, '', (part, pointer) => {
    before.set(part, pointer)
    if (isObject(part)) keys.set(part, new Set(Object.keys(part)))
  })
  const indexesOf = new Map<unknown[], ReadonlyArray<number | undefined>>()
  const replaced = new Map<object, Set<string>>()
  return {
    rebuilt(list, indexes) {
      indexesOf.set(list, indexes)
    },
    replaced(holder, key) {
      replaced.set(holder, (replaced.get(holder) ?? new Set()).add(key))
    },
    now(changed) {
      const origins: Record<string, string> = {}
      const pointers = new Map<object, string>()
      walk(changed, '', (part, pointer) => {
        pointers.set(part, pointer)
        const was = before.get(part)
        if (was === undefined) return
        origins[pointer] = was
        for (const [key, field] of Object.entries(part)) {
          if (typeof field === 'object' && field !== null) continue
          const own = Array.isArray(part) ? (indexesOf.has(part) ? indexesOf.get(part)![Number(key)] : key) : key
          const isKept = own !== undefined && (Array.isArray(part) || (keys.get(part)!.has(key) && !replaced.get(part)?.has(key)))
          if (isKept) origins[`${pointer}/${step(key)}`] = `${was}/${step(String(own))}`
        }
      })
      return {origins, pointers}
    },
  }
}

function walk(value: unknown, pointer: string, visit: (part: object, pointer: string) => void): void {
  if (typeof value !== 'object' || value === null) return
  visit(value, pointer)
  for (const [key, field] of Object.entries(value)) walk(field, `${pointer}/${step(key)}`, visit)
}

/** A key as a step of a JSON pointer. */
export const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')
