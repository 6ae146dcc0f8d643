import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {type Sentence, sentences} from '../body/sentences.ts'
import {isColon, isComma, isDigit, isPause, mark} from '../source/characters.ts'
import type {Page} from '../source/source.ts'
import {leaf, noNodes, parent} from '../tree/build.ts'
import {numeral} from '../vocabulary/numerals.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/**
 * Divides a unit's own text (contract 2.6): by an inline enumeration, else by topic sentences, else
 * by sentences.
 *
 * ```text
 * 强化值守。落实双岗制，…。夜间…。   topic with what spells it out
 * ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 * 一是…；二是…；三是…。               one requirement an item
 * ```
 *
 * `runs` are the unit's paragraphs or parts of them, cut by its clauses; what divides them is found in all of them together.
 */
export function divideRuns(page: Page, runs: Range[]): Division {
  const items = enumerated(page, runs)
  const split = runs.map((run) => sentences(page, run.start, run.end))
  if (!items) markTopics(page, split)
  return {items, split}
}

/** How the runs of a unit are divided: where the items of its enumeration begin, by the start of their run, and the sentences of each run. */
interface Division {
  items: Map<number, number[]> | undefined
  split: Sentence[][]
}

/** Adds the nodes of one run. With `leads`, text that ends in ： at its very end is a lead-in. */
export function addRequirements(page: Page, run: Range, {items, split}: Division, index: number, leads: boolean, into: Node[]) {
  const starts = items?.get(run.start)
  if (!starts) {
    plain(page, split[index], into, leads)
    return
  }
  const end = lastItemEnd(page, starts, run.end)
  plain(page, sentences(page, run.start, starts[0]), into, 'items')
  starts.forEach((start, k) => {
    into.push(parent('requirement', start, trimEnd(page, starts[k + 1] ?? end, start)))
  })
  plain(page, sentences(page, end, run.end), into, leads)
}

function plain(page: Page, list: Sentence[], into: Node[], introduces: boolean | 'items') {
  for (let i = 0; i < list.length; i++) {
    const {start, end} = list[i]
    // 会议强调，一要…；二要…: what a comma parts from its items is no sentence
    const last = page.text.charCodeAt(end - 1)
    if (i === list.length - 1 && ((introduces && isColon(last)) || (introduces === 'items' && isComma(last)))) {
      into.push(parent('leadIn', start, end))
      continue
    }
    if (list[i].topic && i + 1 < list.length) {
      let to = i + 1
      while (to + 1 < list.length && !list[to + 1].topic) to++
      const topic = [parent('topic', start, end - 1), leaf(page, 'delimiter', end - 1, end)]
      into.push(parent('requirement', start, list[to].end, topic))
      i = to
      continue
    }
    into.push({type: 'requirement', children: noNodes, start: list[i].start, end: list[i].end})
  }
}

const trimEnd = ({text}: Page, end: number, start: number) => {
  let to = end
  while (to > start && /\s/.test(text[to - 1])) to--
  return to
}

// ── Enumerations ────────────────────────────────────────────────────────────────────────────────

// 一是 二要 · 第一，· 其一，· 首先，其次，再次，最后， · （1） · ① · 1）
const enumerator =
  /(?:([一二三四五六七八九十]{1,2})(是|要|个是)|第([一二三四五六七八九十])[，、,]|其([一二三四五六])[，、,是]|(首先|其次|再次|最后)[，,]|[（(](\d{1,2})[）)]|([①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮])|(\d{1,2})[）)]|[（(]([一二三四五六七八九十]{1,2})[）)])/y
const openers = new Set([...'一二三四五六七八九十第其首再最（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮0123456789'].map((character) => character.charCodeAt(0)))
// Every list has a first item: a text without one of these need not be looked through.
const firstItem = /一(?:是|要|个是|[）)])|[第其]一[，、,是]|首先[，,]|1[）)]|①/

interface Item {
  at: number
  kind: string
  ordinal: number
}

