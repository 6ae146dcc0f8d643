import type {Language} from '../../messages/report.ts'
import {findFields, type Schema, words} from '../../model/schema-fields.ts'
import type {CommandSpec} from '../program/command.ts'
import {UsageError} from '../say/failure.ts'

interface SchemaFlags {
  explain?: string
}

/** The schemas that are published, each loaded when it is asked for. */
const schemas = {
  document: async (): Promise<Schema> => (await import('../../model/schema.generated.js')).schema,
  report: async () => (await import('../../../schemas/report.schema.json', {with: {type: 'json'}})).default as Schema,
  task: async () => (await import('../../../schemas/task.schema.json', {with: {type: 'json'}})).default as Schema,
  bodies: async () => (await import('../../../schemas/bodies.schema.json', {with: {type: 'json'}})).default as Schema,
  corrections: async () => (await import('../../../schemas/corrections.schema.json', {with: {type: 'json'}})).default as Schema,
  diff: async () => (await import('../../../schemas/diff.schema.json', {with: {type: 'json'}})).default as Schema,
  config: async () => (await import('../../../schemas/config.schema.json', {with: {type: 'json'}})).default as Schema,
}

/** Prints one of the published schemas, or what one of its fields means. */
export const schema: CommandSpec<SchemaFlags> = {
  summary: {
    zh: '输出文档模型（或任务、报告、配置等）的 JSON Schema，或解释一个字段',
    en: 'print the JSON Schema of the document model, of tasks, reports and so on, or explain a field',
  },
  argument: {
    choices: ['document', 'task', 'report', 'config', 'bodies', 'corrections', 'diff'],
    usage: {zh: '[结构]', en: '[schema]'},
    zh: 'document 文档（默认），task 任务（gongwen tasks），report --report 写的报告，config 配置文件，bodies 单位名录，corrections 更正文件（gongwen correct），diff 比较结果（gongwen diff）',
    en: 'document (default), task (of gongwen tasks), report (what --report writes), config (the configuration), bodies (a list of bodies), corrections (what gongwen correct writes), diff (of gongwen diff)',
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
    ['gongwen schema report', '--report 所写报告的结构', 'the shape of what --report writes'],
  ],
  async run([which = 'document'], {explain}, {io, language}) {
    if (!Object.hasOwn(schemas, which)) {
      throw new UsageError(
        language === 'zh' ? `没有“${which}”这个结构` : `There is no schema “${which}”`,
        `gongwen schema ${Object.keys(schemas).join(' | ')}`,
      )
    }
    const schema = await schemas[which as keyof typeof schemas]()
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
