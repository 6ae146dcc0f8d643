import {oneLine} from '../../messages/one-line.ts'
import {runParse} from '../reading/run-parse.ts'
import {toFailure} from '../say/failure.ts'
import type {Io} from './io.ts'
import {chooseLanguage} from './language.ts'
import {plainJob} from './plain-job.ts'
import type {Invocation} from './run.ts'
import {toUsageError} from './usage-error.ts'
import {withRun} from './with-run.ts'
import {words} from './words.ts'

/** What a shell gives for a program that a broken pipe has ended (128 and the number of the signal). */
const brokenPipe = 141

/**
 * Runs the command and gives its exit code: 0 fine, 1 errors found or a file failed, 2 wrong use, 141 when whoever reads
 * standard output went away before all was written. It never throws; a user's mistake is printed with a way out and without a
 * stack trace.
 *
 *     process.exitCode = await main(process.argv.slice(2), terminal(process))
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chooseLanguage(argv, io.env)
  const code = await runCommand(argv, {io, language}).catch(async (error: unknown) => {
    const usage = toUsageError(error, language)
    const {error: prefix} = words[language]
    // What goes wrong here, beside files that are told one by one, is mostly standard output.
    const lines = usage ? [prefix + usage.message, usage.hint] : [prefix + toFailure(error, language, 'write').message]
    // With standard error gone too, the exit code has to say it.
    await io.stderr.write(lines.map((line) => `${oneLine(line)}\n`).join('')).catch(() => {})
    return usage ? 2 : 1
  })
  return code === 0 && io.stdout.isClosed ? brokenPipe : code
}

async function runCommand(argv: readonly string[], invocation: Invocation): Promise<number> {
  const plain = plainJob(argv)
  if (!plain) return (await import('./run-program.ts')).runProgram(argv, invocation)
  return withRun(plain.flags, invocation, (run) => runParse(plain.files, plain.flags, run))
}
