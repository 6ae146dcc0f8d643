import {Command} from 'commander'
import {commands} from '../commands/index.ts'
import {parse} from '../commands/parse.ts'
import {addCommand} from './add-command.ts'
import type {AllSpecs, CommandSpec, OptionSpec} from './command.ts'
import {commandWords} from './command-words.ts'
import type {Invocation} from './run.ts'
import {words} from './words.ts'

declare const __VERSION__: string

/**
 * The command line. Its main job is `parse`, which is loaded with it; of the other commands, those whose name is on the
 * command line, and all of them and what help says when help is asked for. Commander itself neither prints nor exits: it
 * throws, and what it would print goes to `print`.
 */
export async function createProgram(
  given: readonly string[],
  invocation: Invocation,
  done: (code: number) => void,
  print: (text: string) => void,
): Promise<{program: Command; argv: string[]}> {
  const {language} = invocation
  const argv = await commandWords(given, Object.keys(commands), invocation)
  const program = new Command('gongwen')
    .version(__VERSION__, '-V, --version', words[language].version)
    .enablePositionalOptions()
    .helpCommand(false)
    .exitOverride()
    .configureOutput({writeOut: print, writeErr: () => {}})
  const specs: CommandSpec[] = [parse]
  addCommand(program, parse, invocation, allSpecs, done)
  const help = argv.some(asksForHelp) ? await import('./help.ts') : undefined
  help?.describeProgram(program, language)
  for (const [name, load] of Object.entries(commands)) {
    if (!help && !argv.includes(name)) continue
    const spec = await load()
    specs.push(spec)
    const command = addCommand(program.command(name), spec, invocation, allSpecs, done)
    help?.describeCommand(command, spec, language)
  }
  return {program, argv: spellOut(argv, specs)}
}

const allSpecs: AllSpecs = () =>
  Promise.all(Object.entries(commands).map(async ([name, load]): Promise<[string, CommandSpec]> => [name, await load()]))

/** The command line with the value of each option that stands alone, so that the argument behind it is not taken for one. */
function spellOut(argv: readonly string[], specs: readonly CommandSpec[]): string[] {
  const values = new Map(
    specs
      .flatMap(({options}) => Object.values(options as Record<string, OptionSpec>))
      .flatMap(({flags, alone}) => (alone === undefined ? [] : [[/--[a-z-]+/.exec(flags)![0], alone]])),
  )
  const end = argv.indexOf('--')
  return argv.map((word, at) => (values.has(word) && (end < 0 || at < end) ? `${word}=${values.get(word)}` : word))
}

/** `-h`, also among other letters (`-qh`), and `--help`. */
const asksForHelp = (argument: string) => argument === '--help' || /^-\w*h/.test(argument)
