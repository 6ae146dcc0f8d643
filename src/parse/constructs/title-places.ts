import type {Title} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import type {Facts} from '../facts.ts'
import {isHan} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {bodyOpening} from '../vocabulary/body-opening.ts'
import {endsEntry} from '../vocabulary/glued-names.ts'
import {kindOf, statusAt} from '../vocabulary/kinds.ts'
import {opensSequence, opensWithNumber} from '../vocabulary/number-opening.ts'
import {attachmentHead, opensAlike} from './attachment-head.ts'
import {joinTitle, makeTitle, titleKey} from './title.ts'

// Titles that are known by where they stand and by what was said of them above, whatever they end in.

// A title that a list announced stands on no more lines.
const mostLines = 4

/** An annex opens with the title that the 附件说明 gave it, on one line or several; in a poured text it is cut off behind it. */
export function readListedTitle(source: SourceText, index: number, {announced}: Facts): Title | undefined {
  const {text, pieces} = source
  if (announced.length === 0) return undefined
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 120))
  const title = announced.find((one) => opensAlike(value, 0, one))
  if (title !== undefined) {
    // 申报表（样表）, on a line of its own: the list left something out
    const rest = end - start - title.length
    return makeTitle(
      source,
      index,
      index,
      rest <= 12 && /^[（(][^（()）]*[）)]$/.test(text.slice(start + title.length, end)) ? end : start + title.length,
    )
  }
  const keys = announced.map(titleKey).filter(Boolean)
  for (let last = index; last < Math.min(pieces.length, index + mostLines) && pieces[last].end - start <= 160; last++) {
    if (pieces[last].boilerplate) return undefined
    const key = titleKey(text.slice(start, pieces[last].end))
    if (keys.includes(key)) return makeTitle(source, index, last)
    if (!keys.some((one) => one.startsWith(key))) return undefined
  }
  return undefined
}

/** The issued text opens with the title that the covering notice gave it. */
export function readCarriedTitle(source: SourceText, index: number, {carried}: Facts): Title | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const longest = Math.min(end - start, Math.max(0, ...carried.map((key) => key.length)) + 16)
  const key = titleKey(text.slice(start, start + longest))
  // 关 at the end of one may be the half of 关于 here
  if (!carried.some((one) => key.startsWith(one.replace(/关$/, '')))) return undefined
  for (let length = 4; length <= longest; length++) {
    if (!carried.includes(titleKey(text.slice(start, start + length)))) continue
    // a closing 》 or status bracket belongs to it
    let to = start + length
    while (to < end && '》）)'.includes(text[to])) to++
    if (to < end && /[\u4e00-\u9fa5]/.test(text[to]) && carried.includes(titleKey(text.slice(start, to + 1)))) continue
    // …办法（试行）, maybe on a line of its own
    to += statusAt(text, to)
    const below = to >= end ? pieces[index + 1] : undefined
    const status = below !== undefined && statusAt(text, below.start) === below.end - below.start
    return status ? makeTitle(source, index, index + 1) : makeTitle(source, index, index, to)
  }
  return undefined
}

/**
 * Where a poured piece is to be cut round the title of the issued text: behind the end of the covering notice and before what a text
 * opens with, `…请遵照执行。云岭市水利局河道巡查办法第一章 总则`.
 */
export function findCarriedTitle({text}: SourceText, {start, end}: Range, carried: readonly string[]): readonly Cut[] {
  const value = text.slice(start, end)
  for (const key of carried) {
    const first = key.slice(0, shortestTitle)
    for (let at = value.indexOf(first); at >= 0; at = value.indexOf(first, at + 1)) {
      let behind = at + key.length
      while (behind < at + key.length + mostSigns && titleKey(value.slice(at, behind)).length < key.length) behind++
      if (titleKey(value.slice(at, behind)) !== key) continue
      while ('》）)'.includes(value[behind] ?? ' ')) behind++
      behind += statusAt(text, start + behind)
      const opening = text.slice(start + behind, start + behind + 24).trimStart()
      const lead = leadBefore.exec(text.slice(Math.max(0, start + at - longestLead), start + at))?.[0]
      if (!(lead === undefined ? firstUnit.test(opening) && isHan(value.charCodeAt(at - 1)) : bodyOpening.test(opening))) continue
      return [
        {at: start + at - (lead?.length ?? 0), gap: 'blank'},
        {at: start + behind, gap: 'blank'},
      ]
    }
  }
  return noCuts
}

