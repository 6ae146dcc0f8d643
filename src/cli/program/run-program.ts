import type {CommanderError} from 'commander'
import {createProgram} from './program.ts'
import type {Invocation} from './run.ts'

/** Does what a command line asks for, whatever that is, and gives the exit code. */
export async function runProgram(argv: readonly string[], invocation: Invocation): Promise<number> {
  let code = 0
  let printed = ''
  const {program, argv: spelt} = await createProgram(
    argv,
    invocation,
    (result) => {
      code = result
    },
    (text) => {
      printed += text
    },
  )
  try {
    await program.parseAsync(spelt, {from: 'user'})
    return code
  } catch (error) {
    // `--help` and `--version` end the run too.
    if ((error as CommanderError).exitCode !== 0) throw error
  }
  await invocation.io.stdout.write(printed)
  return 0
}
