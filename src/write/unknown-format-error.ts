/** Thrown where a document is to be written in a format that there is none of. */
export class UnknownFormatError extends RangeError {
  /** What was asked for. */
  readonly format: string
  /** What there is. */
  readonly formats: readonly string[]

  constructor(format: string, formats: readonly string[]) {
    super(`Unknown format ${JSON.stringify(format)}, expected one of: ${formats.join(', ')}`)
    this.name = 'UnknownFormatError'
    this.format = format
    this.formats = formats
  }
}
