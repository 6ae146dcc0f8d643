import {VFile} from 'vfile'
import {report} from '../messages/report.ts'
import {hashBytes} from '../platform/node/hash-bytes.ts'
import type {Lines, Source} from '../syntax/lines.ts'
import {limits, makeContext, type ReadContext, type ReadOptions} from './context.ts'
import {byteOrderMark, count, type Decoded, decodeAs, decodeUtf8} from './encoding.ts'
import {ReadError} from './read-error.ts'
import {type Sniffed, sniff, sniffText} from './sniff.ts'
import {toLines} from './text.ts'

export type {ReadOptions} from './context.ts'
export {ReadError, type ReadErrorCode} from './read-error.ts'

/**
 * Reads any file of an office into its `Lines`: what is on the page, in reading order. The format is told from
 * the content. What was guessed, left out or taken out of the page is reported on `file`, where one is given. Plain text is
 * read here; every other format loads its reader first.
 *
 * @throws ReadError, and nothing else, whatever the bytes are
 * @example await read(await fs.readFile('通知.docx'), {name: '通知.docx'}) // {text: '…', lines: […], source: {format: 'docx', …}}
 */
export async function read(input: Uint8Array | string, options: ReadOptions = {}, file: VFile = new VFile()): Promise<Lines> {
  const context = makeContext(file, options)
  if (input.length === 0) throw context.fail('empty')
  if (input.length > limits.input) throw context.fail('too-large')
  const lines = await readAny(input, makeSource(options.name), context).catch((error) => {
    if (error instanceof ReadError) throw error
    // what a reader did not foresee is the file's fault for whoever reads it, and ours for whoever looks at the cause
    throw Object.assign(context.fail(error instanceof RangeError ? 'too-large' : 'damaged'), {cause: error})
  })
  if (lines.lines.length === 0) throw context.fail(lines.source.format === 'txt' ? 'empty' : 'no-text', lines.source.format)
  return lines
}

const readAny = async (input: Uint8Array | string, source: Source, context: ReadContext): Promise<Lines> =>
  typeof input === 'string'
    ? readText(input, textKind(sniffText(input, context.options.name), context.options), source, context)
    : readBytes(input, source, context)

/** A string was decoded by the caller: which bytes it stood in, and how, is not known here. */
const makeSource = (name: string | undefined): Source => (name === undefined ? {format: 'txt'} : {name, format: 'txt'})

const textKind = (sniffed: Sniffed, {format}: ReadOptions): Sniffed =>
  format === 'txt' || format === 'md' || format === 'html' || format === 'mht' ? format : sniffed

async function readBytes(bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> {
  source.sha256 = await hashBytes(bytes)
  const kind = textKind(sniff(bytes, context.options.name), context.options)
  switch (kind) {
    case 'zip':
      return (await import('./zip.ts')).readZip(bytes, source, context)
    case 'ole':
      return (await import('./ole.ts')).readOle(bytes, source, context)
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes, source, context)
    case 'image':
      if (!context.options.ocr) throw context.fail('image-only')
      return (await import('./ocr/read-image.ts')).readImage(bytes, source, context)
    case 'rtf':
      throw context.fail('unsupported', 'RTF')
    case 'archive':
      throw context.fail('unsupported', 'gzip, 7z, rar')
    case 'html':
      return (await import('./html/index.ts')).readHtml(bytes, source, context)
    case 'akn':
      return (await import('./akoma-ntoso/index.ts')).readAkomaNtoso(bytes, source, context)
    case 'xml':
      throw context.fail('unsupported', 'XML')
    case 'mht':
      return (await import('./mht.ts')).readMht(bytes, source, context)
    case 'txt':
    case 'md': {
      const {text, encoding} = await decode(bytes, context)
      source.encoding = encoding
      return readText(text, kind, source, context)
    }
  }
}

async function readText(text: string, kind: Sniffed, source: Source, context: ReadContext): Promise<Lines> {
  if (kind === 'html') return (await import('./html/index.ts')).readHtml(text, source, context)
  if (kind === 'mht') return (await import('./mht.ts')).readMht(new TextEncoder().encode(text), source, context)
  if (kind === 'akn') return (await import('./akoma-ntoso/index.ts')).readAkomaNtoso(text, source, context)
  if (kind === 'xml') throw context.fail('unsupported', 'XML')
  if (kind === 'md') return (await import('./markdown/index.ts')).readMarkdown(text, source, context)
  return toLines(text.startsWith('\ufeff') ? text.slice(1) : text, source, context)
}

/** Bytes → text by the rule: what the user says, a byte order mark, certain UTF-8, the best guess. Reports guesses and damage. */
async function decode(bytes: Uint8Array, context: ReadContext): Promise<Decoded> {
  const {file, options} = context
  const mark = byteOrderMark(bytes)
  const decoded = options.encoding
    ? decodeAs(bytes, options.encoding, options.language)
    : mark
      ? decodeAs(bytes, mark[0])
      : (decodeUtf8(bytes) ?? (await import('./guess-encoding.ts')).guessEncoding(bytes))
  if (!decoded || (!options.encoding && isBinary(decoded.text))) throw context.fail('not-text')
  if (decoded.guessed) report(file, 'encoding-guessed', undefined, {encoding: decoded.encoding})
  if (decoded.replaced) {
    const before = decoded.text.slice(0, decoded.text.indexOf('\ufffd'))
    const line = count(before, '\n') + 1
    report(
      file,
      'damaged-characters',
      {line, column: before.length - before.lastIndexOf('\n'), offset: before.length},
      {count: decoded.replaced, encoding: decoded.encoding},
    )
  }
  return decoded
}

/** Control characters have no place in a text; a few do occur in dumps of old systems. */
function isBinary(text: string): boolean {
  if (!misplaced.test(text)) return false
  const head = text.slice(0, sampleSize)
  const count = [...head].filter((character) => misplaced.test(character)).length
  return count > 8 && count > head.length / 50
}

const misplaced = /[\0-\x08\x0e-\x1f\ufffd]/
const sampleSize = 65_536
