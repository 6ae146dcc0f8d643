import {pointerKeys} from './pointer-keys.ts'

/** What stands at a JSON pointer, or at its steps; undefined where nothing does. `valueAt(document, '/sections/0/heading')` */
export const valueAt = (value: unknown, at: string | readonly string[]): unknown =>
  (typeof at === 'string' ? pointerKeys(at) : at).reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    value,
  )
