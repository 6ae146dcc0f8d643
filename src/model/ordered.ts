import type {Attachment, Gongwen} from './types.generated.ts'

/** The value's fields in the order of the schema, without those that are empty; sections always stand. */
export function ordered<Value extends Gongwen | Attachment>(value: Value, order: ReadonlyArray<keyof Value>): Value {
  const out = {} as Value
  for (const key of order) {
    const field = value[key]
    if (field !== undefined && (key === 'sections' || !Array.isArray(field) || field.length)) out[key] = field
  }
  return out
}
