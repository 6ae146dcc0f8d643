import type {Range} from '../syntax/range.ts'
import {isBlank, isDigit} from './source/characters.ts'
import {cutAt, setAside} from './source/cut.ts'
import type {Piece} from './source/piece.ts'
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
  const dotted = source.text.includes('…………') || source.text.includes('......') || source.text.includes('······')
  if (dotted) cutLed(source)
  const led = dotted || source.text.includes('\t')
  const {pieces} = source
  const found: Range[] = []
  let heads = 0
  // Where lines that end in numbers stop; they are looked at once.
  let looked = 0
  for (let p = 0; p < pieces.length; p++) {
    if (pieces[p].boilerplate) continue
    const poured = pouredContents(source, pieces[p])
    if (poured) {
      cutAt(source, p, poured.end, 'blank')
      cutAt(source, p, poured.start, 'blank')
      if (pieces[p].start < poured.start) p++
      found.push({start: pieces[p].start, end: pieces[p].end})
      setAside(source, p, 'contents')
      continue
    }
    const behind = headEnd(source, p)
    let end = behind > 0 && heads++ < mostHeads ? endBelowHead(source, behind) : 0
    if (behind === 0 && led && p >= looked) {
      const lines = ledLines(source, p)
      looked = lines.end
      if (lines.contents) end = lines.end
    }
    if (end === 0) continue
    found.push({start: pieces[p].start, end: pieces[end - 1].end})
    for (let k = p; k < end; k++) if (!pieces[k].boilerplate) setAside(source, k, 'contents')
    p = end - 1
  }
  return found
}

/** 目录 and its entries within one piece, up to where the first entry stands again: `…办法目录第一章总则第二章附则第一章总则第一条…` */
function pouredContents({text}: SourceText, {start, end}: Piece): Range | undefined {
  const words = end - start < shortestPoured ? '' : text.slice(start, end)
  const head = pouredHead.exec(words)
  if (!head) return undefined
  const first = head.index + head[0].length
  const next = anyLabel.exec(words.slice(first + 2, first + longestEntry))
  if (!next) return undefined
  const entry = words.slice(first, first + 2 + next.index)
  const key = squeeze(entry.slice(0, tailOf(entry).at))
  const stop = words.indexOf('。', first)
  for (let at = words.indexOf(words[first], first + 1); at > 0 && (stop < 0 || at < stop); at = words.indexOf(words[first], at + 1))
    if (squeeze(words.slice(at, at + 2 * longestEntry)).startsWith(key)) return {start: start + head.index, end: start + at}
  return undefined
}
const shortestPoured = 40
const longestEntry = 60
const pouredHead = /目[ \u3000]{0,4}[录次][ \u3000]{0,4}(?=第[ \u3000]?[一1][ \u3000]?[编章条]|一、|1[.．、])/
const anyLabel =
  /第[ \u3000]?[一二三四五六七八九十\d]{1,3}[ \u3000]?[编章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、]/

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

/** What an entry ends in: leaders and a page number, ……1, ......（12）, a tab and 3, or leaders whose number was lost. */
interface Tail {
  /** Where it begins. */
  at: number
  digits: number
  leaders: number
  /** Blanks or a tab stand before the number. */
  parted: boolean
}

const isLeader = (sign: string) => '.．…·—-_'.includes(sign)

function tailOf(words: string): Tail {
  let at = words.length
  const isSpace = () => at > 0 && isBlank(words.charCodeAt(at - 1))
  if (at > 0 && '）)'.includes(words[at - 1])) at--
  const numberEnd = at
  while (at > 0 && numberEnd - at < 4 && isDigit(words.charCodeAt(at - 1))) at--
  const digits = numberEnd - at
  if (at > 0 && '（('.includes(words[at - 1])) at--
  const blankEnd = at
  while (isSpace()) at--
  const parted = at < blankEnd
  let leaders = 0
  for (; at > 0 && (isLeader(words[at - 1]) || isSpace()); at--) if (!isSpace()) leaders += words[at - 1] === '…' ? 2 : 1
  return {at, digits, leaders, parted}
}

