import {bareSchema} from './bare-schema.generated.js'
import {findMisfits, type SchemaError} from './find-misfits.ts'
import {fits} from './fits.generated.js'

export type {SchemaError} from './find-misfits.ts'

/**
 * Checks any value against `schemas/gongwen.schema.json`. The list is empty when it fits.
 *
 *     validate({gongwen: '1'}) // [{pointer: '', keyword: 'required', params: {missingProperty: 'sections'}}]
 */
export function validate(document: unknown): SchemaError[] {
  return fits(document) ? [] : findMisfits(document, bareSchema)
}
