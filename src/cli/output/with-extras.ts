import {effectiveByPointer, type Gongwen, type Positions, type Summary} from '../../model/index.ts'
import {countBefore} from '../../syntax/count-before.ts'

/** The values of the options that add to a document what is no part of the model's own. */
export interface Extras {
  /** What positions count in. */
  positions?: 'utf16' | 'codepoint'
  effective?: boolean
  certainty?: boolean
}

/** The document with what was asked for behind its own fields; `text` is what its positions count in. */
export function withExtras(
  document: Gongwen,
  {positions, summary}: {positions?: Positions; summary?: Summary},
  text: string,
  wanted: Extras,
): Gongwen {
  return {
    ...document,
    ...(wanted.positions &&
      positions && {
        positions: wanted.positions === 'codepoint' ? inCodePoints(positions, text) : positions,
        positionUnit: wanted.positions,
      }),
    ...(wanted.certainty && summary && {certainty: {verdict: summary.certainty, places: summary.places.map((place) => ({...place}))}}),
    ...(wanted.effective && {effective: effectiveByPointer(document)}),
  }
}

/** Ranges in UTF-16 units as ranges in characters. */
function inCodePoints(positions: Positions, text: string): Positions {
  // The places of characters of two units, in order.
  const wide = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({index}) => index)
  if (!wide.length) return positions
  const toCodePoint = (offset: number) => offset - countBefore(wide, (place) => place < offset)
  return Object.fromEntries(Object.entries(positions).map(([pointer, [start, end]]) => [pointer, [toCodePoint(start), toCodePoint(end)]]))
}
