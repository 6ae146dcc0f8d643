import type {ParagraphFacts} from './styles.ts'

/** What a story (the body, a cell, a text box, a header, a note) holds, in order. */
export type WordBlock = WordParagraph | TableBlock

/** A paragraph before numbering and styles are applied. */
export interface WordParagraph {
  type: 'paragraph'
  text: string
  style?: string
  facts: ParagraphFacts
  /** Points, of the first run with text. */
  size?: number
  /** All text is bold by its runs; `undefined` where the style decides. */
  bold?: boolean
  /** Stories that hang on this paragraph: text boxes. */
  boxes?: WordBlock[][]
  /** Footnotes and endnotes that it refers to, in order: `footnote 2`. */
  notes?: string[]
}

export interface TableBlock {
  type: 'table'
  rows: CellBlock[][]
}

export interface CellBlock {
  blocks: WordBlock[]
  /** Grid columns that the cell fills. */
  span: number
  /** `restart` begins a cell over several rows, `continue` goes on with the one above. */
  merge?: 'restart' | 'continue'
}

/** What was left out of a document, to be reported. */
export interface Omissions {
  /** Deletions of tracked changes, in characters. */
  deleted: number
  /** Insertions, in runs. */
  inserted: number
  /** Hidden characters. */
  hidden: number
  /** Embedded parts that are no text: altChunk, OLE objects. */
  embedded: number
  /** Signs of symbol fonts without a known character. */
  symbols: number
}
