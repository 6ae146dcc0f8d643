import {type Command, Option} from 'commander'
import type {ReadingFlags} from '../reading/read-input.ts'
import {UsageError} from '../say/failure.ts'
import type {AllSpecs, CommandSpec, OptionSpec} from './command.ts'
import type {CommonFlags, Invocation, JobsFlags, RecordFlags} from './run.ts'
import {commonOptions, readingOptions} from './shared-options.ts'
import {withRun} from './with-run.ts'
import {words} from './words.ts'

/** Makes a command of commander out of what a command declares; its exit code is handed to `done`. */
export function addCommand(
  command: Command,
  spec: CommandSpec,
  invocation: Invocation,
  all: AllSpecs,
  done: (code: number) => void,
): Command {
  const {language} = invocation
  const {argument} = spec
  if (argument) command.argument(argument.usage[language], argument[language])
  const options = {...spec.options, ...commonOptions, ...(spec.reads && readingOptions)}
  for (const option of Object.values<OptionSpec>(options)) addOption(command, option, invocation)
  return command.helpOption('-h, --help', words[language].help).action(async (...given: unknown[]) => {
    const [args, flags] = argument ? [[given[0]].flat() as string[], given[1]] : [[], given[0]]
    const named = spec.reads ? inputs(args, flags as ReadingFlags, invocation) : args
    const typed = flags as CommonFlags & ReadingFlags & RecordFlags & JobsFlags
    done(await withRun(typed, invocation, (run) => spec.run(named, typed, run, all)))
  })
}

/** What to read when nothing is named: a pipe; on a terminal that is a mistake. */
function inputs(files: string[], {filesFrom}: ReadingFlags, {io, language}: Invocation): string[] {
  if (files.length || filesFrom !== undefined) return files
  if (io.stdinIsTTY) throw new UsageError(words[language].noInput, words[language].seeHelp)
  return ['-']
}

function addOption(command: Command, spec: OptionSpec, {language}: Invocation): void {
  const {flags, parse, choices, expected, negated} = spec
  const option = new Option(flags, spec[language])
  const wanted = expected?.[language] ?? choices?.join(language === 'zh' ? '、' : ', ') ?? ''
  const take = parse ?? (choices && ((typed: string) => (choices.includes(typed) ? typed : undefined)))
  if (take) {
    option.argParser((typed: string, before: unknown) => {
      const value = take(typed, before as never)
      if (value !== undefined) return value
      throw new UsageError(words[language].badValue(option.long!, typed, wanted), words[language].seeHelp)
    })
  }
  command.addOption(option)
  if (negated) command.addOption(new Option(option.long!.replace('--', '--no-'), negated[language]).hideHelp(negated.hidden ?? false))
}
