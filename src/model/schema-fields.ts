import {pointerKeys} from '../syntax/pointer-keys.ts'

/** A JSON Schema as far as ours uses it. */
export interface Schema {
  $id?: string
  $ref?: string
  $defs?: Record<string, Schema>
  title?: string
  description?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  required?: string[]
}

/** What the schema says of a field, in one language. */
export interface Field {
  /** Its keys from the top: `sections.requirements.topic`; for a search by name, from the definition: `Requirement.topic`. */
  path: string
  description: string
  /** What its value is: `string`, `Section[]`, `"by" | "on"`. */
  type: string
  required: boolean
}

/** The half of a description in a language. `words('标题。 | The title.', 'en')` → `The title.` */
export function words(schema: Schema | undefined, language: 'zh' | 'en'): string {
  const [zh, en] = (schema?.description ?? '').split(' | ')
  return language === 'en' ? (en ?? zh) : zh
}

/** The definition that a `$ref` leads to, or the schema itself. */
export function follow(schema: Schema, root: Schema): Schema {
  return schema.$ref ? root.$defs![schema.$ref.slice('#/$defs/'.length)] : schema
}

/** The schema of a key; a key may come from anywhere, and be one that every object has. */
const propertyOf = ({properties}: Schema, key: string): Schema | undefined =>
  properties && Object.hasOwn(properties, key) ? properties[key] : undefined

/** The schema of the value at a JSON pointer, before any `$ref` of its own is followed; undefined where the schema knows none. */
export function fieldAt(pointer: string, root: Schema): Schema | undefined {
  let at: Schema | undefined = root
  for (const key of pointerKeys(pointer)) {
    const inner: Schema = follow(at, root)
    at = inner.items && /^\d+$/.test(key) ? inner.items : propertyOf(inner, key)
    if (!at) return undefined
  }
  return at
}

/** A value's type in a few words: `string`, `Section[]`, `"by" | "on"`. */
export function typeOf(schema: Schema, root: Schema): string {
  if (schema.items) return `${typeOf(schema.items, root)}[]`
  const inner = follow(schema, root)
  if (inner.enum) return inner.enum.map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in inner) return JSON.stringify(inner.const)
  return inner.properties ? (inner.title ?? 'object') : (inner.type ?? 'any')
}

/**
 * The fields that a name stands for: a field's own name wherever it occurs (`title`), with its
 * definition (`Section.heading`, `section.heading`), a whole definition (`Party`), or a path from the top
 * (`sections.requirements`).
 */
export function findFields(name: string, root: Schema, language: 'zh' | 'en'): Field[] {
  const owners: Array<[string, Schema]> = [
    [root.title!, root],
    ...Object.values(root.$defs ?? {}).map((def): [string, Schema] => [def.title!, def]),
  ]
  const all = owners.flatMap(([owner, def]) =>
    Object.entries(def.properties ?? {}).map(([key, schema]) => ({
      owner,
      key,
      field: toField(`${owner}.${key}`, key, schema, def, root, language),
    })),
  )
  const definition = owners.find(([owner]) => owner.toLowerCase() === name.toLowerCase())
  const named = all.filter(({owner, key}) => key === name || `${owner}.${key}`.toLowerCase() === name.toLowerCase()).map(({field}) => field)
  if (named.length) return named
  if (definition) return all.filter(({owner}) => owner === definition[0]).map(({field}) => field)
  return fieldByPath(name, root, language)
}

function fieldByPath(path: string, root: Schema, language: 'zh' | 'en'): Field[] {
  const keys = path.split('.')
  let def = root
  for (const [index, key] of keys.entries()) {
    const schema = propertyOf(def, key)
    if (!schema) return []
    if (index === keys.length - 1) return [toField(path, key, schema, def, root, language)]
    def = follow(schema.items ?? schema, root)
  }
  return []
}

function toField(path: string, key: string, schema: Schema, def: Schema, root: Schema, language: 'zh' | 'en'): Field {
  return {path, description: words(schema, language), type: typeOf(schema, root), required: def.required?.includes(key) ?? false}
}
