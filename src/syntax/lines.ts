/**
 * **Lines**: what is on the page, before anything is understood. Every reader ends here, whatever
 * the format was, and the parser begins here.
 *
 * `text` is the whole reading text in page order; a `Line` is a range of it. The ranges are in
 * order and do not overlap; what lies between two lines is white space.
 */
export interface Lines {
  /** The reading text. For plain text this is the decoded file to the letter. */
  text: string
  lines: Line[]
  /** Tables, by the range of `text` they fill; a reader that knows rows and cells says so here. */
  tables?: Grid[]
  /** Facts that stand beside the text (the index table of a web page: 索引号, 发文字号, 成文日期 …). */
  meta?: Record<string, string>
  /** The document itself, where the file holds it and not only its text; made by whoever wrote the file, so it may be wrong. */
  holds?: Held
  source: Source
}

/** A document that a file holds: a value that the schema of documents is to be held against, and where in `text` its parts stand. */
export interface Held {
  document: object
  /** JSON pointer → `[start, end)` */
  positions: Record<string, [start: number, end: number]>
}

/** One line or paragraph as the format had it: `[start, end)` in `text`, without its white space. */
export interface Line {
  start: number
  end: number
  /** Blank lines (or wide vertical space) before it. */
  blankBefore?: number
  /** The width of the indent in half-width columns. */
  indent?: number
  align?: 'left' | 'center' | 'right'
  /** The level of the format's own heading style, from 1. */
  heading?: number
  bold?: boolean
  /** Font size in points. */
  size?: number
  /** Length of a number label that the reader rendered (automatic numbering), at the line's start. */
  label?: number
  /** How deep in lists of the format it lies, from 1. */
  list?: number
  /** It stands in a block quotation or a fenced block of code of Markdown. */
  quoted?: true
  /** `header` and `footer` are page furniture, `note` a footnote, `box` a text box (often the 红头). */
  region?: 'body' | 'header' | 'footer' | 'note' | 'box' | 'page'
  /** Of a footnote: where in `text` the words stand that it hangs on. */
  refersTo?: number
}

/** A table: its range in `text`, and its cells row by row. Merged cells are repeated with `span`. */
export interface Grid {
  start: number
  end: number
  rows: Cell[][]
}

/** A cell `[start, end)`; a cell that a merge covers has the range of the cell that covers it. */
export interface Cell {
  start: number
  end: number
  /** Which cell covers it, that one's range is repeated: the one above it, or the one left of it. */
  merged?: 'above' | 'left'
}

/** Where the text came from. */
export interface Source {
  name?: string
  format: string
  encoding?: string
  /** Lower-case hex digest of the input bytes; absent, like the encoding, where the input was a string. */
  sha256?: string
  /** Set where the text, or part of it, was recognised in pictures. */
  ocr?: Recognition
}

/** How text was recognised. */
export interface Recognition {
  engine: string
  /** Pages that were recognised. */
  pages: number
  /** The mean over their characters, 0–100, as the engine rates itself. */
  confidence: number
}
