import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Gongwen} from '../../src/model/types.generated.ts'

// Any document that fits the schema, whether it means anything or not: duties that no text says, ids that nobody gives, days that there are not.

interface Schema {
  $ref?: string
  const?: unknown
  enum?: unknown[]
  type?: string
  pattern?: string
  minItems?: number
  minimum?: number
  maximum?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  $defs?: Record<string, Schema>
}

const schema: Schema = JSON.parse(readFileSync(new URL('../../schemas/gongwen.schema.json', import.meta.url), 'utf8'))

/** What is no part of a notice. */
const extras = new Set(['source', 'positions', 'positionUnit', 'effective', 'corrected', 'certainty', 'made', 'seal'])

/** Units may stand in units, but not for ever. */
const deepest = 9

const words = [
  '各县区',
  '市财政局',
  '要',
  '负责',
  '2025年底前',
  '市财政局（市国资局）',
  '甲、乙',
  '第一条',
  '一、',
  '1',
  'preamble-1',
  'a1-closing-1',
  '1-1',
]
const text = fc
  .oneof(
    {weight: 2, arbitrary: fc.constantFrom(...words)},
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(...words, ' ', '\n', '\t', '\r', '&', '<', '>', '"', '\u3000', '。', '𠮷'), {minLength: 1, maxLength: 6})
        .map((parts) => parts.join('')),
    },
    {weight: 1, arbitrary: fc.string({unit: 'binary', minLength: 1, maxLength: 4})},
  )
  .filter((value) => /\S/.test(value))
const day = fc.constantFrom('2025-12-31', '2025-02-30', '0000-01-01', '9999-12-31')

function fitting(
  {$ref, const: constant, enum: choices, type, pattern, minItems = 0, minimum, maximum, items, properties, required = []}: Schema,
  depth: number,
): fc.Arbitrary<unknown> {
  if ($ref !== undefined) return fitting(schema.$defs![$ref.slice('#/$defs/'.length)], depth)
  if (constant !== undefined) return fc.constant(constant)
  if (choices) return fc.constantFrom(...choices)
  switch (type) {
    case 'string':
      return pattern?.startsWith('^') ? day : text
    case 'integer':
      return fc.integer({min: minimum ?? -3, max: maximum ?? 3000})
    case 'array':
      return depth >= deepest ? fc.constant([]) : fc.array(fitting(items!, depth + 1), {minLength: minItems, maxLength: 2})
    case 'object': {
      const known = Object.entries(properties!).filter(
        ([key, {minItems = 0}]) => !extras.has(key) && !(depth + 1 >= deepest && minItems > 0),
      )
      return fc.record(Object.fromEntries(known.map(([key, each]) => [key, fitting(each, depth + 1)])), {requiredKeys: required})
    }
    default:
      throw new Error(`unknown type ${type}`)
  }
}

/** Any document that fits the schema. */
export const wildDocument = fitting(schema, 0) as fc.Arbitrary<Gongwen>
