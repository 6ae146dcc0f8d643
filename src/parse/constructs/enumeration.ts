import type {Range} from '../../syntax/range.ts'
import {sentences} from '../body/sentences.ts'
import {isDigit, isPause, mark} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {firstCodes} from '../vocabulary/edges.ts'
import {numeral} from '../vocabulary/numerals.ts'

/** What may open an item of a list: 一是 二要 · 第一，· 其一，· 首先，其次，再次，最后， · （1） · ① · 1） · 1. */
export const enumerator =
  /(?:([一二三四五六七八九十]{1,2})(是|要|个是)|第([一二三四五六七八九十])[，、,]|其([一二三四五六])[，、,是]|(首先|其次|再次|最后)[，,]|[（(](\d{1,3})[）)]|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮])|(\d{1,2})[）)]|[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[.．、](?!\d))/y
const openers = firstCodes(enumerator)
// Every list has a first item: a text without one of these need not be looked through.
const firstItem = /一(?:是|要|个是|[）)])|[第其]一[，、,是]|首先[，,]|1[）)]|①|1[.．、]/

interface Item {
  at: number
  kind: string
  ordinal: number
}

/** For each run (by its start) the starts of its items, where numbers go up from 1 and at least to 2; `undefined` without any. */
export function findItems(source: SourceText, runs: Range[]): Map<number, number[]> | undefined {
  if (runs.length === 0 || !firstItem.test(source.text.slice(runs[0].start, runs[runs.length - 1].end))) return undefined
  const open = new Map<string, {last: number; items: Array<{run: number; at: number}>}>()
  const complete: Array<Array<{run: number; at: number}>> = []
  for (const run of runs) {
    for (const item of itemsIn(source, run)) {
      const list = open.get(item.kind)
      if (item.ordinal === 1) {
        if (list && list.items.length > 1) complete.push(list.items)
        open.set(item.kind, {last: 1, items: [{run: run.start, at: item.at}]})
      } else if (list && (item.ordinal === list.last + 1 || (item.kind === 'first' && item.ordinal > list.last))) {
        list.last = item.ordinal
        list.items.push({run: run.start, at: item.at})
      }
    }
  }
  for (const list of open.values()) if (list.items.length > 1) complete.push(list.items)
  if (complete.length === 0) return undefined
  // the outermost kind divides; another inside its items is text of them
  complete.sort((a, b) => a[0].at - b[0].at)
  const found = new Map<number, number[]>()
  let reach = -1
  for (const items of complete) {
    if (items[0].at < reach) continue
    reach = items[items.length - 1].at
    for (const {run, at} of items) {
      const starts = found.get(run)
      if (starts) starts.push(at)
      else found.set(run, [at])
    }
  }
  for (const starts of found.values()) starts.sort((a, b) => a - b)
  return found
}

function itemsIn({text, partner}: SourceText, {start, end}: Range): Item[] {
  const items: Item[] = []
  for (let i = start; i < end; i++) {
    if (openers.has(text.charCodeAt(i))) {
      enumerator.lastIndex = i
      const match = enumerator.exec(text)
      // （1）（2）两类设备: numbers that are named
      if (match && bracketsInRow.test(text.slice(i, i + 8))) i += match[0].length
      else if (match && i + match[0].length <= end && standsFree(text, i, start, match)) {
        const item = readItem(match)
        if (item.ordinal) items.push(item)
      }
    }
    if (partner[i] > i && partner[i] < end) i = partner[i]
  }
  return items
}

const bracketsInRow = /^[（(](?:\d{1,2}[）)][（(]\d|[一二三四五六七八九十]{1,2}[）)][（(][一二三四五六七八九十])/

const inWords: Record<string, number> = {首先: 1, 其次: 2, 再次: 3, 最后: 4}

function readItem({
  index: at,
  1: han,
  2: verb,
  3: nth,
  4: qi,
  5: first,
  6: arabic,
  7: circled,
  8: half,
  9: hanParen,
  10: dotted,
}: RegExpExecArray): Item {
  if (han) return {at, kind: `han${verb}`, ordinal: numeral(han) ?? 0}
  if (nth) return {at, kind: 'nth', ordinal: numeral(nth) ?? 0}
  if (qi) return {at, kind: 'qi', ordinal: numeral(qi) ?? 0}
  if (first) return {at, kind: 'first', ordinal: inWords[first]}
  if (arabic) return {at, kind: 'arabic', ordinal: Number(arabic)}
  if (circled) return {at, kind: 'circled', ordinal: circled.charCodeAt(0) - '①'.charCodeAt(0) + 1}
  if (half) return {at, kind: 'half', ordinal: Number(half)}
  if (dotted) return {at, kind: 'dotted', ordinal: Number(dotted)}
  return {at, kind: 'hanParen', ordinal: numeral(hanParen) ?? 0}
}

/** An item begins a text or follows a pause: 统一是 and 第一是 are none. */
function standsFree(text: string, at: number, start: number, match: RegExpExecArray): boolean {
  if (at === start) return true
  const before = text.charCodeAt(at - 1)
  if ((isPause(before) && before !== mark.enumeration) || before === mark.wideBlank || before === mark.blank || before === mark.dash)
    return true
  if (match[6] || match[7]) return !isDigit(before)
  return false
}

/** The last item runs to the end, unless its sisters end in ；: then its first full stop closes the list. */
export function lastItemEnd(source: SourceText, items: number[], end: number): number {
  const closed =
    items.length > 1 &&
    items.slice(1).every((at, k) => /[；;]\s*$/.test(source.text.slice(items[k], at)) && !source.text.slice(items[k], at).includes('。'))
  return closed ? (sentences(source, items[items.length - 1], end)[0]?.end ?? end) : end
}
