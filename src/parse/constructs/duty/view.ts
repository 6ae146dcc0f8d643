import {countBefore} from '../../../syntax/count-before.ts'
import {isBlank, narrowDigits} from '../../source/characters.ts'
import {firstBehind, type SourceText} from '../../source/source-text.ts'

/** A stretch of the text as words are looked for in it: digits of one width, no blanks, no page furniture. Offsets in it are its own. */
export interface View {
  words: string
  start: number
  /** The offset in the text of each place, where something was left out. */
  places: number[] | undefined
  /** The brackets and quotation marks of the text. */
  partner: Int32Array
}

/** The view of `[start, end)`. */
export function viewOf({text, partner, pieces}: SourceText, start: number, end: number): View {
  const raw = text.slice(start, end)
  let furniture = false
  for (let p = firstBehind(pieces, start); p < pieces.length && pieces[p].start < end; p++)
    furniture ||= pieces[p].boilerplate !== undefined
  if (!furniture && !odd.test(raw)) return {words: raw, start, places: undefined, partner}
  const places: number[] = []
  let words = ''
  let piece = firstBehind(pieces, start)
  for (let i = start; i < end; i++) {
    while (piece < pieces.length && pieces[piece].end <= i) piece++
    if (isBlank(text.charCodeAt(i)) || (pieces[piece]?.boilerplate && pieces[piece].start <= i)) continue
    places.push(i)
    words += text[i]
  }
  return {words: narrowDigits(words), start, places, partner}
}

/** The offset in the text of a place in the view; that of its end is behind its last character. */
export function offsetOf({start, places}: View, place: number): number {
  if (!places) return start + place
  return place < places.length ? places[place] : (places[places.length - 1] ?? start) + 1
}

/** The place of the other half of the bracket or quotation mark at a place, or less than 0. */
export function partnerOf({start, places, partner}: View, place: number): number {
  if (!places) return partner[start + place] - start
  const other = partner[places[place]]
  return other < 0 ? -1 : placeOf(places, other)
}

const odd = /[\s０-９\u200b\ue000-\uf8ff]/

function placeOf(places: number[], offset: number): number {
  const place = countBefore(places, (each) => each < offset)
  return places[place] === offset ? place : -1
}
