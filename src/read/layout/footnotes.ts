import type {Fragment, LayoutPage, Ruling} from './fragment.ts'
import {type PrintedRow, printedRows} from './printed-rows.ts'
import {pageNumber} from './running-heads.ts'

/** A footnote at the foot of a page. */
export interface PageNote {
  mark: string
  text: string
}

const shownMark = /^[[〔（(]?(\d{1,3}|[①-⑳]|[*＊※†]{1,3})[\]〕）)]?$/
/** What a note opens with: its mark and words. */
const opening = /^[[〔（(]?(\d{1,3}|[①-⑳]|[*＊※†]{1,3})[\]〕）)]?[\s.．、:：]{0,3}(?=[\p{Script=Han}A-Za-z《“"（(])/u
/** In sizes of the text: a mark, and a note. */
const largestMark = 0.75
const largestNote = 0.88
const mostMarks = 100
const mostRows = 60

/**
 * Takes the footnotes of a page out of it, and their marks out of its text: lines in smaller letters at its foot, or below a short rule or a
 * wide blank, the first of which opens with a mark that stands in the text above, raised or a circled number: `重点单位①共86家`. A page without any comes back
 * as it is.
 */
export function takeNotes(page: LayoutPage): {page: LayoutPage; notes: PageNote[]} {
  const marks = raisedMarks(page.fragments)
  const circled = marks.size === 0 ? circledMarks(page.fragments) : undefined
  if (marks.size === 0 && !circled) return {page, notes: []}
  const rows = printedRows(page.fragments.filter((fragment) => !marks.has(fragment)))
  const found = noteRows(rows, circled ?? marksOf(marks.values()), shortRule(page) ?? (circled ? undefined : wideBlank(rows, page)))
  if (found.length === 0) return {page, notes: []}
  const notes: PageNote[] = []
  for (const {text} of found) {
    const own = opening.exec(text)
    if (own && (notes.length === 0 || follows(own[1], notes[notes.length - 1].mark)))
      notes.push({mark: own[1], text: text.slice(own[0].length)})
    else notes[notes.length - 1].text += text
  }
  const known = new Set(notes.map(({mark}) => mark))
  const top = found[0].y - found[0].size
  const bottom = found[found.length - 1].y + 1
  const fragments = page.fragments.filter((fragment) => {
    const raised = marks.get(fragment)
    if (raised) return !known.has(raised.mark)
    return fragment.y <= top || fragment.y > bottom
  })
  return {page: {...page, fragments: circled ? fragments.map((fragment) => withoutCircled(fragment, known)) : fragments}, notes}
}

/** Marks of notes, and the size of the text that they stand in. */
interface Marks {
  marks: ReadonlySet<string>
  size: number
}

function marksOf(raised: Iterable<Raised>): Marks {
  const all = [...raised]
  return {marks: new Set(all.map(({mark}) => mark)), size: Math.max(...all.map(({size}) => size))}
}

/** Circled numbers that stand between words: 公共数据①家底. */
function circledMarks(fragments: Fragment[]): Marks | undefined {
  const marks = new Set<string>()
  let size = 0
  for (const fragment of fragments)
    for (const [, mark] of fragment.text.slice(0, longestText).matchAll(circled)) {
      marks.add(mark)
      size = Math.max(size, fragment.size)
    }
  return marks.size > 0 ? {marks, size} : undefined
}
const circled = /(?<=[\p{Script=Han}》”）])([①-⑳])(?=[\p{Script=Han}，。、；：]|$)/gu
const longestText = 500

function withoutCircled(fragment: Fragment, known: ReadonlySet<string>): Fragment {
  const text = fragment.text.replace(circled, (mark) => (known.has(mark) ? '' : mark))
  return text === fragment.text ? fragment : {...fragment, text}
}

/** The height of the short line that parts notes from the text, in the lower half of a page; `undefined` where none or several stand there. */
function shortRule({rulings, width, height}: LayoutPage): number | undefined {
  if (rulings.length > mostRulings) return undefined
  const isShort = ({x1, x2, y1, y2}: Ruling) => y2 - y1 < 2 && x2 - x1 > width * 0.1 && x2 - x1 < width * 0.45 && y1 > height / 2
  const heights = new Set(rulings.filter(isShort).map(({y1}) => Math.round(y1)))
  return heights.size === 1 ? [...heights][0] : undefined
}
const mostRulings = 20

/** The height at which the lower part of a page stands apart from the rest, as notes do where the text does not fill the page. */
function wideBlank(rows: PrintedRow[], {height}: LayoutPage): number | undefined {
  const below = rows.findLastIndex(
    (row, index) => index > 0 && row.y > height / 2 && row.y - rows[index - 1].y > widest * row.size && !pageNumber.test(row.text),
  )
  return below < 0 ? undefined : rows[below - 1].y
}
/** In sizes of the text. */
const widest = 4

/** The next number or circled number, or another sign. */
const follows = (mark: string, before: string) =>
  /\d/.test(mark)
    ? Number(mark) === Number(before) + 1
    : /[①-⑳]/.test(mark)
      ? mark.charCodeAt(0) === before.charCodeAt(0) + 1
      : mark !== before

/** A mark in the text, and the size of what it stands behind. */
interface Raised {
  mark: string
  size: number
}

/** Small pieces that are a mark and stand raised right behind a larger one that does not end in a Latin letter (m²). */
function raisedMarks(fragments: Fragment[]): Map<Fragment, Raised> {
  const found = new Map<Fragment, Raised>()
  let looked = 0
  for (const fragment of fragments) {
    const mark = fragment.text.length <= 6 ? shownMark.exec(fragment.text.trim())?.[1] : undefined
    if (mark === undefined || ++looked > mostMarks) continue
    const before = fragments.find(
      (other) =>
        fragment.size <= largestMark * other.size &&
        other.y > fragment.y &&
        other.y - fragment.y < 0.7 * other.size &&
        Math.abs(other.x + other.width - fragment.x) < 0.5 * other.size,
    )
    if (before && !/[A-Za-z]\s*$/.test(before.text)) found.set(fragment, {mark, size: before.size})
  }
  return found
}

/** The lines of the notes: from the first one at the foot that opens with a mark of the text, in smaller letters or below what parts them from it. */
function noteRows(rows: PrintedRow[], {marks, size}: Marks, rule: number | undefined): PrintedRow[] {
  let end = rows.length
  while (end > 0 && (pageNumber.test(rows[end - 1].text) || rows[end - 1].cells.length > 2)) end--
  let begin = end
  const isBelow = ({y}: PrintedRow) => rule !== undefined && y > rule
  while (begin > 0 && end - begin < mostRows && (rows[begin - 1].size <= largestNote * size || isBelow(rows[begin - 1]))) begin--
  const own = rows.slice(begin, end)
  const first = own.findIndex(({text}) => marks.has(opening.exec(text)?.[1] ?? ''))
  return first < 0 ? [] : own.slice(first)
}
