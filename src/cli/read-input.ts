import {readFileSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {process} from '../index.ts'
import type {Input} from './find-inputs.ts'
import type {Run} from './run.ts'

/** Options that say how to read. */
export interface ReadingOptions {
  encoding?: string
  timeout?: number
  ocr?: boolean
  stdinFilename?: string
}

/**
 * Reads one input the whole way. Throws what the file system or `ReadError` says.
 */
export async function readInput(input: Input, options: ReadingOptions, {io, language}: Run): Promise<VFile> {
  if (input.error) throw input.error
  const bytes = input.path ? readFileSync(input.path) : await io.readStdin()
  const name = input.path ? path.basename(input.path) : options.stdinFilename && path.basename(options.stdinFilename)
  const {encoding, timeout, ocr} = options
  return process(bytes, {language, ...(name && {name}), ...(encoding && {encoding}), ...(timeout && {timeout}), ...(ocr && {ocr})})
}
