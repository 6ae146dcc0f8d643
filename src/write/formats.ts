import {html} from './html.ts'
import {json} from './json.ts'
import {ndjson} from './ndjson.ts'
import {UnknownFormatError} from './unknown-format-error.ts'
import type {Writer} from './writer.ts'
import {yaml} from './yaml.ts'

/** All formats, in the order in which they are told; the first is written where none is asked for. */
const all = [yaml, json, ndjson, html] as const

/** What a document can be written as. */
export type Format = (typeof all)[number]['name']

/** The names of the formats. */
export const formats: readonly Format[] = all.map(({name}) => name)

/** The endings that new files get, a format each: `['.yaml', '.json', '.ndjson', '.html']` */
export const endings: readonly string[] = all.map((format) => format.endings[0])

/** The format that a file's ending asks for. `formatOf('台账.json')` → `'json'`; undefined when it asks for none. */
export function formatOf(name: string): Format | undefined {
  const ending = /\.[^./\\]+$/.exec(name)?.[0].toLowerCase()
  return all.find((format) => ending !== undefined && format.endings.includes(ending))?.name
}

/** The ending of a new file of a format. `endingOf('yaml')` → `'.yaml'` */
export const endingOf = (format: Format): string => writerOf(format).endings[0]

/**
 * What writes a format.
 *
 * @throws UnknownFormatError
 */
export function writerOf(name: string): Writer {
  const found = all.find((format) => format.name === name)
  if (!found) throw new UnknownFormatError(name, formats)
  return found
}
