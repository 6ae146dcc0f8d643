import path from 'node:path'
import {statOf} from '../files/stat-of.ts'
import {UsageError} from '../say/failure.ts'
import type {Invocation} from './run.ts'
import {words} from './words.ts'

/** Where the first word stands that is neither `--lang` nor its language. */
function firstWord(argv: readonly string[]): number {
  let at = 0
  while (at < argv.length && /^--lang(?:=|$)/.test(argv[at])) at += argv[at] === '--lang' ? 2 : 1
  return at
}

/**
 * The command line with `help check` as `check --help`.
 *
 * @throws UsageError when the first word is no command and no file, and spelt like a command
 */
export async function commandWords(argv: readonly string[], names: readonly string[], {io, language}: Invocation): Promise<string[]> {
  const at = firstWord(argv)
  const [first, ...rest] = argv.slice(at)
  if (first === undefined || names.includes(first)) return [...argv]
  const lead = argv.slice(0, at)
  if (first === 'help') {
    const [about, ...more] = rest
    if (about === undefined || about.startsWith('-')) return [...lead, '--help', ...rest]
    if (names.includes(about)) return [...lead, about, '--help', ...more]
    throw await unknown(about, '', names, language)
  }
  const mayBeCommand = /^[a-z]{3,20}$/i.test(first) && !statOf(path.resolve(io.cwd, first))
  if (mayBeCommand && (await near(first, names)).length) throw await unknown(first, rest.join(' '), names, language)
  return [...argv]
}

const near = async (name: string, names: readonly string[]) =>
  (await import('../../messages/similar.ts')).similar(name.toLowerCase(), [...names, 'help'])

async function unknown(name: string, rest: string, names: readonly string[], language: Invocation['language']): Promise<UsageError> {
  const {unknownCommand, maybe, seeHelp} = words[language]
  const [found] = await near(name, names)
  return new UsageError(unknownCommand(name), found ? maybe(['gongwen', found, rest].filter(Boolean).join(' ')) : seeHelp)
}