const shortestTitle = 6
// Brackets and commas, which its key does not have.
const mostSigns = 12
// What the covering notice left out, behind its end: 云岭市|汛期值守办法, 关于|水库管护的意见
const leadBefore = /(?<=[。日号）)\s])(?:[\u4e00-\u9fa5]{2,6}[省市县区])?(?:关于)?$/
const longestLead = 11
const firstUnit = /^第\s?[一1]\s?[章条]/

/** The line under 附件1 is its title, whatever it ends in; a second one belongs to it that ends as the titles of annexes do. */
export function readAnnexTitle(source: SourceText, index: number): Title | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const value = text.slice(start, end)
  const form = readFormTitle(source, index)
  if (form) return form
  if (
    value.length > 50 ||
    /[。；：:，\t]|^[（(]|^\d+$/.test(value) ||
    attachmentHead.test(value) ||
    opensWithNumber(value) ||
    inTable(source, start)
  )
    return undefined
  const below = pieces[index + 1]
  const joins =
    below &&
    !below.boilerplate &&
    below.gap === 'line' &&
    !(below.line.blankBefore ?? 0) &&
    !inTable(source, below.start) &&
    value.length >= 6
  const second = joins ? text.slice(below.start, below.end) : ''
  const whole = second.length >= 2 && second.length <= 30 && !endsTitle(value) && endsTitle(second)
  const goesOn = whole && !/[。；：，]/.test(second) && !opensWithNumber(second)
  return makeTitle(source, index, goesOn || endsAboveUnits(source, index, value) ? index + 1 : index)
}

/** Is the line below the second half of a title, right above the first unit and no farther from the first half than from that? */
function endsAboveUnits(source: SourceText, index: number, value: string): boolean {
  const {text, pieces} = source
  const [below, first] = [pieces[index + 1], pieces[index + 2]]
  if (!first || below.boilerplate || first.boilerplate || below.gap !== 'line' || first.gap !== 'line' || endsTitle(value)) return false
  if ((below.line.blankBefore ?? 0) > (first.line.blankBefore ?? 0) || inTable(source, below.start)) return false
  const second = text.slice(below.start, below.end)
  return (
    value.length >= 6 &&
    /^[\u4e00-\u9fa5\dA-Za-z“”、]{4,30}$/.test(second) &&
    !opensWithNumber(second) &&
    !isBodyName(second) &&
    opensSequence(text.slice(first.start, first.start + 6))
  )
}

/** A title that the first words of a form or a table are glued to, where it was poured: `报名回执会议时间：…`, `泵站名册（2025年）东溪泵站…`. */
export function readFormTitle(source: SourceText, index: number): Title | undefined {
  const {start, end} = source.pieces[index]
  const form = formTitle.exec(source.text.slice(start, Math.min(end, start + 90)))?.[0]
  return form && !inTable(source, start) ? makeTitle(source, index, index, start + form.length) : undefined
}
const formTitle =
  /^(?!请|各|联系)[^。；：:，\s]{2,50}?(?:(?:回执|[表单书卡册录])(?=[\u4e00-\u9fa5]{2,6}[:：]|序\s?号)|(?:[表单册录]|安排|分工)[（(][^（()）]{1,16}[）)](?=[\u4e00-\u9fa5])(?![的和及中])|会签单(?=关于))/

/** Do words end as the titles of annexes do, but for a bracket? */
const endsTitle = (words: string) => endsEntry(words.replace(/[（(][^（）()]{1,16}[）)]$/, ''))

/** The only heading of the first level in the format is the title, whatever it ends in: a page's own heading, `# …`, Word's. */
export function readStyledTitle(source: SourceText, index: number): Title | undefined {
  const {text, pieces, lines} = source
  const {start, end, line} = pieces[index]
  if (line.heading !== 1 || start !== line.start || end !== line.end || end - start > 80 || end - start < 4) return undefined
  const value = text.slice(start, end)
  if (/[。；：，:;,\t]$/.test(value) || opensWithNumber(value) || inTable(source, start)) return undefined
  if (lines.lines.filter(({heading}) => heading === 1).length !== 1) return undefined
  const title = makeTitle(source, index, index)
  // words that are no notice's title open with no body
  if (!title.kind) delete title.opening
  return title
}

