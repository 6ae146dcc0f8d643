import {emWidth} from './em-width.ts'
import type {Fragment} from './fragment.ts'
import {hanOfRadicals} from './han-of-radicals.ts'

/** A printed line: fragments on one baseline, left to right. */
export interface PrintedRow {
  text: string
  x: number
  /** Right end. */
  end: number
  y: number
  size: number
  /** The parts between wide gaps, where there are any. */
  cells: RowPart[]
  /** The parts between gaps of a character or so. */
  words: RowPart[]
}

/** A part of a printed line. */
export interface RowPart {
  text: string
  x: number
  end: number
  size: number
}

// Gaps in widths of a character: from `wordGap` on two Latin words stand apart, from `emGap` on any two.
const wordGap = 0.18
const emGap = 0.75
const cellGap = 1.6
// and from this on the next may be of another column, where columns are known
const partGap = 0.5
/** Fragments of a row that are looked at for its size. */
const mostMeasured = 2000
const han = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…·]/

/** Groups fragments into printed lines by their baselines, top to bottom, and writes out the gaps between them. */
export function printedRows(fragments: Fragment[]): PrintedRow[] {
  const sorted = fragments.filter(({text}) => text.trim() !== '').sort((a, b) => a.y - b.y || a.x - b.x)
  const groups: Fragment[][] = []
  let group: Fragment[] = []
  let y = 0
  let size = 0
  for (const fragment of sorted) {
    // a smaller piece may stand off the baseline of its line: superscripts, footnote marks
    if (group.length > 0 && Math.abs(fragment.y - y) <= 0.4 * Math.max(size, fragment.size)) {
      group.push(fragment)
      if (fragment.size > size) {
        size = fragment.size
        y = fragment.y
      }
    } else {
      group = [fragment]
      groups.push(group)
      y = fragment.y
      size = fragment.size
    }
  }
  return groups.map(makeRow)
}

function makeRow(group: Fragment[]): PrintedRow {
  const fragments = group.sort((a, b) => a.x - b.x)
  const [first] = fragments
  const size = Math.max(...fragments.slice(0, mostMeasured).map((fragment) => fragment.size))
  const spaced = isLetterSpaced(fragments)
  const cells: RowPart[] = []
  const parts: RowPart[] = []
  let text = ''
  let cell = {text: '', x: first.x, end: first.x, size: first.size}
  let part = {...cell}
  let before: Fragment | undefined
  for (const drawn of fragments) {
    const fragment: Fragment | undefined = before ? withoutDoubled(before, drawn, size) : drawn
    if (!fragment) continue
    const gap = before ? gapBetween(before, fragment, size) : 0
    const blank = spaced || !before ? '' : blankBetween(text, before, fragment, gap)
    // what begins before the piece on its left ends is of another column
    if (before && (gap >= cellGap || gap < -overlap) && !spaced) {
      cells.push(cell)
      cell = {text: '', x: fragment.x, end: fragment.x, size: fragment.size}
    } else cell.text += blank
    if (before && (gap >= partGap || gap < -overlap) && !spaced) {
      parts.push(part)
      part = {text: '', x: fragment.x, end: fragment.x, size: fragment.size}
    } else part.text += blank
    const words = clean(fragment.text, before === undefined)
    text += blank + words
    cell.text += words
    part.text += words
    cell.end = fragment.x + fragment.width
    if (fragment.size > cell.size) cell.size = fragment.size
    part.end = cell.end
    before = fragment
  }
  cells.push(cell)
  parts.push(part)
  return {
    text: text.trim(),
    x: first.x,
    end: cells.reduce((most, {end}) => Math.max(most, end), cell.end),
    y: first.y,
    size,
    cells,
    words: parts,
  }
}

/** In widths of a character: how far a piece runs under the next. */
const overlap = 0.3
/** In the same measure: how far the second of two signs that make one bold sign stands from the first. */
const doubling = 0.3

/**
 * A piece without the signs at its beginning that the one before has drawn at the same place, to look bold: some producers draw a text
 * twice, some each of its signs. `undefined` where nothing is left.
 */
