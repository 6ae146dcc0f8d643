import type {Range} from '../syntax/range.ts'

/** How a number is written: each series has one. */
export type MarkerForm = 'chapter' | 'section' | 'article' | 'han' | 'hanParen' | 'arabic' | 'arabicParen' | 'circled'

/** A number that stands where a unit may begin. */
export interface Marker {
  start: number
  end: number
  form: MarkerForm
  value: number
  /** It opens a line; else it stands behind a sentence's end. */
  opensLine: boolean
}

const digits = '一二三四五六七八九'

/** `十二` → 12, `二十` → 20, `7` → 7; NaN for what is no number. */
export function numberOf(text: string): number {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  if (/^\d+$/.test(plain)) return Number(plain)
  let sum = 0
  let last = 0
  for (const sign of plain.replaceAll('〇', '')) {
    if (sign === '百') sum += (last || 1) * 100
    else if (sign === '十') sum += (last || 1) * 10
    else if (digits.includes(sign)) {
      last = digits.indexOf(sign) + 1
      continue
    } else return Number.NaN
    last = 0
  }
  return sum + last
}

const han = '[一二三四五六七八九十百]{1,5}'
const arabic = '[\\d０-９]{1,2}'
const marker = new RegExp(
  `第\\s{0,2}([一二三四五六七八九十百〇\\d]{1,6})\\s{0,2}([章节条])|(${han})\\s{0,2}、|[（(](${han})[）)]|(${arabic})(?:、|[.．﹒](?![\\d０-９])|[.．](?=20\\d\\d年))|[（(](${arabic})[）)]|([①-⑳⒈-⒛])`,
  'y',
)
const articles: Record<string, MarkerForm> = {章: 'chapter', 节: 'section', 条: 'article'}

/** Which number stands at a place, if one does. `readMarker('（二）加强', 0)` → form hanParen, value 2 */
export function readMarker(text: string, at: number): Omit<Marker, 'opensLine'> | undefined {
  marker.lastIndex = at
  const found = marker.exec(text)
  if (!found) return undefined
  const [whole, article, unit, plain, paren, dotted, closed, circled] = found
  const end = at + whole.length
  if (unit) return {start: at, end, form: articles[unit], value: numberOf(article)}
  if (plain) return {start: at, end, form: 'han', value: numberOf(plain)}
  if (paren) return {start: at, end, form: 'hanParen', value: numberOf(paren)}
  if (dotted) return {start: at, end, form: 'arabic', value: numberOf(dotted)}
  if (closed) return {start: at, end, form: 'arabicParen', value: numberOf(closed)}
  return {start: at, end, form: 'circled', value: circled.charCodeAt(0) - (circled < '⒈' ? 0x245f : 0x2487)}
}

/** What a unit may begin behind, inside a line: a sentence's end, or the two blanks that stand for a break. */
const stop = /(?:[。；：）！？)]|[^\S\n\r]{2})[^\S\n\r]{0,3}/g

/** All numbers where a unit may begin: at the beginnings of lines, and behind the ends of sentences and brackets. */
export function findMarkers(text: string, printed: readonly Range[]): Marker[] {
  const out: Marker[] = []
  for (const {start, end} of printed) {
    const first = readMarker(text, start)
    if (first) out.push({...first, opensLine: true})
    stop.lastIndex = Math.max(start, (first?.end ?? start + 1) - 1)
    for (let at = stop.exec(text); at && at.index < end; at = stop.exec(text)) {
      if (stop.lastIndex >= end) break
      const found = readMarker(text, stop.lastIndex)
      if (found) out.push({...found, opensLine: false})
    }
  }
  return out
}
