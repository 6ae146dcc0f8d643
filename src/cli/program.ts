import {Command, InvalidArgumentError, Option} from 'commander'
import type {Language} from '../messages/report.ts'
import {formats} from '../write/format.ts'
import {addCheck} from './add-check.ts'
import type {InspectOptions} from './commands/inspect.ts'
import {type ParseOptions, parseCommand} from './commands/parse.ts'
import type {SchemaOptions} from './commands/schema.ts'
import type {ScoreOptions} from './commands/score.ts'
import {UsageError} from './failure.ts'
import type {Io} from './io.ts'
import {type CommonOptions, createSession} from './session.ts'
import {examples, type Words, words} from './words.ts'

declare const __VERSION__: string

/**
 * The command line. Each action loads its command, runs it and hands the exit code to `done`;
 * commander itself neither prints nor exits, it throws.
 */
export function createProgram(io: Io, language: Language, done: (code: number) => void, print: (text: string) => void): Command {
  const text = words[language]
  const program = new Command('gongwen')
    .description(text.description)
    .usage(text.usageWithCommand)
    .version(__VERSION__, '-V, --version', text.version)
    .enablePositionalOptions()
    .helpCommand(false)
    .exitOverride()
    .configureOutput({writeOut: print, writeErr: () => {}})
    .configureHelp({
      displayWidth,
      // The choices stand in the words, in their language.
      optionDescription: ({description}) => description,
      subcommandTerm: (command) => command.name(),
      styleTitle: (title) => text.titles[title] ?? title,
      helpWidth: 100,
    })
  // The main job is loaded with the program, in one piece; the other commands when they are called.
  const parse = async (files: string[], options: ParseOptions & CommonOptions) => {
    done(await parseCommand(inputs(files, io, text), options, createSession(io, language, options)))
  }
  reading(common(parsing(program, text), text), text).action(parse)
  addExamples(program, 'main', language)

  const long = program.command('parse').description(text.parse).usage(text.usage)
  reading(common(parsing(long, text), text), text).action(parse)
  addExamples(long, 'parse', language)

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
    done(await inspectCommand(inputs(files, io, text), options, createSession(io, language, options)))
  })
  addExamples(inspect, 'inspect', language)

  const schema = program
    .command('schema')
    .description(text.schema)
    .usage(text.usage.split(' ')[0])
    .option('--explain <field>', text.explain)
  common(schema, text).action(async (options: SchemaOptions & CommonOptions) => {
    const {schemaCommand} = await import('./commands/schema.ts')
    done(await schemaCommand(options, createSession(io, language, options)))
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
    done(await scoreCommand(readings, options, createSession(io, language, options)))
  })
  addExamples(score, 'score', language)

  addCheck(program, {
    language,
    done,
    session: (options) => createSession(io, language, options),
    inputs: (files) => inputs(files, io, text),
    common: (command) => common(command, text),
    reading: (command) => reading(command, text),
    examples: (command, lines) => addExamples(command, lines, language),
  })
  return program
}

/** What to read when nothing is named: a pipe; on a terminal that is a mistake. */
function inputs(files: string[], io: Io, text: Words): string[] {
  if (files.length) return files
  if (io.stdinIsTTY) throw new UsageError(text.noInput, text.seeHelp)
  return ['-']
}

function parsing(command: Command, text: Words): Command {
  return command
    .argument('[files...]', text.files)
    .addOption(new Option('-f, --format <format>', text.format).choices(formats))
    .option('-o, --output <path>', text.output)
    .option('--positions', text.positions)
}

function reading(command: Command, text: Words): Command {
  return command
    .option('--stdin-filename <name>', text.stdinFilename)
    .option('--encoding <name>', text.encoding)
    .addOption(new Option('--timeout <seconds>', text.timeout).argParser(seconds))
}

function seconds(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('seconds')
  return number
}

function common(command: Command, text: Words): Command {
  return command
    .addOption(new Option('--lang <language>', text.lang).choices(['zh', 'en']))
    .option('--color', text.color)
    .addOption(new Option('--no-color', text.noColor).hideHelp())
    .option('-q, --quiet', text.quiet)
    .option('-v, --verbose', text.verbose)
    .helpOption('-h, --help', text.help)
}

type Examples = (typeof examples)['main']

function addExamples(command: Command, shown: keyof typeof examples | Examples, language: Language): void {
  command.addHelpText('after', () => {
    const lines = (typeof shown === 'string' ? examples[shown] : shown).map(([line, zh, en]) => [`  ${line}`, language === 'zh' ? zh : en])
    const width = Math.max(...lines.map(([line]) => displayWidth(line))) + 3
    const rows = lines.map(([line, note]) => `${line}${' '.repeat(width - displayWidth(line))}# ${note}`)
    return `\n${words[language].examples}\n${rows.join('\n')}\n\n${words[language].exit}`
  })
}

/** Good enough for our own words, which hold only Chinese and ASCII: the tables of all scripts are not needed for that. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character >= '\u2e80' ? 2 : 1
  return width
}
