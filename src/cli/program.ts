import {Command} from 'commander'
import {addCommand} from './add-command.ts'
import {commands} from './commands/index.ts'
import {parse} from './commands/parse.ts'
import type {Invocation} from './run.ts'
import {words} from './words.ts'

declare const __VERSION__: string

/**
 * The command line. Its main job is `parse`, which is loaded with it; of the other commands, those whose name is on the
 * command line, and all of them and what help says when help is asked for. Commander itself neither prints nor exits: it
 * throws, and what it would print goes to `print`.
 */
export async function createProgram(
  argv: readonly string[],
  invocation: Invocation,
  done: (code: number) => void,
  print: (text: string) => void,
): Promise<Command> {
  const {language} = invocation
  const program = new Command('gongwen')
    .version(__VERSION__, '-V, --version', words[language].version)
    .enablePositionalOptions()
    .helpCommand(false)
    .exitOverride()
    .configureOutput({writeOut: print, writeErr: () => {}})
  addCommand(program, parse, invocation, done)
  const help = argv.some(asksForHelp) ? await import('./help.ts') : undefined
  help?.describeProgram(program, language)
  for (const [name, load] of Object.entries(commands)) {
    if (!help && !argv.includes(name)) continue
    const spec = await load()
    const command = addCommand(program.command(name), spec, invocation, done)
    help?.describeCommand(command, spec, language)
  }
  return program
}

/** `-h`, also among other letters (`-qh`), and `--help`. */
const asksForHelp = (argument: string) => argument === '--help' || /^-\w*h/.test(argument)
