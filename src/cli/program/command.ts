import type {Words} from '../../lint/index.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import type {CommonFlags, Run} from './run.ts'

/** An option of a command, with what help says of it. */
export interface OptionSpec extends Words {
  /** As help shows it: `-o, --output <path>`. Its long name, in camel case, is the key that the option is declared under. */
  flags: string
  /** Of an option whose value may be left out (`--positions [unit]`): the value it has then. One that is typed stands behind a `=`. */
  alone?: string
  /** The values it may have. */
  choices?: readonly string[]
  /** Makes the value of what was typed; `before` is the value so far, of an option that is repeated. Undefined for what it does not take. */
  parse?: (typed: string, before?: never) => unknown
  /** What `parse` takes, for whoever typed something else. */
  expected?: Words
  /** `--no-…`, which takes it back; `hidden` from help where another option's words say it. */
  negated?: Words & {hidden?: true}
}

/** A declaration for each option of a command, in the order of help. */
export type OptionSpecs<Flags> = {[Name in keyof Flags]-?: OptionSpec}

/** What stands behind the options of a command, with what help says of it. */
export interface ArgumentSpec extends Words {
  /** How usage and errors call it: `[文件...]` any number, `<规则>` just one. */
  usage: Words
  /** What it may be, where it is no file. */
  choices?: readonly string[]
}

/** Loads all commands, by name, in the order of help. */
export type AllSpecs = () => Promise<Array<[name: string, spec: CommandSpec]>>

/** A command line that help shows, and what it does. */
export type Example = readonly [line: string, zh: string, en: string]

/**
 * A command: plain data, of which the command line and its help are made, and one function. `Flags` are the values of its
 * own options; those that every command has, and every command that reads notices, are added to them.
 */
export interface CommandSpec<Flags = object> {
  summary: Words
  argument?: ArgumentSpec
  options: OptionSpecs<Flags>
  /** Its arguments are files, or standard input where none is named, and it takes the options of how to read notices. */
  reads?: true
  examples: readonly Example[]
  /** Loads what the command needs, and does it. → exit code */
  run(args: readonly string[], flags: Flags & CommonFlags & ReadingFlags, run: Run, all: AllSpecs): Promise<number>
}
