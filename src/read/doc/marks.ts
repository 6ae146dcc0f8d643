import {fromUnits} from '../../platform/node/latin1.ts'
import {countBefore} from '../../syntax/count-before.ts'
import type {ReadContext} from '../context.ts'
import type {Omissions} from '../docx/blocks.ts'
import {symbol} from '../docx/symbols.ts'
import type {Bytes} from './bytes.ts'
import type {CharacterProperties, ParagraphProperties, PropertyRange} from './properties.ts'
import type {DocStyle} from './styles.ts'
import {pieceUnits, type TextPiece} from './text-pieces.ts'

/** What the marks of a file are read from. */
export interface MarkSource {
  document: Bytes
  pieces: TextPiece[]
  characters: Array<PropertyRange<CharacterProperties>>
  paragraphs: Array<PropertyRange<ParagraphProperties>>
  style: (index: number | undefined) => DocStyle
}

/** The whole text of a file, and what its marks say. */
export interface DocMarks {
  /** One unit a character position; what is not shown is NUL. */
  text: string
  /** Properties of the paragraph that the mark at a position ends. */
  paragraph: (position: number) => ParagraphProperties
  /** Properties of the run at a position. */
  run: (position: number) => CharacterProperties
  omissions: Pick<Omissions, 'deleted' | 'inserted' | 'hidden'>
  /** Some paragraph belongs to a list. */
  numbered: boolean
}

/** Puts text and properties together: positions in the text → places in the file → properties there. */
export function readMarks({document, pieces, characters, paragraphs, style}: MarkSource, context: ReadContext): DocMarks {
  const placeOf = (position: number) => {
    const piece = pieces[countBefore(pieces, ({cp}) => cp <= position) - 1]
    return piece ? piece.offset + (position - piece.cp) * piece.width : -1
  }
  const units = pieceUnits(document, pieces)
  const omissions = {deleted: 0, inserted: 0, hidden: 0}
  for (const piece of pieces) {
    const end = piece.offset + piece.length * piece.width
    let index = Math.max(0, rangeIndex(characters, piece.offset))
    for (; index < characters.length && characters[index].start < end; index++) {
      context.check()
      applyRange(characters[index], piece, units, omissions)
    }
  }
  return {
    text: fromUnits(units),
    paragraph: (position) => propertiesAt(paragraphs, placeOf(position)) ?? {},
    run: (position) => propertiesAt(characters, placeOf(position)) ?? {},
    omissions,
    numbered: paragraphs.some(({properties}) => (properties.list ?? style(properties.style).paragraph.list ?? 0) > 0),
  }
}

/** Blanks out what a range of a piece deletes or hides, and puts its symbols in place. */
function applyRange(
  {start, end, properties}: PropertyRange<CharacterProperties>,
  {cp, length, offset, width}: TextPiece,
  units: Uint16Array,
  omissions: DocMarks['omissions'],
) {
  const {deleted, hidden, inserted, special} = properties
  if (!deleted && !hidden && !inserted && !special) return
  if (inserted && !deleted) omissions.inserted++
  const from = cp + Math.max(0, Math.floor((start - offset) / width))
  const to = cp + Math.min(length, Math.floor((end - offset) / width))
  for (let position = from; position < to; position++) {
    const code = units[position]
    if (deleted || hidden) {
      if (code >= space) omissions[deleted ? 'deleted' : 'hidden']++
      if (code !== paragraphMark && code !== cellMark) units[position] = 0
    } else if (special && code === symbolPlace && properties.symbol !== undefined)
      units[position] = symbol('Wingdings', properties.symbol.toString(16)).text.charCodeAt(0) || 0
  }
}

const space = 32
const paragraphMark = 13
const cellMark = 7
/** The character that stands where a symbol is printed. */
const symbolPlace = 0x28

function propertiesAt<Properties>(ranges: Array<PropertyRange<Properties>>, place: number): Properties | undefined {
  const found = ranges[rangeIndex(ranges, place)]
  return found && place < found.end ? found.properties : undefined
}

/** The index of the last range that begins at a place or before it, or -1. */
const rangeIndex = (ranges: Array<PropertyRange<unknown>>, place: number) => countBefore(ranges, ({start}) => start <= place) - 1