function withoutDoubled(before: Fragment, fragment: Fragment, size: number): Fragment | undefined {
  if (before.text === fragment.text && Math.abs(before.x - fragment.x) < doubling * size) return undefined
  const end = before.x + before.width
  if (end - fragment.x < 0.5 * Math.min(size, fragment.size) * emWidth(fragment.text[0] ?? '')) return fragment
  const drawn = placesOf(before)
  const own = placesOf(fragment)
  let next = drawn.findIndex(({x}) => Math.abs(x - fragment.x) < doubling * size)
  let count = 0
  while (next >= 0 && next < drawn.length && count < own.length) {
    if (drawn[next].sign !== own[count].sign || Math.abs(drawn[next].x - own[count].x) >= doubling * size) break
    next++
    count++
  }
  if (count === 0 || next < drawn.length) return count === own.length ? undefined : fragment
  if (count === own.length) return undefined
  const {x} = own[count]
  const text = own
    .slice(count)
    .map(({sign}) => sign)
    .join('')
  return {...fragment, text, x, width: fragment.x + fragment.width - x}
}

/** The signs of a piece and where they stand, as far as that can be told without its font. */
function placesOf({text, x, width}: Fragment): Array<{sign: string; x: number}> {
  const signs = [...text.slice(0, mostDoubled)]
  const unit = width / [...text].reduce((sum, sign) => sum + emWidth(sign), 0)
  let at = x
  return signs.map((sign) => {
    const place = {sign, x: at}
    at += emWidth(sign) * unit
    return place
  })
}

/** Signs of a piece that are compared. */
const mostDoubled = 200

/** How far a fragment stands from the one before, in widths of a character. */
const gapBetween = (before: Fragment, {x, size: own}: Fragment, size: number): number =>
  (x - before.x - before.width) / Math.min(size, Math.max(own, before.size))

/** What a gap prints; `text` is the row up to it. */
function blankBetween(text: string, before: Fragment, after: Fragment, gap: number): string {
  if (gap >= wordGap && gap < emGap && isLabelBefore(text, after.text)) return ' '
  return blankFor(gap, before.text, after.text)
}

/** The blanks that a gap prints: ideographic ones for wide gaps, at most four. */
function blankFor(gap: number, before: string, after: string): string {
  if (gap >= emGap) return '\u3000'.repeat(Math.min(4, Math.max(1, Math.round(gap))))
  if (gap < wordGap) return ''
  return han.test(before.at(-1) ?? '') || han.test(after[0] ?? '') ? '' : ' '
}

// `1 总则`, `1.1 编制目的`: the one place where a blank between a digit and a Han character means something, unless a
// unit follows, for then the number only came to stand at the beginning of a line
const unit = /^[年月日时分秒个项条名人次家所处号件起期届级类种批层座台辆套米公吨亩万亿元周岁天％%℃]/
const label = /^\d{1,2}(?:\.\d{1,2}){0,4}$/
// 第二章 备案受理: the blank parts the number from the heading, whatever that begins with
const ofStatute = /^第[一二三四五六七八九十百零〇\d]{1,6}[编章节条]$/
const longestLabel = 14

const isLabelBefore = (text: string, after: string) =>
  text.length <= longestLabel && ((label.test(text) && !unit.test(after)) || ofStatute.test(text))

/** Blanks that only come from how a producer spaced Han text beside digits and letters are dropped; radicals become characters. */
function clean(text: string, opens: boolean): string {
  const whole = hanOfRadicals(text)
  return whole.replace(/ +/g, (blanks, at: number) => {
    if (blanks.length >= 3 || !(han.test(whole[at - 1] ?? '') || han.test(whole[at + blanks.length] ?? ''))) return blanks
    return opens && at <= longestLabel && isLabelBefore(whole.slice(0, at), whole.slice(at + blanks.length, at + blanks.length + 1))
      ? ' '
      : ''
  })
}

/** A row of single characters at even, wide distances is one name set in spaced letters: the 发文机关标志. */
function isLetterSpaced(fragments: Fragment[]): boolean {
  if (fragments.length < 4 || fragments.length > 200 || fragments.some((fragment) => [...fragment.text.trim()].length !== 1)) return false
  const gaps = fragments.slice(1).map((fragment, index) => fragment.x - fragments[index].x)
  const least = Math.min(...gaps)
  return Math.max(...gaps) < least * 1.35
}
