import type {CommanderError} from 'commander'
import {oneLine} from '../messages/one-line.ts'
import {toFailure} from './failure.ts'
import type {Io} from './io.ts'
import {chooseLanguage} from './language.ts'
import {createProgram} from './program.ts'
import {toUsageError} from './usage-error.ts'
import {words} from './words.ts'

/**
 * Runs the command and gives its exit code: 0 fine, 1 errors found or a file failed, 2 wrong use.
 * It never throws; a user's mistake is printed with a way out and without a stack trace.
 *
 *     process.exitCode = await main(process.argv.slice(2), terminal(process))
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(argv, io.env)
  let code = 0
  let printed = ''
  try {
    const {program, argv: spelt} = await createProgram(
      argv,
      {io, language},
      (result) => {
        code = result
      },
      (text) => {
        printed += text
      },
    )
    await program.parseAsync(spelt, {from: 'user'})
    return code
  } catch (error) {
    // `--help` and `--version` end the run too.
    if ((error as CommanderError).exitCode === 0) {
      await io.stdout.write(printed)
      return 0
    }
    const {error: prefix} = words[language]
    const usage = toUsageError(error, language)
    const lines = usage ? [prefix + usage.message, usage.hint] : [prefix + toFailure(error, language).message]
    await io.stderr.write(lines.map((line) => `${oneLine(line)}\n`).join(''))
    return usage ? 2 : 1
  }
}
