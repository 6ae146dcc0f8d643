import type {Time} from '../../render/page/index.ts'
import {html, type Markup} from './markup.ts'

const width = 640
const height = 76
const margin = 34
const base = 46
const day = 86_400_000

/**
 * A line of time with a dot for each day that something is due on, larger where more is; what takes a while is a bar. Nothing where there is
 * no more than one day.
 */
export function timelineToHtml(times: readonly Time[], name: string): Markup | false {
  const counts = new Map<number, number>()
  const bars: Array<[from: number, to: number]> = []
  for (const {date, start} of times) {
    const end = dayOf(date ?? start!)
    if (!Number.isFinite(end)) continue
    counts.set(end, (counts.get(end) ?? 0) + 1)
    const from = start === undefined ? end : dayOf(start)
    if (from < end) bars.push([from, end])
  }
  const days = [...counts.keys(), ...bars.flat()].sort((a, b) => a - b)
  if (days.length < 2 || days[0] === days.at(-1)) return false
  const [first, last] = [days[0], days.at(-1)!]
  const x = (at: number) => Math.round(margin + ((at - first) / (last - first)) * (width - 2 * margin))
  const ticks = ticksBetween(first, last).map(
    ([at, label]) =>
      html`<line x1="${x(at)}" x2="${x(at)}" y1="${base - 5}" y2="${base + 5}"/><text x="${x(at)}" y="${base + 22}">${label}</text>`,
  )
  const dots = [...counts].map(
    ([at, count]) =>
      html`<circle cx="${x(at)}" cy="${base}" r="${Math.min(11, 4 + count)}"><title>${isoOf(at)}（${count}）</title></circle>`,
  )
  return html`<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">
<line class="axis" x1="${margin / 2}" x2="${width - margin / 2}" y1="${base}" y2="${base}"/>
${bars.map(([from, to]) => html`<rect x="${x(from)}" y="${base - 18}" width="${Math.max(2, x(to) - x(from))}" height="6" rx="3"/>`)}
${ticks}${dots}</svg>
`
}

const dayOf = (iso: string) => Date.parse(iso)
const isoOf = (at: number) => new Date(at).toISOString().slice(0, 10)

/** At most about eight: days that begin years, or months, or just the two ends. */
function ticksBetween(first: number, last: number): Array<[at: number, label: string]> {
  const from = new Date(first)
  const months = (last - first) / day / 30
  const step = months > 30 ? 12 * Math.ceil(months / 96) : months > 16 ? 6 : months > 7 ? 3 : 1
  const ticks: Array<[number, string]> = []
  let month = Math.ceil((from.getUTCFullYear() * 12 + from.getUTCMonth()) / step) * step
  for (; ticks.length < 12; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12)
    if (at > last) break
    const year = Math.floor(month / 12)
    if (at >= first) ticks.push([at, step >= 12 ? String(year) : `${year}-${String((month % 12) + 1).padStart(2, '0')}`])
  }
  if (ticks.length > 0) return ticks
  return [
    [first, isoOf(first).slice(5)],
    [last, isoOf(last).slice(5)],
  ]
}
