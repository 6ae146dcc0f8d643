import type {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {createPlaces} from '../syntax/places.ts'
import type {Positions} from './context.ts'
import {fieldAt, words} from './schema-fields.ts'
import type {SchemaError} from './validate.ts'

/** More than these say nothing new. */
const most = 20

/**
 * Tells where a document does not fit the schema, in the words of the fields' descriptions, at the
 * line and column of the notice that the value comes from. The schema is loaded only here.
 */
export async function reportSchemaErrors(errors: SchemaError[], positions: Positions, text: string, file: VFile): Promise<void> {
  const {schema} = await import('./schema.generated.js')
  const places = createPlaces(text)
  for (const error of errors.slice(0, most)) {
    const range = nearest(error.pointer, positions)
    const field = fieldAt(error.pointer, schema)
    report(file, 'invalid-document', range && {start: places(range[0]), end: places(range[1])}, {
      pointer: error.pointer || '/',
      zh: `${words(field, 'zh').replace(/。$/, '')}：${problem(error, 'zh')}`,
      en: `${words(field, 'en').replace(/\.$/, '')}: ${problem(error, 'en')}`,
    })
  }
}

/** The range of the value, or of the nearest value around it that has one. */
function nearest(pointer: string, positions: Positions): [number, number] | undefined {
  for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) if (positions[at]) return positions[at]
  return undefined
}

/** What is wrong, by the schema's keyword. `problem({keyword: 'minItems', …}, 'zh')` → `不应为空` */
export function problem({keyword, params}: SchemaError, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  switch (keyword) {
    case 'required':
      return zh ? `缺少“${params.missingProperty}”` : `“${params.missingProperty}” is missing`
    case 'additionalProperties':
      return zh ? `不认得“${params.additionalProperty}”` : `“${params.additionalProperty}” is unknown`
    case 'type':
      return zh ? `应为 ${params.type}` : `expected ${params.type}`
    case 'enum':
    case 'const': {
      const values = JSON.stringify(params.allowedValues ?? params.allowedValue)
      return zh ? `应为 ${values}` : `expected ${values}`
    }
    case 'minItems':
      return zh ? '不应为空' : 'expected at least one'
    case 'minimum':
      return zh ? `应不小于 ${params.limit}` : `expected at least ${params.limit}`
    case 'pattern':
      return params.pattern === '\\S'
        ? zh
          ? '不应为空'
          : 'expected some text'
        : zh
          ? `应合乎 ${params.pattern}`
          : `expected to match ${params.pattern}`
    default:
      return keyword
  }
}
