import type {Gongwen} from '../model/types.generated.ts'

/** Several documents as one text, piece by piece. */
export interface Stream {
  /** The text of the next document with what separates it from the one before. */
  next(document: Gongwen): Promise<string>
  /** What closes the text. */
  end(): string
}

/** A way to write documents. Each is a file of its own and a line in `formats.ts`. */
export interface WriteFormat {
  /** What `--format` calls it. */
  name: string
  /** The endings of its files, with their dot, in lower case; the first is that of files we name. */
  endings: readonly [string, ...string[]]
  /** One document as text that ends in a line feed. */
  write(document: Gongwen): Promise<string>
  /** Many documents as one text. */
  stream(): Stream
}
