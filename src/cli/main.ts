import type {CommanderError} from 'commander'
import type {Language} from '../messages/report.ts'
import {toFailure, UsageError} from './failure.ts'
import type {Io} from './io.ts'
import {chooseLanguage} from './language.ts'
import {createProgram, otherCommands} from './program.ts'
import {words} from './words.ts'

/**
 * Runs the command and gives its exit code: 0 fine, 1 errors found or a file failed, 2 wrong use.
 * It never throws; a user's mistake is told with a way out and without a stack trace.
 *
 *     process.exitCode = await main(process.argv.slice(2), terminal(process))
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(argv, io.env)
  let code = 0
  let printed = ''
  const finish = (result: number) => {
    code = result
  }
  const program = createProgram(io, language, finish, (text) => {
    printed += text
  })
  try {
    if (argv.some((argument) => otherCommands.includes(argument) || argument === '--help' || argument === '-h')) {
      const {addOtherCommands} = await import('./other-commands.ts')
      addOtherCommands(program, io, language, finish)
    }
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    const usage = toUsage(error, language)
    if (usage === undefined) {
      await io.stdout.write(printed)
      return 0
    }
    const text = words[language]
    if (!usage) {
      await io.stderr.write(`${text.error}${toFailure(error, language).message}\n`)
      return 1
    }
    await io.stderr.write(`${text.error}${usage.message}\n${usage.hint}\n`)
    return 2
  }
}

/** The mistake in an error of commander or ours; undefined when it was `--help` or `--version`, null when it is no mistake of use. */
function toUsage(error: unknown, language: Language): UsageError | undefined | null {
  if (error instanceof UsageError) return error
  const {code, message, exitCode} = error as CommanderError
  if (!code?.startsWith('commander.')) return null
  if (exitCode === 0) return undefined
  const text = words[language]
  const [, quoted = '', value = ''] = /'([^']*)'(?: argument '([^']*)')?/.exec(message) ?? []
  const flag = /--[a-z-]+/.exec(quoted)?.[0] ?? quoted
  const suggestion = /Did you mean (\S+)\?/.exec(message)?.[1]
  const hint = suggestion ? text.maybe(suggestion) : text.seeHelp
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(text.unknownOption(quoted), hint)
    case 'commander.optionMissingArgument':
      return new UsageError(text.needsArgument(flag), hint)
    case 'commander.invalidArgument': {
      const given = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? value
      const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
      const wanted = choices ?? (flag === '--timeout' ? text.seconds : text.count)
      return new UsageError(text.badValue(flag, given, wanted), hint)
    }
    case 'commander.excessArguments':
      return new UsageError(text.tooMany, hint)
    default:
      return new UsageError(message.replace(/^error: /, ''), hint)
  }
}
