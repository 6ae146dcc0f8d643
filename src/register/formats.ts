import {csv, tsv} from './csv.ts'
import {docx} from './docx.ts'
import {html} from './html.ts'
import {ics} from './ics.ts'
import {json, ndjson} from './json.ts'
import {markdown} from './markdown.ts'
import {terminal} from './terminal.ts'
import type {RegisterWriter} from './writer.ts'
import {xlsx} from './xlsx.ts'

/** All formats, in the order in which they are told; the first is written where none is asked for. */
export const registerWriters: readonly RegisterWriter[] = [terminal, markdown, csv, tsv, json, ndjson, xlsx, docx, html, ics]

/** What writes a format; undefined for none that is known. */
export const registerWriterOf = (name: string): RegisterWriter | undefined => registerWriters.find((writer) => writer.name === name)

/** What writes a file, by its ending. `registerWriterFor('台账.xlsx')?.name` → `'xlsx'` */
export function registerWriterFor(file: string): RegisterWriter | undefined {
  const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase()
  return registerWriters.find(({endings}) => ending !== undefined && endings.includes(ending))
}
