import {existsSync} from 'node:fs'
import path from 'node:path'
import {limits} from '../../read/context.ts'
import {ReadError} from '../../read/read-error.ts'
import type {SearchFlags} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import type {Invocation, LimitFlags, Run} from '../program/run.ts'
import type {Content, ReadNotice, Wanted} from '../reader/job.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {assertNotice} from './assert-notice.ts'

/** The values of the options that say how to read. */
export interface ReadingFlags extends LimitFlags, SearchFlags {
  encoding?: string
  stdinFilename?: string
  /** A file of corrections; false for none, also of those beside notices. */
  corrections?: string | false
  /** Read the same page with other line breaks too, for the verdict. */
  secondLook?: boolean
}

/** Reads one input the whole way. Throws what the file system or `ReadError` says. */
export async function readInput(input: Input, flags: ReadingFlags, wanted: Wanted, run: Run): Promise<ReadNotice> {
  const {encoding, timeout, ocr, stdinFilename, corrections, secondLook} = flags
  const {language, loudness, reader, records} = run
  const content = await contentOf(input, run)
  assertNotice(content)
  const options = {language, name: nameOf(input, stdinFilename), encoding, timeout, ocr}
  // What `inspect` shows has it.
  const isWanted = !wanted.inspection && (loudness !== 'quiet' || records !== undefined)
  return reader.read({
    work: 'notice',
    content,
    options,
    wanted: {...(isWanted && {summary: {secondLook}}), ...wanted},
    // `inspect` shows what the program read
    ...(!wanted.inspection && corrections !== false && {corrections: correctionsFor(content, corrections, run)}),
  })
}

/** The corrections that were named, or those that lie beside a notice. */
export function correctionsFor(content: Content, named: string | undefined, {io}: Run): string | undefined {
  if (named !== undefined) return path.resolve(io.cwd, named)
  const beside = `${content}.corrections.yaml`
  return typeof content === 'string' && existsSync(beside) ? beside : undefined
}

/** What a document calls its notice: its path below the folder, pattern or list it was found by, with `/` on every system. */
export function nameOf({path: file, relative}: Input, stdinFilename: string | undefined): string | undefined {
  if (file === undefined) return stdinFilename && path.basename(stdinFilename)
  return relative.split(path.sep).join('/')
}

/** What there is to be read: the path of a file, or what is on standard input. Throws what the file system said, and `too-large`. */
export async function contentOf(input: Input, {io, language}: Invocation): Promise<Content> {
  if (input.error) throw input.error
  if (input.raw) return loadBytes(input.raw, language)
  if (input.path) return input.path
  const bytes = await io.readStdin(limits.input)
  if (!bytes) throw new ReadError('too-large', language)
  return bytes
}
