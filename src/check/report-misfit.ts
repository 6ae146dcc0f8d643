import type {PlacedValue} from '../documents/index.ts'
import {placeWords} from '../model/place-words.ts'
import {problem} from '../model/report-schema-errors.ts'
import {fieldAt, words} from '../model/schema-fields.ts'
import type {SchemaError} from '../model/validate.ts'
import type {ReportDocument} from './document-report.ts'

/** More errors in one document than these say nothing new. */
const mostErrors = 50

/** Says where a document does not fit the schema, in the words of the fields' descriptions. The schema is loaded only here. */
export async function reportMisfit(errors: readonly SchemaError[], {value, locate}: PlacedValue, report: ReportDocument): Promise<void> {
  const {schema} = await import('../model/schema.generated.js')
  for (const error of errors.slice(0, mostErrors)) {
    const field = fieldAt(error.pointer, schema)
    const said = words(field, 'en').replace(/\.$/, '')
    const zh = `${placeWords(error.pointer, value, schema)}：${problem(error, 'zh')}`
    const en = `${error.pointer || '/'} ${said ? `${said}: ` : ''}${problem(error, 'en')}`
    const key = error.keyword === 'additionalProperties' ? `/${error.params.additionalProperty}` : ''
    report('schema', await locate(error.pointer + key), {zh, en})
  }
}
