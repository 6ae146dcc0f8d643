import type {Gongwen} from '../model/types.generated.ts'
import type {Reading} from '../render/page/reading.ts'
/** Several documents as one text, piece by piece. */
export interface Stream {
  /** The text of the next document with what separates it from the one before. */
  next(document: Gongwen, reading?: Reading): Promise<string>
  /** What closes the text. */
  end(): string
}

/** What writes documents in one format. Each is a file of its own and a line in `formats.ts`. */
export interface Writer<Name extends string = string> {
  /** What `--format` calls it. */
  name: Name
  /** The endings of its files, with their dot, in lower case; the first is that of files we name. */
  endings: readonly [string, ...string[]]
  /** One document as text that ends in a line feed. */
  write(document: Gongwen, reading?: Reading): Promise<string>
  /** Many documents as one text. */
  stream(): Stream
}
