import {readFileSync} from 'node:fs'

interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | false
}

/** The document's JSON Schema, as committed. */
export const schema: Schema = JSON.parse(readFileSync(new URL('../../schemas/gongwen.schema.json', import.meta.url), 'utf8'))

/** Names of the `$defs` that a document makes use of. `definitionsReached({sections: []})` → `Set {}` */
export function definitionsReached(document: unknown): Set<string> {
  const reached = new Set<string>()
  const visit = (part: Schema | undefined, value: unknown): void => {
    if (!part || value === undefined) return
    const name = part.$ref?.replace('#/$defs/', '')
    if (name) reached.add(name)
    const here = name ? schema.$defs?.[name] : part
    if (Array.isArray(value)) for (const item of value) visit(here?.items, item)
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) visit(here?.properties?.[key] ?? (here?.additionalProperties || undefined), item)
  }
  visit(schema, document)
  return reached
}
