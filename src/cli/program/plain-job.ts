import {type Format, formats} from '../../write/index.ts'

/** A command line that asks for the main job and little else. */
export interface PlainJob {
  files: string[]
  flags: {format?: Format; quiet?: true}
}

/**
 * Reads the command line of most calls, notices and maybe a format, which is then done without what makes out all others: commander and
 * the declarations of options, a tenth of a start. Undefined for whatever else it says or might say, be it a mistake.
 *
 *     plainJob(['通知.txt', '--format', 'json']) // {files: ['通知.txt'], flags: {format: 'json'}}
 */
export function plainJob(argv: readonly string[]): PlainJob | undefined {
  const files: string[] = []
  const flags: PlainJob['flags'] = {}
  for (let at = argv[0] === 'parse' ? 1 : 0; at < argv.length; at++) {
    const word = argv[at]
    if (word === '--quiet' || word === '-q') flags.quiet = true
    else if (word === '--format' || word === '-f') {
      const format = formats.find((name) => name === argv[at + 1])
      if (!format) return undefined
      flags.format = format
      at++
    } else if (word.startsWith('-') || !word.includes('.')) return undefined
    // no command has a dot in its name
    else files.push(word)
  }
  return files.length > 0 ? {files, flags} : undefined
}
