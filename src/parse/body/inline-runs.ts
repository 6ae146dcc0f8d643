import {isSemicolon, mark} from '../source/characters.ts'
import {endsStatement, type Marker, type MarkerType, markerOrder, seriesKey} from './marker.ts'

const itemTypes = new Set<MarkerType>(['arabic', 'arabicParen', 'halfParen', 'circled'])
const rank = (type: MarkerType) => markerOrder.indexOf(type)

/**
 * The markers without those that number the items of one paragraph: a series from 1 that begins and ends in it, where the units of
 * the text open lines and none of a higher kind stands within the paragraph (then its line breaks were lost).
 *
 * ```text
 * 一、禁止吸烟的场所
 * 下列场所禁止吸烟：①幼儿园；②小学；③中学。
 *                   ^      ^     ^
 * 1.登录——2.填报——3.提交。
 * ^      ^       ^
 * ```
 */
export function withoutInline(markers: Marker[]): Marker[] {
  if (!markers.some(isItem)) return markers
  const highest = highestOfLines(markers)
  const insides = highestInside(markers)
  const inline = new Set<Marker>()
  const runs = new Map<string, Run>()
  const close = ({items, split, restarts}: Run) => {
    const [{type, line, headed}] = items
    if (headed || items.length < 2 || split || highest >= rank(type) || (insides.get(line) ?? Number.POSITIVE_INFINITY) < rank(type)) return
    // a second list behind the first in one line are lines that were poured together
    if (restarts && !items.every(({before}, k) => k === 0 || isSemicolon(before))) return
    if (!items.every((item, k) => k === 0 || isSemicolon(item.before) || item.before === mark.dash || endsStatement(item))) return
    for (const item of items) inline.add(item)
  }
  for (const marker of markers) {
    if (!itemTypes.has(marker.type) || marker.doubt === 2) continue
    const key = seriesKey(marker)
    const run = runs.get(key)
    if (marker.ordinal === 1) {
      const again = run !== undefined && run.items.length > 1 && run.items[0].line === marker.line
      if (run) close(again ? {...run, restarts: true} : run)
      runs.set(key, {items: [marker], split: false, restarts: again})
    } else if (run && run.items[run.items.length - 1].ordinal === marker.ordinal - 1) {
      run.items.push(marker)
      run.split ||= marker.line !== run.items[0].line
    }
  }
  for (const run of runs.values()) close(run)
  return inline.size > 0 ? markers.filter((marker) => !inline.has(marker)) : markers
}

/** A series from 1; `split` where it goes on in another line, `restarts` where its line holds another of its kind. */
interface Run {
  items: Marker[]
  split: boolean
  restarts: boolean
}

const isItem = ({type, ordinal, strength}: Marker) => ordinal === 2 && strength < 3 && itemTypes.has(type)

/** The rank of the highest kind of which two numbers in a row open lines. */
function highestOfLines(markers: Marker[]): number {
  const last = new Map<MarkerType, number>()
  let highest = Number.POSITIVE_INFINITY
  for (const {type, ordinal, strength, doubt} of markers) {
    if (strength < 3 || doubt > 0) continue
    if (last.get(type) === ordinal - 1) highest = Math.min(highest, rank(type))
    last.set(type, ordinal)
  }
  return highest
}

/** For each line the rank of the highest kind that may open within it. */
function highestInside(markers: Marker[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const {type, strength, doubt, line} of markers)
    if (strength === 2 && doubt === 0 && !itemTypes.has(type))
      found.set(line, Math.min(found.get(line) ?? Number.POSITIVE_INFINITY, rank(type)))
  return found
}
