import type {PrintedRow} from './printed-rows.ts'

/** A paragraph joined from printed lines. */
export interface JoinedParagraph {
  text: string
  size: number
  indent?: number
  align?: 'center' | 'right'
  blankBefore?: number
}

/** Margins of the text on a page. */
export interface Margins {
  left: number
  right: number
}

const marker =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十百]{1,5}[章节条]|附件|抄送|[①-⑳])/
const closed = /[。！？；：:!?;）)》”]$/

/** Margins by where lines begin and end; `undefined` for a page without lines. */
export function findMargins(rows: PrintedRow[], width: number): Margins | undefined {
  if (rows.length === 0) return undefined
  const long = rows.filter((row) => row.end - row.x > width * 0.4)
  const from = long.length > 0 ? long : rows
  // only lines that go on begin at the margin, and a page may have few of them
  const left = outermost(
    from.map((row) => row.x),
    {step: 4, share: 0.1, pick: Math.min},
  )
  const right = outermost(
    from.map((row) => row.end),
    {step: 6, share: 0.25, pick: Math.max},
  )
  // where no line fills the page, its margins are taken to be alike
  return {left, right: long.length > 0 ? right : Math.max(right, width - left)}
}

/** A page of few lines, or of none that go on, takes its margins from the whole document. */
export function pageMargins(own: Margins, whole: Margins, rows: PrintedRow[]): Margins {
  const em = rows[0]?.size ?? 0
  return {
    left: own.left > whole.left && own.left < whole.left + 3 * em ? whole.left : own.left,
    right: rows.length >= 8 ? own.right : Math.max(own.right, whole.right),
  }
}

interface Outermost {
  step: number
  share: number
  pick: (...values: number[]) => number
}

/** The outermost value, within `step`, that occurs twice and in at least a `share` of all. */
function outermost(values: number[], {step, share, pick}: Outermost): number {
  const buckets = new Map<number, number[]>()
  for (const value of values) {
    const key = Math.round(value / step)
    const bucket = buckets.get(key)
    if (!bucket) buckets.set(key, [value])
    else if (bucket.length < 1000) bucket.push(value)
  }
  const enough = Math.min(
    Math.max(2, values.length * share),
    [...buckets.values()].reduce((most, bucket) => Math.max(most, bucket.length), 0),
  )
  return [...buckets.values()]
    .filter((bucket) => bucket.length >= enough)
    .map((bucket) => pick(...bucket))
    .reduce((a, b) => pick(a, b))
}

/** Does `next` go on with the paragraph whose lines so far are `lines`? */
export function continues(lines: PrintedRow[], next: PrintedRow, margins: Margins): boolean {
  const last = lines[lines.length - 1]
  const first = lines[0]
  const em = last.size
  if (Math.abs(next.size - em) > em * 0.12) return false
  // justified text ends within a character or two of the margin
  if (last.end < margins.right - 2.2 * em) return false
  // a paragraph begins at most a few characters in; what begins further right is a title, a signature, a date
  if (first.x > margins.left + 5 * em) return false
  if (closed.test(last.text) && marker.test(next.text) && !countsOn(lines, next.text)) return false
  if (leadsToPage(last.text)) return false
  // two columns, as in the last line of the 版记
  if (next.cells.length > 1 || /印发$/.test(next.text)) return false
  // a centred title that fills a line goes on in the middle of the next
  const left = next.x - margins.left
  const filled = last.x < margins.left + em && last.end > margins.right - 1.5 * em
  if (filled && !closed.test(last.text) && left > 2 * em && Math.abs(left - (margins.right - next.end)) < em) return true
  if (lines.length > 1) return Math.abs(next.x - last.x) < 0.7 * em
  if (next.x <= margins.left + 0.7 * em) return next.x <= first.x + 0.7 * em
  // a paragraph that is indented as a whole: its first line further in than the others, or all alike
  if (!marker.test(next.text) && next.end > next.x + 2 * em) {
    const further = first.x - next.x
    const width = last.end - last.x
    if (further > 1.2 * em && further < 2.6 * em && width > 15 * em) return true
    // at the usual indent a new paragraph may begin as well
    if (Math.abs(further) < 0.3 * em && !closed.test(last.text) && width > (next.x > margins.left + 2.6 * em ? 15 : 26) * em) return true
  }
  // a hanging indent: the lines of an item stand under its words
  const label = marker.exec(first.text)
  return label !== null && next.x > first.x + 0.5 * em && next.x < first.x + (label[0].length + 1.5) * em
}

/** Does a line open with the number that follows one inside the paragraph: `…下列材料：①申请表；` ⏎ `②证明。`? */
function countsOn(lines: PrintedRow[], next: string): boolean {
  const found = /^(?:[②-⑳]|[（(]([2-9])[）)]|([2-9])[.．、])/.exec(next)
  if (!found) return false
  const [sign, inBrackets, dotted] = found
  const number = Number(inBrackets ?? dotted)
  const before = Number.isNaN(number) ? String.fromCharCode(sign.charCodeAt(0) - 1) : sign.replace(/\d/, String(number - 1))
  return lines.slice(-mostSearched).some(({text}) => {
    const at = text.indexOf(before, 1)
    return at > 0 && '：:；;。，,'.includes(text[at - 1])
  })
}
const mostSearched = 8

/** An entry of a table of contents fills its line with dots: `一、总则……………1`. */
const leadsToPage = (text: string) => /\d$/.test(text) && ['……', '....', '····', '．．．'].some((dots) => text.includes(dots))

/** Joins the lines of a paragraph; between two Latin words a blank stands for the line break. */
export function joinRows(rows: PrintedRow[], margins: Margins, space: number): JoinedParagraph {
  const [first] = rows
  let text = first.text
  let last = first.text.at(-1) ?? ''
  for (const {text: next} of rows.slice(1)) {
    text += /[A-Za-z,.;]/.test(last) && /^[A-Za-z]/.test(next) ? ` ${next}` : next
    last = next.at(-1) ?? last
  }
  const em = first.size
  const paragraph: JoinedParagraph = {text, size: Math.round(em * 10) / 10}
  if (space > 0) paragraph.blankBefore = space
  const left = first.x - margins.left
  const right = margins.right - first.end
  if (rows.length === 1 && left > 1.5 * em && Math.abs(left - right) < Math.max(1.5 * em, 0.1 * left)) paragraph.align = 'center'
  else if (rows.length === 1 && left > 8 * em && right < 6 * em) paragraph.align = 'right'
  else if (left > 0.7 * em) paragraph.indent = Math.min(40, Math.round((left / em) * 2))
  return paragraph
}
