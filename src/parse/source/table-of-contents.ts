import type {Line} from '../../syntax/lines.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {codes, isBlank, isDigit} from './characters.ts'

const longestEntry = 80
const mostEntries = 600
/** Entries that show it where nothing is headed 目录. */
const fewestEntries = 3

/**
 * The lines of tables of contents, the heading 目录 among them: entries that lead to a page (`一、总则……1`), or what stands between 目录 and the
 * line that its first entry is the heading of.
 *
 * ```text
 * 目　录
 * 一、总则
 * 二、保障措施
 *
 * 一、总则            the text begins
 * ```
 */
export function findContents(lines: readonly Line[], text: string): Set<Line> | undefined {
  let found: Set<Line> | undefined
  let keys: Map<string, number[]> | undefined
  for (let index = 0; index < lines.length; index++) {
    const headed = isHead(lines[index], text)
    if (!headed && !leadsToPage(lines[index], text)) continue
    keys ??= placesOf(lines, text)
    const first = headed ? next(lines, index) : index
    const end = headed ? endOfContents(lines, first, text, keys) : endOfEntries(lines, first, text)
    const entries = end - first
    if (entries < (headed ? 1 : fewestEntries)) {
      index = Math.max(index, end - 1)
      continue
    }
    // a column of numbers is no page's where no line of the text is so called
    if (!headed && !recurs(keyOf(lines[first], text), end - 1, keys) && !recurs(keyOf(lines[end - 1], text), end - 1, keys)) {
      index = end - 1
      continue
    }
    found ??= new Set()
    for (let at = index; at < end; at++) found.add(lines[at])
    index = end - 1
  }
  return found
}

const heads = codes('目【[〔')

function isHead({start, end}: Line, text: string): boolean {
  return end - start <= 12 && heads.has(text.charCodeAt(start)) && /^[【[〔]?目\s{0,6}[录錄次][】\]〕]?$/.test(text.slice(start, end))
}

/** Dots take room. */
const longestLine = 200

const leaders = codes('.．…·⋯•-—_')
const closers = codes('）)—-')
const openers = codes('（(—-')
const tab = 9

/**
 * Where the words of an entry end before its page's number: `一、总则……1` → 4. -1 where a line leads to no page: dots, a line or a tab part the
 * two; where `loose`, a blank will do.
 */
function endOfWords({start, end}: Line, text: string, loose = false): number {
  if (end - start < 4 || end - start > longestLine) return -1
  let at = end
  if (closers.has(text.charCodeAt(at - 1))) at--
  const number = at
  while (at > start && number - at < 4 && isDigit(text.charCodeAt(at - 1))) at--
  if (at === number) return -1
  if (openers.has(text.charCodeAt(at - 1)) && closers.has(text.charCodeAt(end - 1))) at--
  let dots = 0
  let blanks = 0
  for (; at > start; at--) {
    const code = text.charCodeAt(at - 1)
    if (code === tab) dots += enough
    else if (leaders.has(code)) dots += text[at - 1] === '…' ? enough : 1
    else if (isBlank(code)) blanks++
    else break
  }
  return at > start && (dots >= enough || (loose && blanks > 0)) ? at : -1
}

/** Dots that lead somewhere. */
const enough = 3

const leadsToPage = (line: Line, text: string) => {
  const words = endOfWords(line, text)
  return words >= 0 && !text.slice(line.start, words).includes('\t')
}

/** The words of a line as a heading of the text has them. */
function keyOf(line: Line, text: string): string {
  if (line.end - line.start > longestLine) return ''
  const words = endOfWords(line, text, true)
  return squeeze(text.slice(line.start, words < 0 ? line.end : words))
}

/** Where lines of these words are, and lines that go on behind a sentence of them. */
function placesOf(lines: readonly Line[], text: string): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, line] of lines.entries()) {
    const whole = text.slice(line.start, Math.min(line.end, line.start + longestEntry))
    const first = /^[^。]{2,60}(?=。)/.exec(whole)?.[0]
    for (const key of new Set([first && squeeze(first), keyOf(line, text)])) {
      if (!key) continue
      const known = places.get(key)
      if (known) known.push(index)
      else places.set(key, [index])
    }
  }
  return places
}

/** The first place of these words behind a line. */
function recurs(key: string, behind: number, places: Map<string, number[]>): number | undefined {
  const list = (key.length >= 2 && places.get(key)) || []
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle] <= behind) low = middle + 1
    else high = middle
  }
  return list[low]
}

/** The next line with words. */
function next(lines: readonly Line[], index: number): number {
  let at = index + 1
  while (at < lines.length && lines[at].start === lines[at].end) at++
  return at
}

function endOfEntries(lines: readonly Line[], from: number, text: string): number {
  let at = from
  while (at < lines.length && (lines[at].start === lines[at].end || leadsToPage(lines[at], text))) at++
  while (at > from && lines[at - 1].start === lines[at - 1].end) at--
  return at
}

/** Where the entries below 目录 end. */
function endOfContents(lines: readonly Line[], from: number, text: string, places: Map<string, number[]>): number {
  if (from >= lines.length) return from
  const leading = endOfEntries(lines, from, text)
  if (leading - from >= 2) return leading
  const again = recurs(keyOf(lines[from], text), from, places)
  if (again === undefined || again - from > mostEntries) return leading
  for (let at = from; at < again; at++) if (!isEntry(lines[at], text)) return leading
  return again
}

/** A heading: no sentence. */
const isEntry = ({start, end}: Line, text: string) => end - start <= longestLine && !/[。；：]/.test(text.slice(start, end))
