import {type Command, InvalidArgumentError, Option} from 'commander'
import type {Language} from '../messages/report.ts'
import {formats} from '../write/index.ts'
import {UsageError} from './failure.ts'
import type {Io} from './io.ts'
import {examples, type Words, words} from './words.ts'

/** What to read when nothing is named: a pipe; on a terminal that is a mistake. */
export function inputs(files: string[], io: Io, text: Words): string[] {
  if (files.length) return files
  if (io.stdinIsTTY) throw new UsageError(text.noInput, text.seeHelp)
  return ['-']
}

/** The options of the main job. */
export function parsing(command: Command, text: Words): Command {
  return command
    .argument('[files...]', text.files)
    .addOption(new Option('-f, --format <format>', text.format(formats.map((name) => `${name} ${text.formats[name]}`))).choices(formats))
    .option('-o, --output <path>', text.output)
    .option('--positions', text.positions)
}

/** The options of every command that reads notices. */
export function reading(command: Command, text: Words): Command {
  return command
    .option('--stdin-filename <name>', text.stdinFilename)
    .option('--encoding <name>', text.encoding)
    .option('--ocr', text.ocr)
    .addOption(new Option('--timeout <seconds>', text.timeout).argParser(seconds))
}

function seconds(value: string): number {
  const number = Number(value)
  if (!(number > 0)) throw new InvalidArgumentError('seconds')
  return number
}

/** The options of every command. */
export function common(command: Command, text: Words): Command {
  return command
    .addOption(new Option('--lang <language>', text.lang).choices(['zh', 'en']))
    .option('--color', text.color)
    .addOption(new Option('--no-color', text.noColor).hideHelp())
    .option('-q, --quiet', text.quiet)
    .option('-v, --verbose', text.verbose)
    .helpOption('-h, --help', text.help)
}

type Examples = (typeof examples)['main']

/** Examples and exit codes under a command's help. */
export function addExamples(command: Command, shown: keyof typeof examples | Examples, language: Language): void {
  command.addHelpText('after', () => {
    const lines = (typeof shown === 'string' ? examples[shown] : shown).map(([line, zh, en]) => [`  ${line}`, language === 'zh' ? zh : en])
    const width = Math.max(...lines.map(([line]) => displayWidth(line))) + 3
    const rows = lines.map(([line, note]) => `${line}${' '.repeat(width - displayWidth(line))}# ${note}`)
    return `\n${words[language].examples}\n${rows.join('\n')}\n\n${words[language].exit}`
  })
}

/** Good enough for our own words, which hold only Chinese and ASCII: the tables of all scripts are not needed for that. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) width += character >= '\u2e80' ? 2 : 1
  return width
}
