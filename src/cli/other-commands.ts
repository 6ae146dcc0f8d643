import type {Command} from 'commander'
import type {Language} from '../messages/report.ts'
import {addCheck} from './add-check.ts'
import type {InspectOptions} from './commands/inspect.ts'
import type {SchemaOptions} from './commands/schema.ts'
import type {ScoreOptions} from './commands/score.ts'
import type {Io} from './io.ts'
import {addExamples, common, inputs, reading} from './options.ts'
import {type CommonOptions, createRun} from './run.ts'
import {words} from './words.ts'

/** Adds the commands beside the main job; each is loaded when it is called. */
export function addOtherCommands(program: Command, io: Io, language: Language, done: (code: number) => void): void {
  const text = words[language]
  const inspect = program
    .command('inspect')
    .description(text.inspect)
    .usage(text.usage)
    .argument('[files...]', text.files)
    .option('--lines', text.lines)
    .option('--tree', text.tree)
    .option('--why', text.why)
  reading(common(inspect, text), text).action(async (files: string[], options: InspectOptions & CommonOptions) => {
    const {inspectCommand} = await import('./commands/inspect.ts')
    done(await inspectCommand(inputs(files, io, text), options, createRun(io, language, options)))
  })
  addExamples(inspect, 'inspect', language)

  const schema = program
    .command('schema')
    .description(text.schema)
    .usage(text.usage.split(' ')[0])
    .option('--explain <field>', text.explain)
  common(schema, text).action(async (options: SchemaOptions & CommonOptions) => {
    const {schemaCommand} = await import('./commands/schema.ts')
    done(await schemaCommand(options, createRun(io, language, options)))
  })
  addExamples(schema, 'schema', language)

  const score = program
    .command('score')
    .description(text.score)
    .usage(text.usage)
    .argument('[readings...]', text.readings)
    .option('--source <folder>', text.source)
    .option('--differences', text.differences)
  common(score, text).action(async (readings: string[], options: ScoreOptions & CommonOptions) => {
    const {scoreCommand} = await import('./commands/score.ts')
    done(await scoreCommand(readings, options, createRun(io, language, options)))
  })
  addExamples(score, 'score', language)

  addCheck(program, {
    language,
    done,
    run: (options) => createRun(io, language, options),
    inputs: (files) => inputs(files, io, text),
    common: (command) => common(command, text),
    reading: (command) => reading(command, text),
    examples: (command, lines) => addExamples(command, lines, language),
  })
}
