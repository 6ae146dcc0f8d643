import {bareSchema} from './bare-schema.generated.js'
import {findMisfits} from './find-misfits.ts'
import {fits} from './fits.generated.js'

/** One place where a document does not fit the schema. */
export interface SchemaError {
  /** JSON pointer to the value: `/sections/0/requirements`. */
  pointer: string
  /** What was broken: the schema's word for it, such as `required`, `type`, `additionalProperties`. */
  keyword: string
  /** What the schema wanted or found: a missing or unknown key, a type, a pattern, the values allowed. */
  params: Record<string, unknown>
}

/**
 * Checks any value against `schemas/gongwen.schema.json`. The list is empty when it fits.
 *
 *     validate({gongwen: '1'}) // [{pointer: '', keyword: 'required', params: {missingProperty: 'sections'}}]
 */
export function validate(document: unknown): SchemaError[] {
  return fits(document) ? [] : findMisfits(document, bareSchema)
}
