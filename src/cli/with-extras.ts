import {effectiveByPointer, type Gongwen, type Positions} from '../model/index.ts'
import type {ReadNotice} from './reader/job.ts'

/** The values of the options that add to a document what is no part of the model's own. */
export interface Extras {
  /** What positions count in. */
  positions?: 'utf16' | 'codepoint'
  effective?: boolean
  certainty?: boolean
}

/** The document with what was asked for behind its own fields. */
export function withExtras(document: Gongwen, {positions, wide, summary}: ReadNotice, wanted: Extras): Gongwen {
  return {
    ...document,
    ...(positions && {positions: wanted.positions === 'codepoint' ? inCodePoints(positions, wide ?? []) : positions}),
    ...(positions && {positionUnit: wanted.positions}),
    ...(wanted.certainty && summary && {certainty: {verdict: summary.certainty, places: summary.places.map((place) => ({...place}))}}),
    ...(wanted.effective && {effective: effectiveByPointer(document)}),
  }
}

/** Ranges in UTF-16 units as ranges in characters; `wide` are the places of characters of two units, in order. */
function inCodePoints(positions: Positions, wide: readonly number[]): Positions {
  if (!wide.length) return positions
  const toCodePoint = (offset: number) => {
    let low = 0
    let high = wide.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (wide[middle] < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
  return Object.fromEntries(Object.entries(positions).map(([pointer, [start, end]]) => [pointer, [toCodePoint(start), toCodePoint(end)]]))
}
