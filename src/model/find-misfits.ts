import {isObject} from '../syntax/is-object.ts'
import {follow, type Schema} from './schema-fields.ts'

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
 * All places where a document does not fit a schema that is written in the words that ours is written in; other words of JSON Schema hold for
 * nothing. They are told as ajv tells them and in its order: of a value of the wrong type no more than that.
 *
 *     findMisfits([1], {items: {type: 'string'}}) // [{pointer: '/0', keyword: 'type', params: {type: 'string'}}]
 */
export function findMisfits(document: unknown, root: Schema): SchemaError[] {
  const errors: SchemaError[] = []
  look(document, root, '')
  return errors

  function look(value: unknown, given: Schema, pointer: string): void {
    const schema = follow(given, root)
    const tell = (keyword: string, params: SchemaError['params']) => errors.push({pointer, keyword, params})
    if (schema.type && !isOf[schema.type](value)) tell('type', {type: schema.type})
    if ('const' in schema && value !== schema.const) tell('const', {allowedValue: schema.const})
    if (schema.enum && !schema.enum.includes(value)) tell('enum', {allowedValues: schema.enum})
    if (typeof value === 'number') {
      const {minimum = value, maximum = value} = schema
      if (value > maximum) tell('maximum', {comparison: '<=', limit: maximum})
      if (value < minimum) tell('minimum', {comparison: '>=', limit: minimum})
    } else if (typeof value === 'string') {
      if (schema.pattern && !new RegExp(schema.pattern, 'u').test(value)) tell('pattern', {pattern: schema.pattern})
    } else if (Array.isArray(value)) {
      const {minItems = 0, maxItems = value.length, items} = schema
      if (value.length > maxItems) tell('maxItems', {limit: maxItems})
      if (value.length < minItems) tell('minItems', {limit: minItems})
      if (items) for (const [index, item] of value.entries()) look(item, items, `${pointer}/${index}`)
    } else if (isObject(value)) lookInside(value, schema, pointer, tell)
  }

  function lookInside(
    map: Record<string, unknown>,
    {required = [], properties = {}, additionalProperties = true}: Schema,
    pointer: string,
    tell: Tell,
  ) {
    const inner = (key: string, schema: Schema) => look(map[key], schema, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    for (const key of required) if (map[key] === undefined) tell('required', {missingProperty: key})
    if (additionalProperties !== true)
      for (const key of Object.keys(map)) {
        if (Object.hasOwn(properties, key)) continue
        if (additionalProperties) inner(key, additionalProperties)
        else tell('additionalProperties', {additionalProperty: key})
      }
    for (const [key, schema] of Object.entries(properties)) if (map[key] !== undefined) inner(key, schema)
  }
}

type Tell = (keyword: string, params: SchemaError['params']) => void

/** Whether a value is of a type. Numbers are those that JSON has. */
const isOf: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: Number.isFinite,
  integer: Number.isInteger,
  array: Array.isArray,
  object: isObject,
}
