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

const types: Record<string, string> = {
  object: '下级各项（名: 值）',
  array: '列表',
  string: '文字',
  integer: '整数',
  number: '数字',
  boolean: 'true 或 false',
}

/** What patterns of the schema want, in words. */
const patterns: Record<string, {zh: string; en: string}> = {
  '\\S': {zh: '不应为空', en: 'expected some text'},
  '^\\d{4}-\\d{2}-\\d{2}$': {zh: '应写成 2025-06-30 这样的日期', en: 'expected a date such as 2025-06-30'},
  '^[0-9a-f]{64}$': {zh: '应为 64 位小写十六进制数', en: 'expected 64 hex digits in lower case'},
}

/** What is wrong, by the schema's keyword. `problem({keyword: 'minItems', …}, 'zh')` → `不应为空` */
export function problem({keyword, params}: SchemaError, language: 'zh' | 'en'): string {
  const zh = language === 'zh'
  switch (keyword) {
    case 'required':
      return zh ? `缺少“${params.missingProperty}”` : `“${params.missingProperty}” is missing`
    case 'additionalProperties':
      return zh ? `不认得“${params.additionalProperty}”这一项` : `“${params.additionalProperty}” is unknown`
    case 'type':
      return zh ? `应为${types[String(params.type)] ?? params.type}` : `expected ${params.type}`
    case 'enum': {
      const values = (params.allowedValues as unknown[]).map((value) => String(value))
      return zh ? `应为 ${values.join('、')} 之一` : `expected one of ${values.join(', ')}`
    }
    case 'const':
      return zh ? `应为“${params.allowedValue}”` : `expected “${params.allowedValue}”`
    case 'minItems':
      return zh ? '不应为空' : 'expected at least one'
    case 'maxItems':
      return zh ? `至多 ${params.limit} 个` : `expected at most ${params.limit}`
    case 'minimum':
      return zh ? `应不小于 ${params.limit}` : `expected at least ${params.limit}`
    case 'pattern': {
      const pattern = String(params.pattern)
      if (Object.hasOwn(patterns, pattern)) return patterns[pattern][language]
      return zh ? '写法不对' : `expected to match ${pattern}`
    }
    default:
      return zh ? '写法不对' : keyword
  }
}
