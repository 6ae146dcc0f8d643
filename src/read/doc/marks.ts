import type {ReadContext} from '../context.ts'
import type {Omissions} from '../docx/blocks.ts'
import {symbol} from '../docx/symbols.ts'
import type {Bytes} from './bytes.ts'
import {type Piece, pieceText} from './pieces.ts'
import type {CharacterProperties, ParagraphProperties, Stretch} from './properties.ts'
import type {DocStyle} from './styles.ts'

/** The whole text of a file, and what its marks say. */
export interface Marks {
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

/** Puts text and properties together: positions in the text → places in the file → property stretches. */
export function readMarks(
  document: Bytes,
  pieces: Piece[],
  characters: Array<Stretch<CharacterProperties>>,
  paragraphs: Array<Stretch<ParagraphProperties>>,
  style: (index: number | undefined) => DocStyle,
  context: ReadContext,
): Marks {
  const units = pieceText(document, pieces).split('')
  const omissions = {deleted: 0, inserted: 0, hidden: 0}
  const placeOf = (position: number) => {
    const piece = pieces[last(pieces, (each) => each.cp <= position)]
    return piece ? piece.offset + (position - piece.cp) * piece.width : -1
  }
  const paragraph = (position: number): ParagraphProperties => {
    const place = placeOf(position)
    const found = paragraphs[last(paragraphs, (each) => each.start <= place)]
    return found && place < found.end ? found.properties : {}
  }
  const run = (position: number): CharacterProperties => {
    const place = placeOf(position)
    const found = characters[last(characters, (each) => each.start <= place)]
    return found && place < found.end ? found.properties : {}
  }
  for (const {cp, length, offset, width} of pieces) {
    const end = offset + length * width
    let index = Math.max(
      0,
      last(characters, (each) => each.start <= offset),
    )
    for (; index < characters.length && characters[index].start < end; index++) {
      context.check()
      const {start, end: stop, properties} = characters[index]
      if (!properties.deleted && !properties.hidden && !properties.inserted && !properties.special) continue
      const from = cp + Math.max(0, Math.floor((start - offset) / width))
      const to = cp + Math.min(length, Math.floor((stop - offset) / width))
      if (properties.inserted && !properties.deleted) omissions.inserted++
      for (let position = from; position < to; position++) {
        const code = units[position]?.charCodeAt(0) ?? 0
        if (properties.deleted || properties.hidden) {
          if (code >= 32) omissions[properties.deleted ? 'deleted' : 'hidden']++
          if (code !== 13 && code !== 7) units[position] = '\0'
        } else if (properties.special && code === 0x28 && properties.symbol !== undefined)
          units[position] = symbol('Wingdings', properties.symbol.toString(16)).text || '\0'
      }
    }
  }
  const numbered = paragraphs.some(({properties}) => (properties.list ?? style(properties.style).paragraph.list ?? 0) > 0)
  return {text: units.join(''), paragraph, run, omissions, numbered}
}

/** The last index of a sorted array for which `holds`, or -1. */
function last<Item>(items: Item[], holds: (item: Item) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle])) low = middle + 1
    else high = middle
  }
  return low - 1
}
