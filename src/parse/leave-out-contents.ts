import type {Range} from '../syntax/range.ts'
import {cutAt, setAside} from './source/cut.ts'
import type {Piece} from './source/pieces.ts'
import type {SourceText} from './source/source-text.ts'
import {opensWithNumber} from './vocabulary/number-opening.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/**
 * Leaves out tables of contents, wherever they stand, and hands back their ranges: what follows 目录 up to where its first line stands
 * again or its page numbers end, and lines with leaders and page numbers without such a head.
 *
 * ```text
 * 目　录
 * 一、总体要求……………1
 * （一）主要目标…………1
 * 一、总体要求            the body
 * ```
 */
export function leaveOutContents(source: SourceText): Range[] {
  const led = source.text.includes('…………') || source.text.includes('......') || source.text.includes('······')
  if (led) cutLed(source)
  const {pieces, text} = source
  const found: Range[] = []
  let heads = 0
  for (let p = 0; p < pieces.length; p++) {
    if (pieces[p].boilerplate) continue
    const behind = headEnd(source, p)
    const end = behind > 0 && heads++ < mostHeads ? endBelowHead(source, behind) : led ? endOfLed(source, p) : 0
    if (end === 0) continue
    found.push({start: pieces[p].start, end: pieces[end - 1].end})
    for (let k = p; k < end; k++) if (!pieces[k].boilerplate) setAside(source, k, 'contents')
    p = end - 1
  }
  return text.length > 0 ? found : []
}

// More are not looked for: each costs a look at the text below.
const mostHeads = 5

/** The piece behind 目录 that begins at piece `p`, of one piece or letter-spaced over two, or 0. */
function headEnd({text, pieces}: SourceText, p: number): number {
  if (!'目【[（('.includes(text[pieces[p].start])) return 0
  for (let end = p + 1; end <= Math.min(p + 2, pieces.length); end++) {
    const from = pieces[p].start
    const to = pieces[end - 1].end
    if (to - from > 12) return 0
    if (/^[【[（(]?目[录次][】\]）)]?[：:]?$/.test(squeeze(text.slice(from, to)))) return end
  }
  return 0
}

interface Entry {
  key: string
  /** It ends in a page number, with leaders or a tab before it. */
  numbered: boolean
  labelled: boolean
}

// ……1, ......（12）, a tab and 3, and leaders whose number was lost
const led = /[\s.．…·—\-_]{0,120}(?:[.．…·—_-]{3,120}|…{2,120}|\t|\s)\s{0,120}[（(]?\d{0,4}[）)]?$/
const bareNumber = /^[（(—-]?\s*(?:\d{1,3}|[IVXⅠ-Ⅻ]{1,4})\s*[）)—-]?$/

function entryAt({text, pieces}: SourceText, p: number): Entry | undefined {
  const {start, end} = pieces[p]
  if (end - start > 120) return undefined
  const words = text.slice(start, end)
  const rest = led.exec(words)
  const numbered = rest !== null && (/\d[）)]?$/.test(rest[0]) || /[.．…·_-]{4,}|…{2}/.test(rest[0]))
  const key = squeeze(numbered ? words.slice(0, rest.index) : words)
  if (/[。；，！？]$/.test(key) || /。./.test(key) || key.length > 70) return undefined
  return {key, numbered, labelled: opensWithNumber(words) || /^(?:\d{1,2}(?:[.．]\d{1,2})*[\s\u3000]|附[件录表]|前言)/.test(words)}
}

/** The piece at which the body begins that a table of contents stands above, from piece `from` on; 0 where there is none. */
function endBelowHead(source: SourceText, from: number): number {
  const {pieces, text} = source
  const entries: Entry[] = []
  let p = from
  let repeated = false
  let last = from
  for (; p < pieces.length; p++) {
    if (pieces[p].boilerplate) continue
    if (entries.length > 0 && bareNumber.test(text.slice(pieces[p].start, Math.min(pieces[p].end, pieces[p].start + 8)))) {
      last = p + 1
      continue
    }
    const entry = entryAt(source, p)
    if (!entry) break
    if (entries.length > 1 && entry.key === entries[0].key && !entry.numbered) {
      repeated = true
      break
    }
    entries.push(entry)
    if (entry.numbered) last = p + 1
  }
  const numbers = entries.filter(({numbered}) => numbered).length
  if (numbers >= 2 && numbers * 3 >= entries.length && !(repeated && numbers * 2 < entries.length)) return last
  if (entries.length < 2) return 0
  if (!repeated && !(entries.length > 2 && standsAgain(source, p, entries[0].key))) return 0
  // a line between the entries and the body that is no entry: the title, printed once more
  while (p > from && !isEntryAgain(source, p - 1, entries)) p--
  return p > from ? p : 0
}

const isEntryAgain = (source: SourceText, p: number, entries: Entry[]) => {
  const entry = source.pieces[p].boilerplate ? undefined : entryAt(source, p)
  return entry !== undefined && (entry.labelled || entry.numbered || !entries.some(({labelled}) => labelled))
}

const farthest = 400

function standsAgain(source: SourceText, from: number, key: string): boolean {
  const {pieces} = source
  for (let p = from; p < Math.min(pieces.length, from + farthest); p++)
    if (!pieces[p].boilerplate && pieces[p].end - pieces[p].start <= 120 && entryAt(source, p)?.key === key) return true
  return false
}

/** The end of three or more lines in a row with leaders and page numbers, or 0. */
function endOfLed(source: SourceText, from: number): number {
  let end = 0
  let count = 0
  for (let p = from; p < source.pieces.length; p++) {
    const {start, boilerplate} = source.pieces[p]
    if (boilerplate) continue
    if (count > 0 && bareNumber.test(source.text.slice(start, Math.min(source.pieces[p].end, start + 8)))) {
      end = p + 1
      continue
    }
    if (!isLed(source, source.pieces[p])) break
    end = p + 1
    count++
  }
  return count >= 3 ? end : 0
}

// each from the beginning of a run of dots
const leaders = /(?:(?<!…)…{2,}|(?<![.．])[.．]{6,}|(?<!·)·{6,})\s*[（(]?\d{0,4}[）)]?$/
const isLed = ({text}: SourceText, {start, end}: Piece) => end - start <= 120 && leaders.test(text.slice(Math.max(start, end - 80), end))

const inside = /(?:(?<!…)…{2,}|(?<![.．])[.．]{6,}|(?<!·)·{6,})\s?\d{1,4}\s?/g

/** Cuts lines in which several entries were poured together behind each page number. */
function cutLed(source: SourceText) {
  for (let p = 0; p < source.pieces.length; p++) {
    const {start, end, boilerplate} = source.pieces[p]
    if (boilerplate || end - start < 24) continue
    const words = source.text.slice(start, end)
    if (!/…{4}|\.{6}|·{6}/.test(words)) continue
    const ends = [...words.matchAll(inside)].map((match) => start + match.index + match[0].length)
    if (ends.length < 3) continue
    const head = /目[\s\u3000]{0,4}[录次](?=[\s\u3000]{0,4}(?:[一二三四五六七八九十]{1,3}、|第|[（(]|\d|前))/.exec(words)
    for (const at of ends.reverse()) cutAt(source, p, at, 'blank')
    if (head) {
      cutAt(source, p, start + head.index + head[0].length, 'blank')
      if (head.index > 0) cutAt(source, p, start + head.index, 'blank')
    }
  }
}