const bareNumber = /^[（(—-]?\s*(?:\d{1,3}|[IVXⅠ-Ⅻ]{1,4})\s*[）)—-]?$/

function entryAt({text, pieces}: SourceText, p: number): Entry | undefined {
  const {start, end} = pieces[p]
  if (end - start > 120) return undefined
  const words = text.slice(start, end)
  const {at, digits, leaders, parted} = tailOf(words)
  const numbered = leaders >= 4 || (digits > 0 && (leaders >= 3 || parted))
  const key = squeeze(numbered ? words.slice(0, at) : words)
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
    if (entries.length > 1 && !entry?.numbered && opensWith(source, p, entries[0].key)) {
      repeated = true
      break
    }
    if (!entry) break
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
  for (let p = from; p < Math.min(pieces.length, from + farthest); p++) if (!pieces[p].boilerplate && opensWith(source, p, key)) return true
  return false
}

/** Does a piece say these words, alone or as its first sentence? */
function opensWith({text, pieces}: SourceText, p: number, key: string): boolean {
  const {start, end} = pieces[p]
  const words = squeeze(text.slice(start, Math.min(end, start + 2 * key.length + 8)))
  return words.startsWith(key) && (words.length === key.length || words[key.length] === '。')
}

/** The end of the lines in a row that end in leaders or a tab and a page's number, and whether they are contents. */
function ledLines(source: SourceText, from: number): {end: number; contents: boolean} {
  let end = from
  let count = 0
  let first: Entry | undefined
  for (let p = from; p < source.pieces.length; p++) {
    const {start, boilerplate} = source.pieces[p]
    if (boilerplate) continue
    if (count > 0 && bareNumber.test(source.text.slice(start, Math.min(source.pieces[p].end, start + 8)))) {
      end = p + 1
      continue
    }
    if (!isLed(source, source.pieces[p])) {
      const entry = tabbed.test(source.text.slice(start, Math.min(source.pieces[p].end, start + 120))) ? entryAt(source, p) : undefined
      if (!entry?.numbered) break
      first ??= entry
    }
    end = p + 1
    count++
  }
  // a column of numbers is no page's where nothing below is so called
  return {end, contents: count >= 3 && (first === undefined || standsAgain(source, end, first.key))}
}

const tabbed = /^[^\t]{2,80}\t\d{1,4}$/
const isLed = ({text}: SourceText, {start, end}: Piece) =>
  end - start <= 120 && tailOf(text.slice(Math.max(start, end - 80), end)).leaders >= 6

/** Cuts lines in which several entries were poured together behind each page number. */
function cutLed(source: SourceText) {
  for (let p = 0; p < source.pieces.length; p++) {
    const {start, end, boilerplate} = source.pieces[p]
    if (boilerplate || end - start < 24) continue
    const words = source.text.slice(start, end)
    if (!/…{4}|\.{6}|·{6}/.test(words)) continue
    const ends = entryEnds(words).map((at) => start + at)
    if (ends.length < 3) continue
    const head = /目[\s\u3000]{0,4}[录次](?=[\s\u3000]{0,4}(?:[一二三四五六七八九十]{1,3}、|第|[（(]|\d|前))/.exec(words)
    for (const at of ends.reverse()) cutAt(source, p, at, 'blank')
    if (head) {
      cutAt(source, p, start + head.index + head[0].length, 'blank')
      if (head.index > 0) cutAt(source, p, start + head.index, 'blank')
    }
  }
}

/** Behind which page numbers the entries of one line end. */
function entryEnds(words: string): number[] {
  const ends: number[] = []
  let leaders = 0
  for (let i = 0; i < words.length; i++) {
    if (isLeader(words[i])) leaders += words[i] === '…' ? 2 : 1
    else if (leaders < 4 || !isBlank(words.charCodeAt(i))) {
      let end = i
      while (leaders >= 4 && end < words.length && end - i < 4 && isDigit(words.charCodeAt(end))) end++
      if (end > i) {
        ends.push(end)
        i = end - 1
      }
      leaders = 0
    }
  }
  return ends
}
