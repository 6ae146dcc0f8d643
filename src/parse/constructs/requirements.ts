import type {LeadIn, Requirement} from '../../syntax/nodes.ts'
import {leaf, parent} from '../build.ts'
import {isColon, isDigit, isSentenceEnd} from '../characters.ts'
import {numeral} from '../numerals.ts'
import type {Page} from '../page.ts'
import {type Range, sentences} from '../sentences.ts'
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
 * `groups` are the stretches between clauses, each of runs that are a paragraph or a part of one; a
 * list of nodes a group comes back. With `introduces`, text that ends in ： at the very end is a lead-in.
 */
export function readRequirements(page: Page, groups: Range[][], introduces: boolean): Array<Array<Requirement | LeadIn>> {
  const runs: Range[] = []
  for (const group of groups) for (const run of group) runs.push(run)
  const enumeration = enumerated(page, runs)
  const split = runs.map((run) => sentences(page, run.start, run.end))
  const topics = enumeration ? none : findTopics(page, split)
  let next = 0
  return groups.map((group) => {
    const result: Array<Requirement | LeadIn> = []
    group.forEach((run, index) => {
      const items = enumeration?.get(run.start)
      const list = split[next++]
      const leads = next === runs.length ? introduces : index < group.length - 1
      if (items) {
        const end = lastItemEnd(page, items, run.end)
        plain(page, sentences(page, run.start, items[0]), topics, result, 'items')
        items.forEach((start, k) => {
          result.push(parent('requirement', start, trimEnd(page, items[k + 1] ?? end, start)))
        })
        plain(page, sentences(page, end, run.end), topics, result, leads)
      } else plain(page, list, topics, result, leads)
    })
    return result
  })
}

const none: ReadonlySet<number> = new Set()

function plain(page: Page, list: Range[], topics: ReadonlySet<number>, into: Array<Requirement | LeadIn>, introduces: boolean | 'items') {
  for (let i = 0; i < list.length; i++) {
    const {start, end} = list[i]
    // 会议强调，一要…；二要…: what a comma parts from its items is no sentence
    const last = page.text.charCodeAt(end - 1)
    if (i === list.length - 1 && ((introduces && isColon(last)) || (introduces === 'items' && (last === 0xff0c || last === 0x2c)))) {
      into.push(parent('leadIn', start, end))
      continue
    }
    if (topics.has(start) && i + 1 < list.length) {
      let to = i + 1
      while (to + 1 < list.length && !topics.has(list[to + 1].start)) to++
      const topic = [parent('topic', start, end - 1), leaf(page, 'delimiter', end - 1, end)]
      into.push(parent('requirement', start, list[to].end, topic))
      i = to
      continue
    }
    into.push(parent('requirement', start, end))
  }
}

const trimEnd = ({text}: Page, end: number, start: number) => {
  let to = end
  while (to > start && /\s|\u3000|\u00a0/.test(text[to - 1])) to--
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
    for (const {run, at} of items)
      found.set(
        run,
        [...(found.get(run) ?? []), at].sort((a, b) => a - b),
      )
  }
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
  if (circled) return {at, kind: 'circled', ordinal: circled.charCodeAt(0) - 0x245f}
  if (half) return {at, kind: 'half', ordinal: Number(half)}
  return {at, kind: 'hanParen', ordinal: numeral(hanParen) ?? 0}
}

/** An item begins a text or follows a pause: 统一是 and 第一是 are none. */
function standsFree(text: string, at: number, start: number, match: RegExpExecArray): boolean {
  if (at === start) return true
  const before = text.charCodeAt(at - 1)
  if (
    isSentenceEnd(before) ||
    isColon(before) ||
    before === 0xff1b ||
    before === 0x3b ||
    before === 0xff0c ||
    before === 0x2c ||
    before === 0x3000 ||
    before === 0x20
  )
    return true
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

/** The starts of the sentences that are topics (contract 2.6, domain 4.4). */
function findTopics(page: Page, runs: Range[][]): ReadonlySet<number> {
  const {text} = page
  const candidates: Array<{start: number; words: string; index: number}> = []
  for (const list of runs) {
    for (let index = 0; index + 1 < list.length; index++) {
      const {start, end} = list[index]
      const next = list[index + 1]
      if (end - start > 26 || text[end - 1] !== '。' || next.end - next.start < (end - start) * 1.3) continue
      const words = squeeze(text.slice(start, end - 1))
      if (isTopicText(words)) candidates.push({start, words, index})
    }
  }
  if (candidates.length === 0) return none
  dropLoneShort(candidates)
  if (candidates.length === 0) return none
  // a lone short sentence is nearly always content; a dash before it says that it is none
  if (candidates.length < 2)
    return new Set(candidates.filter(({words, index}) => /^(?:—|--)/.test(words) || (index === 0 && page.topical)).map(({start}) => start))
  // several paragraphs that open with one: their first sentences, and no others
  const opening = candidates.filter(({index}) => index === 0)
  if (opening.length > 1) {
    page.topical = true
    return new Set(opening.map(({start}) => start))
  }
  const parallel = candidates.filter((one) =>
    candidates.some(
      (other) => other !== one && (one.words.slice(0, 2) === other.words.slice(0, 2) || one.words.slice(-3) === other.words.slice(-3)),
    ),
  )
  const opensWith = candidates.some(({index}) => index === 0)
  if (parallel.length > 0 && (opensWith || parallel.some(({index}) => index <= 1))) {
    page.topical = true
    return new Set((opensWith ? candidates : parallel).map(({start}) => start))
  }
  // two that are not parallel: topics only where other units have them, or where there are few others
  const few = (page.units ?? 0) <= 8
  return new Set(opensWith && (page.topical || few) ? candidates.map(({start}) => start) : [])
}

/** Three characters are a topic only beside another three that begin alike: 抓投放。…抓收运。… */
function dropLoneShort(candidates: Array<{words: string}>) {
  const short = candidates.filter(({words}) => words.length === 3)
  for (const one of short)
    if (!short.some((other) => other !== one && other.words[0] === one.words[0])) candidates.splice(candidates.indexOf(one as never), 1)
}

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