// Joint authorities above a title are no more.
const mostNames = 6

/**
 * Where the authorities end that stand above a title which opens with the same ones, each a piece of its own:
 * `甲局 乙局 甲局 乙局 关于…的通知`.
 */
export function repeatedNames({text, pieces}: SourceText, index: number): number | undefined {
  const words = (k: number) => text.slice(pieces[k].start, pieces[k].end)
  if (pieces[index].end - pieces[index].start > 45 || !isBodyName(words(index))) return undefined
  const first = words(index)
  for (let count = 1; count <= mostNames && index + 2 * count < pieces.length; count++) {
    const again = index + count
    if (pieces[again].boilerplate || pieces[again].end - pieces[again].start > 200) return undefined
    if (count === 1 && words(again).startsWith(`${first}关于`)) return pieces[index].end
    if (words(again) !== first) continue
    for (let k = 1; k < count; k++) if (words(again + k) !== words(index + k)) return undefined
    return /^(?:关于|印发|转发)/.test(words(again + count)) ? pieces[again - 1].end : undefined
  }
  return undefined
}

/** The end of a mark or a rule that stands above the second printing of the title, or of a line of the page between the two printings. */
export function readLineBetween(source: SourceText, index: number, title: Title): number | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const value = text.slice(start, end)
  const isRule = /^[—\-_－]{3,}$/.test(value) || (value.length <= 40 && /文件$/.test(value))
  for (let next = index + 1; isRule && next < Math.min(pieces.length, index + 5); next++)
    if (lastOfSecond(source, next, title) !== undefined) return end
  // 云岭市人民政府 ⏎ 关于…的通知: the second printing begins with who issues it
  const isBetween = title.kind && lastOfSecond(source, index, title) === undefined
  return isBetween && isAboveTitle(source, index, titleKey(title.title)) ? end : undefined
}

/** Does the whole title follow on a line of its own, with nothing but lines of a page before it: no sentence, no unit? */
function isAboveTitle(source: SourceText, index: number, key: string): boolean {
  const {text, pieces} = source
  for (let next = index; next < Math.min(pieces.length, index + mostBetween); next++) {
    const {start, end, boilerplate} = pieces[next]
    if (boilerplate) continue
    const words = text.slice(start, Math.min(end, start + longestBetween + 1))
    if (next > index && titleKey(words) === key) return true
    if (words.length > longestBetween || /[。；]|[：:]$/.test(words) || opensWithNumber(words) || inTable(source, start)) return false
  }
  return false
}
// Lines of a page between its own heading and the title, and how long they may be.
const mostBetween = 40
const longestBetween = 100

/** The title printed a second time: the first one was the heading of the page. */
export function readSecondTitle(source: SourceText, index: number, title: Title): Title | undefined {
  const last = lastOfSecond(source, index, title)
  return last === undefined ? undefined : makeTitle(source, index, last)
}

/**
 * The last piece of a second printing of the title that begins at `index`. One of the two may have a body's name before
 * it that the other lacks (the page's own heading, the issuer).
 */
function lastOfSecond({text, pieces}: SourceText, index: number, title: Title): number | undefined {
  const key = titleKey(title.title)
  for (let last = index; last < Math.min(pieces.length, index + 7); last++) {
    // both end alike
    if (!text.slice(pieces[last].start, pieces[last].end).includes(key.slice(-1))) continue
    const printed = joinTitle([text.slice(pieces[index].start, pieces[last].end)])
    const joined = titleKey(printed)
    if (joined === key) return last
    if (joined.length > 12 && key.endsWith(joined) && kindOf(printed) && key.length - joined.length <= 14) return last
    if (joined.endsWith(key) && key.length > 6 && isBodyName(joined.slice(0, -key.length))) return last
    if (joined.length > key.length + 24) return undefined
  }
  return undefined
}
