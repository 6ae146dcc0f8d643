import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {process} from '../index.ts'
import type {Input} from './find-inputs.ts'
import type {Run} from './run.ts'

/** The values of the options that say how to read. */
export interface ReadingFlags {
  encoding?: string
  timeout?: number
  ocr?: boolean
  stdinFilename?: string
}

/** Reads one input the whole way. Throws what the file system or `ReadError` says. */
export async function readInput(input: Input, {encoding, timeout, ocr, stdinFilename}: ReadingFlags, {io, language}: Run): Promise<VFile> {
  if (input.error) throw input.error
  const bytes = input.path ? readFileSync(input.path) : await io.readStdin()
  const file = input.path ?? stdinFilename
  return process(bytes, {language, name: file && path.basename(file), encoding, timeout, ocr})
}
