import {findFields, words} from '../../model/schema-fields.ts'
import {UsageError} from '../failure.ts'
import type {Run} from '../run.ts'

/** Options of `gongwen schema`. */
export interface SchemaOptions {
  explain?: string
}

/** Prints the schema of the document model, or what one of its fields means. → exit code */
export async function schemaCommand({explain}: SchemaOptions, {io, language}: Run): Promise<number> {
  const {schema} = await import('../../model/schema.generated.js')
  if (explain === undefined) {
    await io.stdout.write(`${JSON.stringify(schema, null, 2)}\n`)
    return 0
  }
  const zh = language === 'zh'
  const fields = findFields(explain, schema, language)
  if (!fields.length) {
    throw new UsageError(
      zh ? `没有“${explain}”这个字段` : `There is no field “${explain}”`,
      zh
        ? '用 gongwen schema 查看全部字段；例：gongwen schema --explain Section.heading'
        : 'See all with gongwen schema; example: gongwen schema --explain Section.heading',
    )
  }
  const definition = [schema, ...Object.values(schema.$defs ?? {})].find(({title}) => title?.toLowerCase() === explain.toLowerCase())
  const head =
    definition && !fields.some(({path}) => path.toLowerCase().endsWith(`.${explain.toLowerCase()}`))
      ? `${definition.title}\n  ${words(definition, language)}\n\n`
      : ''
  const entries = fields.map(
    ({path, type, required, description}) =>
      `${path}: ${type}${required ? (zh ? '（必有）' : ' (always present)') : ''}\n  ${description}\n`,
  )
  await io.stdout.write(head + entries.join('\n'))
  return 0
}
