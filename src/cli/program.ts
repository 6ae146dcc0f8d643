import {Command} from 'commander'
import type {Language} from '../messages/report.ts'
import {type ParseOptions, parseCommand} from './commands/parse.ts'
import type {Io} from './io.ts'
import {addExamples, common, displayWidth, inputs, parsing, reading} from './options.ts'
import {type CommonOptions, createRun} from './run.ts'
import {words} from './words.ts'

/** The commands beside the main job, which are loaded only when one of them (or help) is asked for. */
export const otherCommands = ['inspect', 'schema', 'score', 'check', 'rules', 'explain']

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
    done(await parseCommand(inputs(files, io, text), options, createRun(io, language, options)))
  }
  reading(common(parsing(program, text), text), text).action(parse)
  addExamples(program, 'main', language)

  const long = program.command('parse').description(text.parse).usage(text.usage)
  reading(common(parsing(long, text), text), text).action(parse)
  addExamples(long, 'parse', language)
  return program
}
