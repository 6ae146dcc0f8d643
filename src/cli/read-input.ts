import path from 'node:path'
import {limits} from '../read/context.ts'
import {ReadError} from '../read/read-error.ts'
import type {Input} from './inputs.ts'
import type {Content, ReadNotice, Wanted} from './reader/job.ts'
import {loadBytes} from './reader/load-bytes.ts'
import type {Invocation, LimitFlags, Run} from './run.ts'

/** The values of the options that say how to read. */
export interface ReadingFlags extends LimitFlags {
  encoding?: string
  ocr?: boolean
  stdinFilename?: string
}

/** Reads one input the whole way. Throws what the file system or `ReadError` says. */
export async function readInput(input: Input, flags: ReadingFlags, wanted: Wanted, run: Run): Promise<ReadNotice> {
  const {encoding, timeout, ocr, stdinFilename} = flags
  const {language, loudness, reader} = run
  const content = await contentOf(input, run)
  const file = input.path ?? stdinFilename
  const options = {language, name: file && path.basename(file), encoding, timeout, ocr}
  return reader.read({work: 'notice', content, options, wanted: {...wanted, summary: loudness === 'verbose'}})
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
