import type {VFile} from 'vfile'
import {ReadError, type ReadErrorCode} from './read-error.ts'

/** What a caller may say about an input. */
export interface ReadOptions {
  /** The file's name; stands in `source.name` and decides between text and Markdown. */
  name?: string
  /** Overrides the encoding rule: utf-8, gb18030 (also gbk, gb2312), big5, utf-16le, utf-16be. */
  encoding?: string
  /** Overrides sniffing among the text formats: `txt`, `md`, `html`, `mht`. */
  format?: string
  /** Language of errors; default `file.data.language`, then Chinese. */
  language?: 'zh' | 'en'
  /** Seconds that reading may take; default 60. Checked between parts of a file, not inside one. */
  timeout?: number
  /** Recognises the text of pages that are only pictures; needs packages that are installed apart (see docs/formats.md). */
  ocr?: boolean
}

/** What a format's reader works with: where to report, and what ends it. */
export interface ReadContext {
  file: VFile
  options: ReadOptions
  /** A typed error in the caller's language. */
  fail: (code: ReadErrorCode, detail?: string) => ReadError
  /**
   * Throws `timeout` when the time for this file is over. Cheap enough to call for every XML element: the clock is read once in
   * `checkEvery` units of work; what is larger than an element says how large.
   */
  check: (work?: number) => void
  /** Takes from what a file may hold of something; throws `too-large` when there is no more of it. */
  spend: (what: Budget, amount?: number) => void
  /** Milliseconds that are left of the time for this file, at least 0. */
  left: () => number
}

/**
 * Limits that hold against hostile files. A notice is far below each of them: the largest real one
 * seen holds about 60,000 characters.
 */
export const limits = {
  /** Bytes of an input. */
  input: 256 * 1024 * 1024,
  /** Entries of an archive. */
  entries: 20_000,
  /** Unpacked bytes of one part, and of all parts that are read. */
  part: 64 * 1024 * 1024,
  unpacked: 192 * 1024 * 1024,
  /** Unpacked to packed size; XML of Word reaches about 30. */
  ratio: 1000,
  /** Nesting of XML or HTML elements. */
  depth: 512,
  /** Marks (`<p>`, `</p>`) of HTML; each takes more than a kilobyte while it is read. */
  tags: 400_000,
  /** Pieces of text, lines and images that the pages of a PDF or OFD draw, each as often as it is drawn. */
  drawn: 1_000_000,
  /** Pages of a PDF or OFD. */
  pages: 5000,
  /** Pixels of a picture that is to be recognised: A3 at 600 dpi has 70 million. */
  pixels: 80_000_000,
  /** Cells of all tables, those that a merge covers included. */
  cells: 500_000,
  /** Paragraphs, tables, rows, cells, notes and text boxes of Word before they are written. */
  blocks: 1_000_000,
  /** What a file lists and refers to: styles, lists and their levels, relations between parts, pages, attachments. */
  definitions: 200_000,
  /** Characters and lines of the reading text. */
  characters: 64 * 1024 * 1024,
  lines: 5_000_000,
  /** Seconds that reading may take, where no others are asked for. */
  seconds: 60,
} as const

/** What there is a limit of that parts of a reader use up together. */
export type Budget = 'cells' | 'blocks' | 'definitions' | 'drawn'

/** Units of work between two looks at the clock; a call of `check` with so many looks at it at once. */
export const checkEvery = 256

/** Makes the context of one reading; the clock starts here. */
export function makeContext(file: VFile, options: ReadOptions): ReadContext {
  const language = options.language ?? (file.data.language === 'en' ? 'en' : 'zh')
  const fail = (code: ReadErrorCode, detail?: string) => new ReadError(code, language, detail)
  const end = Date.now() + (options.timeout ?? limits.seconds) * 1000
  let untilCheck = 0
  const check = (work = 1) => {
    untilCheck -= work
    if (untilCheck > 0) return
    untilCheck = checkEvery
    if (Date.now() > end) throw fail('timeout')
  }
  const spent: Record<Budget, number> = {cells: 0, blocks: 0, definitions: 0, drawn: 0}
  const spend = (what: Budget, amount = 1) => {
    spent[what] += amount
    if (spent[what] > limits[what]) throw fail('too-large')
  }
  const left = () => Math.max(0, end - Date.now())
  return {file, options, fail, check, spend, left}
}
