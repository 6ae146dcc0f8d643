import type {Language} from '../../messages/report.ts'
import {findFields, type Schema, words} from '../../model/schema-fields.ts'
import type {CommandSpec} from '../command.ts'
import {UsageError} from '../failure.ts'

interface SchemaFlags {
  explain?: string
}

/** Prints the schema of the document model, or what one of its fields means. */
export const schema: CommandSpec<SchemaFlags> = {
  summary: {
    zh: '输出文档模型的 JSON Schema，或解释一个字段',
    en: 'print the JSON Schema of the document model, or explain a field',
  },
  options: {
    explain: {
      flags: '--explain <field>',
      zh: '解释一个字段，如 title、Section.heading',
      en: 'explain a field, such as title or Section.heading',
    },
  },
  examples: [
    ['gongwen schema > gongwen.schema.json', '存下模型', 'keep the model'],
    ['gongwen schema --explain title', '解释一个字段', 'explain a field'],
  ],
  async run(_, {explain}, {io, language}) {
    const {schema} = await import('../../model/schema.generated.js')
    await io.stdout.write(explain === undefined ? `${JSON.stringify(schema, null, 2)}\n` : explainField(explain, schema, language))
    return 0
  },
}

/**
 * What a field means, or a definition and each of its fields.
 *
 * @throws UsageError when there is none
 */
function explainField(explain: string, schema: Schema, language: Language): string {
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
  return head + entries.join('\n')
}
