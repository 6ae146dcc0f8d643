import type {Line} from '../../syntax/lines.ts'
import type {BoilerplateReason} from '../../syntax/nodes.ts'

/**
 * A stretch of text that may be a paragraph: a line of the page, or a part of one where the text was
 * poured together and only blanks are left of its line breaks. Half of all real texts have one or
 * two lines, so a break is a hint: `gap` says how strong it is.
 */
export interface Piece {
  readonly start: number
  readonly end: number
  /** What parts it from the piece before: a line break, wide white space, one blank, or nothing at all. */
  readonly gap: 'line' | 'wide' | 'blank' | 'none'
  readonly line: Line
  /** It is no part of the document: why. */
  readonly boilerplate: BoilerplateReason | undefined
}