/** For each run (by its start) the starts of its items, where numbers go up from 1 and at least to 2; `undefined` without any. */
function enumerated(page: Page, runs: Range[]): Map<number, number[]> | undefined {
  if (runs.length === 0 || !firstItem.test(page.text.slice(runs[0].start, runs[runs.length - 1].end))) return undefined
  const open = new Map<string, {last: number; first: Item; run: number; items: Array<{run: number; at: number}>}>()
  const complete: Array<Array<{run: number; at: number}>> = []
  for (const run of runs) {
    for (const item of itemsIn(page, run)) {
      const list = open.get(item.kind)
      if (item.ordinal === 1) {
        if (list && list.items.length > 1) complete.push(list.items)
        open.set(item.kind, {last: 1, first: item, run: run.start, items: [{run: run.start, at: item.at}]})
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

function itemsIn({text, scan: {partner}}: Page, {start, end}: Range): Item[] {
  const items: Item[] = []
  for (let i = start; i < end; i++) {
    if (openers.has(text.charCodeAt(i))) {
      enumerator.lastIndex = i
      const match = enumerator.exec(text)
      if (match && i + match[0].length <= end && standsFree(text, i, start, match)) {
        const item = readItem(match)
        if (item.ordinal) items.push(item)
      }
    }
    if (partner[i] > i && partner[i] < end) i = partner[i]
  }
  return items
}

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
}: RegExpExecArray): Item {
  if (han) return {at, kind: `han${verb}`, ordinal: numeral(han) ?? 0}
  if (nth) return {at, kind: 'nth', ordinal: numeral(nth) ?? 0}
  if (qi) return {at, kind: 'qi', ordinal: numeral(qi) ?? 0}
  if (first) return {at, kind: 'first', ordinal: inWords[first]}
  if (arabic) return {at, kind: 'arabic', ordinal: Number(arabic)}
  if (circled) return {at, kind: 'circled', ordinal: circled.charCodeAt(0) - '①'.charCodeAt(0) + 1}
  if (half) return {at, kind: 'half', ordinal: Number(half)}
  return {at, kind: 'hanParen', ordinal: numeral(hanParen) ?? 0}
}

/** An item begins a text or follows a pause: 统一是 and 第一是 are none. */
function standsFree(text: string, at: number, start: number, match: RegExpExecArray): boolean {
  if (at === start) return true
  const before = text.charCodeAt(at - 1)
  if ((isPause(before) && before !== mark.enumeration) || before === mark.wideBlank || before === mark.blank) return true
  if (match[6] || match[7]) return !isDigit(before)
  return false
}

/** The last item runs to the end, unless its sisters end in ；: then its first full stop closes the list. */
function lastItemEnd(page: Page, items: number[], end: number): number {
  const closed =
    items.length > 1 &&
    items.slice(1).every((at, k) => /[；;]\s*$/.test(page.text.slice(items[k], at)) && !page.text.slice(items[k], at).includes('。'))
  return closed ? (sentences(page, items[items.length - 1], end)[0]?.end ?? end) : end
}

// ── Topics ──────────────────────────────────────────────────────────────────────────────────────

const functionOpening =
  /^(?:要|应|各|对|按|凡|以|在|将|并|同时|此外|其中|会议|目前|为|根据|请|不|未|坚决|严禁|确保|有关|上述|如|由|本|该|其|是|鼓励对)/
const statement =
  /[是须已]|(?<![供响适对效相反])应(?![用急对变答邀])|将(?!来)|不得|必须|\d|[《》（）()]|要[在对把求]|为.{2,}|报送|纳入|另行|执行$/

/** What could be a topic: its sentence, without its full stop, and which one of its paragraph it is. */
interface Candidate {
  sentence: Sentence
  words: string
  index: number
}

/** Marks the sentences that are topics (contract 2.6, domain 4.4). */
function markTopics(page: Page, runs: Sentence[][]) {
  const candidates: Candidate[] = []
  for (const list of runs) {
    for (let index = 0; index + 1 < list.length; index++) {
      const {start, end} = list[index]
      const next = list[index + 1]
      if (end - start > 26 || page.text[end - 1] !== '。' || next.end - next.start < (end - start) * 1.3) continue
      const words = squeeze(page.text.slice(start, end - 1))
      if (isTopicText(words)) candidates.push({sentence: list[index], words, index})
    }
  }
  if (candidates.length > 0) for (const {sentence} of choose(page, withoutLoneShort(candidates))) sentence.topic = true
}

function choose(page: Page, candidates: Candidate[]): Candidate[] {
  // a lone short sentence is nearly always content; a dash before it says that it is none
  if (candidates.length < 2) return candidates.filter(({words, index}) => /^(?:—|--)/.test(words) || (index === 0 && page.topical))
  // several paragraphs that open with one: their first sentences, and no others
  const opening = candidates.filter(({index}) => index === 0)
  if (opening.length > 1) {
    page.topical = true
    return opening
  }
  const parallel = parallels(candidates)
  const opensWith = opening.length > 0
  if (parallel.length > 0 && (opensWith || parallel.some(({index}) => index <= 1))) {
    page.topical = true
    return opensWith ? candidates : parallel
  }
  // two that are not parallel: topics only where other units have them, or where there are few others
  const few = (page.units ?? 0) <= 8
  return opensWith && (page.topical || few) ? candidates : []
}

/** Those that begin or end as another does, not too far off. */
const parallels = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(({words}, k) => {
    for (let other = Math.max(0, k - near); other < Math.min(candidates.length, k + near); other++)
      if (other !== k && isParallel(words, candidates[other].words)) return true
    return false
  })

const near = 40
const isParallel = (one: string, other: string) => one.startsWith(other.slice(0, 2)) || one.endsWith(other.slice(-3))

/** Three characters are a topic only beside another three that begin alike: 抓投放。…抓收运。… */
const withoutLoneShort = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(
    (one) =>
      one.words.length !== 3 || candidates.some((other) => other !== one && other.words.length === 3 && other.words[0] === one.words[0]),
  )

/** Short, without inner punctuation but for one ， between equal halves (创新驱动，融通发展). */
export function isTopicText(words: string): boolean {
  if (words.length < 3 || words.length > 24 || functionOpening.test(words)) return false
  const dashed = /^(?:—+|--+)(.{3,22})$/.exec(words)
  if (dashed) return !/[；：，]/.test(dashed[1]) || equalHalves(dashed[1])
  if (words.includes('，')) return equalHalves(words)
  return words.length <= 18 && !statement.test(words) && !/[；：]/.test(words)
}

const equalHalves = (words: string) => {
  const halves = words.split('，')
  return halves.length === 2 && halves[0].length === halves[1].length && halves[0].length <= 8
}
