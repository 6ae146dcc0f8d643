import type {Language} from '../../messages/report.ts'
import type {CommandSpec, OptionSpec} from '../program/command.ts'
import {commonOptions, readingOptions} from '../program/shared-options.ts'

/** An option as a shell offers it. */
export interface LineOption {
  /** As help shows it. */
  flags: string
  long: string
  short?: string
  words: string
  /** `required` and `optional` have a value; the latter behind a `=` or not at all. */
  value: 'none' | 'required' | 'optional'
  choices: readonly string[]
}

/** A command as a shell offers it. */
export interface LineCommand {
  name: string
  summary: string
  usage: string
  options: LineOption[]
  /** What its argument may be, where that is no file. */
  choices: readonly string[]
  takesFiles: boolean
}

/** The whole command line as plain data, of the same declarations that help is made of. */
export function commandLine(specs: ReadonlyArray<readonly [name: string, spec: CommandSpec]>, language: Language): LineCommand[] {
  return specs.map(([name, spec]) => {
    const options = {...spec.options, ...commonOptions, ...(spec.reads && readingOptions)}
    return {
      name,
      summary: spec.summary[language],
      usage: spec.argument?.usage[language] ?? '',
      options: Object.values<OptionSpec>(options).flatMap((option) => lineOptions(option, language)),
      choices: spec.argument?.choices ?? [],
      takesFiles: spec.argument !== undefined && !spec.argument.choices,
    }
  })
}

function lineOptions({flags, choices = [], negated, ...words}: OptionSpec, language: Language): LineOption[] {
  const [, short] = /(?:^|\s)(-\w)\b/.exec(flags) ?? []
  const [long] = /--[a-z-]+/.exec(flags)!
  const value = flags.includes('<') ? 'required' : flags.includes('[') ? 'optional' : 'none'
  const own: LineOption = {flags, long, ...(short && {short}), words: words[language], value, choices}
  if (!negated) return [own]
  const no = long.replace('--', '--no-')
  return [own, {flags: no, long: no, words: negated[language], value: 'none', choices: []}]
}
