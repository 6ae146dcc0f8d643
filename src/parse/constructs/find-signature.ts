import {blankSigns} from '../../syntax/blank-signs.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {codes, isBlank, isDigit, isHan} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import type {SourceText} from '../source/source-text.ts'
import {endsLikeBody, isBodyName} from '../vocabulary/bodies.ts'
import {bodyOpening} from '../vocabulary/body-opening.ts'
import {fieldLabel} from '../vocabulary/boilerplate.ts'
import {blankDate, fullDate, isBlankDate, weekday} from '../vocabulary/calendar.ts'
import {endsEntry, gluedNameAt, gluedNames, signsWith} from '../vocabulary/glued-names.ts'
import {ofState} from '../vocabulary/of-state.ts'
import {portalLink} from '../vocabulary/portal-link.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {mostSigners, signerAtEnd} from './signers.ts'
import {titleKey} from './title.ts'

// Blanks may stand between its parts.
const longestDate = 40
const longestDotted = 11
const dottedAtEnd = /(?<!\d)(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}$/
const dateAtEnd = new RegExp(`(?:${fullDate}|(?<![\\d年月日])${blankDate})$`)
// What a page prints below its text, in brackets or not.
const besideText = `[【[（(]?(?:${fieldLabel}|责编|责任编辑|编辑：|审核|供稿|来源|阅读|浏览|[上下]一[篇条页]|关闭|分享|收藏|返回顶部|我要纠错|(?:微信)?扫|相关)`
const behindDate = new RegExp(
  `^(?:$|[${blankSigns}]|[（(](?:此|本|联|发至|共\\s?印)|此件|[拟核]稿[：:]|主办[：:]|您对|附\\s{0,2}件|附[：:]|联\\s{0,3}系|抄送|抄报|主题词|${besideText}|[\\u4e00-\\u9fa5]{4,24}(?:(?:公文|发文|文件|会签)(?:稿纸|会签单)|公文处理[笺单]))`,
)

/**
 * Where a poured piece is to be cut because a signature stands in it: `…作出说明。云岭市教育局2023年7月5日`. In order.
 * `known` gives names that help where nothing parts the body from what stands before it; `carried` are the keys of
 * titles that may follow.
 */
export function findSignature(
  {text, partner}: SourceText,
  piece: Range,
  known: () => readonly string[],
  carried: readonly string[],
): readonly Cut[] {
  if (piece.end - piece.start < 14) return noCuts
  const value = text.slice(piece.start, piece.end)
  const dotted = isDigit(value.charCodeAt(value.length - 1)) ? dottedAtEnd.exec(value.slice(-longestDotted)) : null
  if (dotted) {
    const at = piece.end - dotted[0].length
    const start = nameStart(text, partner, piece.start, at, known)
    return start === undefined ? noCuts : [{at: start}, {at}]
  }
  if (!value.includes('月')) return noCuts
  for (let day = value.indexOf('日'); day >= 0; day = value.indexOf('日', day + 1)) {
    const from = Math.max(0, day - longestDate)
    const match = dateAtEnd.exec(value.slice(from, day + 1))
    if (!match) continue
    const at = piece.start + from + match.index
    const week = weekdayAtStart.exec(value.slice(day + 1, day + 8))?.[0].length ?? 0
    const end = at + match[0].length + week
    const below = value.slice(day + 1 + week, day + 91)
    // the title of an annex that the list above announced: 附件：1.成员名单2.报名表 2018年5月16日成员名单一、…
    if (
      below.length > repeated &&
      isAnnounced(text, Math.max(piece.start - window, at - longestList, 0), at, below.trimStart().slice(0, repeated))
    )
      return [{at: nameStart(text, partner, piece.start, at, known) ?? at, gap: 'blank'}, {at: end}]
    const opensTitle =
      startsTitle(below, carried) || opensDocument(below) || (carried.length > 0 && (titleBelow.test(below) || bodyOpening.test(below)))
    if (!opensTitle && !behindDate.test(below) && !printLine.test(below) && !portalLink.test(below)) continue
    const start = nameStart(text, partner, piece.start, at, known)
    // what is still to be filled in is a piece of its own
    if (start !== undefined) return isBlankDate(match[0]) ? [{at: start}, {at}, {at: end}] : [{at: start}, {at: end}]
    // no name, or names that cannot be told apart: the date alone still ends the document
    const alone =
      (/[。！）)]/.test(text[at - 1] ?? '') &&
        !/^\s*[\u4e00-\u9fa5，、]/.test(below.slice(0, 4).replace(/^(?:附件|相关..|来源|打印)/, ''))) ||
      (at === piece.start && portalLink.test(below))
    const unread = below.startsWith('附件') && endsLikeBody(text.slice(Math.max(piece.start, at - 2), at).trimEnd())
    if (alone || unread || (opensTitle && !(match[0].includes('年') && bodyOpening.test(below)))) return [{at, gap: 'blank'}, {at: end}]
  }
  return noCuts
}

/** Where a piece is to be cut that opens with a date, below who signs, and goes on with notes or with words of the page: `2025年9月16日（联系人：…）`. */
export function findDateEnd({text, partner}: SourceText, {start, end}: Range): readonly Cut[] {
  if (!opensDate.has(text.charCodeAt(start))) return noCuts
  const opened = dateAtStart.exec(text.slice(start, Math.min(end, start + longestDate)))
  if (!opened) return noCuts
  const at = start + opened[0].length
  // a bracket within a sentence: 2025年9月16日（联系人：…），开仓。
  if (partner[at] > at && /[，、；的]/.test(text[partner[at] + 1] ?? '')) return noCuts
  const below = text.slice(at, Math.min(end, at + 12))
  return at < end && (behindDate.test(below.trimStart()) || !goesOn.test(below)) ? [{at}] : noCuts
}
const opensDate = codes('12二')
const dateAtStart = new RegExp(`^${fullDate}`)
const weekdayAtStart = new RegExp(`^${weekday}`)

// 关于加快发展设施渔业的意见, below the date of a notice that passes it on
const titleBelow = /^关于[^，。；]{4,50}(?:意见|方案|报告|请示|办法|规定|措施|通知)/
// 云岭市水利局办公室2025年7月2日印发
const printLine = new RegExp(`^[\\u4e00-\\u9fa5]{4,25}\\s*${fullDate}印发`)

// A sentence about the day.
const goesOn = /^\s*(?:\d{1,2}\s?[时点:：]|[，。；、：:—\-–~～至起前后止的在以上下开召]|印发|[（(]?(?:星期|周))/

/** Does another document begin, with a title that names who issues it, or with a list's: 云岭市水利局关于…的通知, 巡查点名单：1.…? */
function opensDocument(words: string): boolean {
  const issuer = issuerAndTitle.exec(words)?.[1]
  return issuer === undefined ? listTitle.test(words) : isBodyName(issuer)
}
const issuerAndTitle = /^\s*([\u4e00-\u9fa5（）()]{4,40}?)关于[^。；]{4,70}的/
const listTitle = /^\s*[\u4e00-\u9fa5][^。；：，、]{3,28}(?:目录|[名清]单|[^人]表)[：:]?\s?(?:1[.．、]|一、|（一）|序\s?号)/

/** Does one of the carried titles begin the text, give or take the place before it? */
const startsTitle = (text: string, carried: readonly string[]) => {
  if (carried.length === 0) return false
  const key = titleKey(text)
  return carried.some((title) => {
    const at = key.indexOf(title)
    return at === 0 || (at > 0 && ((at <= 8 && /[省市县区州局厅委]$/.test(key.slice(0, at))) || isBodyName(key.slice(0, at))))
  })
}

// So many characters of a title say that it was printed above, in a stretch of this length.
const repeated = 12
const window = 600
// A date in a text of one line looks no further back for the list above it.
const longestList = 2000

/** Does the attachment list that stands right above a date name what follows it? */
function isAnnounced(text: string, from: number, at: number, words: string): boolean {
  const above = text.slice(from, at)
  const list = above.lastIndexOf('附件')
  return list >= 0 && /^附件\s?[：:]/.test(above.slice(list, list + 5)) && words.length === repeated && above.includes(words, list)
}

const stops = codes('。；！？：:”）)，、》/@')
// Joint authorities are no longer together.
const longestNames = 300

/** Where the names begin that stand right before a date; joint authorities may be glued to one another. */
function nameStart(text: string, partner: Int32Array, from: number, date: number, known: () => readonly string[]): number | undefined {
  let start = lastNameStart(text, partner, from, date, known)
  // the names before it, which only blanks part: 。云岭市财政局 云岭市水利局2025年…
  for (let names = 0; start !== undefined && names < mostSigners && start > from && isBlank(text.charCodeAt(start - 1)); names++) {
    const end = skipBlanksBack(text, start, from)
    let first = end
    while (first > from && end - first <= 40 && isHan(text.charCodeAt(first - 1))) first--
    const name = text.slice(first, end)
    const spaced = name.length < 3 ? spacedName(text, from, end) : undefined
    if (spaced !== undefined) start = spaced
    else if (name.length >= 3 && (first === from || /[。；！\s]/.test(text[first - 1])) && isBodyName(name)) start = first
    else {
      // the first of them is glued to an entry of a list
      const glued = gluedNameAt(name)
      const signs = glued !== undefined && endsEntry(name.slice(0, glued)) && signsWith(name.slice(glued), text.slice(start, start + 6))
      return signs ? first + glued : start
    }
  }
  return start
}

/** Where a name begins whose letters stand apart; the last letter of the name before it stands as far from it: 信息化部 能 源 局. */
function spacedName(text: string, from: number, end: number): number | undefined {
  const words = letterSpaced.exec(text.slice(Math.max(from, end - 80), end))?.[0]
  if (words === undefined) return undefined
  const start = end - words.length
  let before = start
  while (before > from && start - before < 24 && isHan(text.charCodeAt(before - 1))) before--
  const rest = words.slice(1).trimStart()
  if (start - before > 2 && isBodyName(text.slice(before, start + 1)) && isBodyName(rest)) return end - rest.length
  return isBodyName(words) ? start : undefined
}

/** Where the last of the names begins, or those that are glued to it. */
function lastNameStart(text: string, partner: Int32Array, from: number, date: number, known: () => readonly string[]): number | undefined {
  const end = skipBlanksBack(text, date, from)
  const closing = text.slice(Math.max(from, end - 80), end)
  const signed = signerAtEnd(closing)
  if (signed) return end - signed.length
  const several = gluedSpaced.exec(closing)?.[0]
  if (several && gluedNames(squeeze(several)).length > 1) return end - several.length
  const spaced = spacedName(text, from, end)
  if (spaced !== undefined) return spaced
  let i = end - 1
  while (i >= from && end - i <= longestNames) {
    if (partner[i] >= from && partner[i] < i && text[i] !== '》') {
      i = partner[i] - 1
      continue
    }
    const code = text.charCodeAt(i)
    if (stops.has(code) || isBlank(code) || (code >= 0x61 && code <= 0x7a)) break
    // a telephone number: 联系电话0531-8177某市防汛办, 88230016转8012某市统计局
    if ((isDigit(code) || text[i] === 'X') && /[\dX-]{6}$|\d转\d{1,5}$/.test(text.slice(Math.max(from, i - 6), i + 1))) break
    i--
  }
  const whole = isBlank(text.charCodeAt(i)) && i >= from ? wholeName(text, from, i, end, known()) : undefined
  if (whole !== undefined) return whole
  let start = i + 1
  // （传真）某市水利局: the bracket belongs to what stands before
  while (start < end && '（('.includes(text[start]) && partner[start] > start && partner[start] < end - 1) start = partner[start] + 1
  const name = text.slice(start, end)
  const before = start > from ? text[start - 1] : ''
  const listed = /[，、：:]/.test(before)
  const joint = gluedNames(name)
  if (!listed && joint.length > 1) return start
  const named = knownAt(name, known())
  // 中共 may be left out above
  const at = named > 2 && name.endsWith('中共', named) ? named - 2 : named
  // 福建省人民政府办公厅, known as 省人民政府办公厅
  if (at > 0) return at <= 4 && /^[。！；）)]?$/.test(before) && isBodyName(name) ? start : start + placeBefore(text, name, at)
  const above = text.slice(Math.max(from, start - 6), start)
  const inList = attachments.test(above)
  const glued = gluedNameAt(name, inList)
  // behind a list, or a word that is no part of a name, only what opens as a name does
  if (glued !== undefined && (listed || !isBodyName(name) || endsEntry(name.slice(0, glued)))) return start + glued
  const placed = inList || contacts.test(above) ? placedNameAt(text, name, inList ? shortestEntry : shortestPerson) : undefined
  if (placed !== undefined) return start + placed
  // …、云岭市水文站云岭市水务局: the last party, and who signs
  if (listed && joint.length === 2) return start + joint[0].length
  return before !== '，' && before !== '、' && name.length >= 3 && name.length <= 45 && isBodyName(name) ? start : undefined
}

const attachments = /附\s?件\s?[：:]\s?$/
const contacts = /(?:联系(?:人|单位|部门|科室|地址)|经办人|地\s?址)[：:]\s?$/
const place = '(?!开发|高新|经开|自治|工业|社|园|片|地|城|小)[^\\P{Script=Han}省市县区州旗全各本我该]{2}'
const placedName = new RegExp(`^${place}[市县区州旗](?![长场民委直])\\p{Script=Han}{2,}$`, 'u')
const placeAbove = new RegExp(`${place}[省市州]$`, 'u')
// A shorter entry is none.
const shortestEntry = 4
// Nor has a person a shorter name.
const shortestPerson = 2

/** Where behind the entries of a list, whatever the last ends in, a name begins that opens with its place: `1.订单2.挂图样张云岭市水务局` → 10 */
function placedNameAt(text: string, name: string, shortest: number): number | undefined {
  for (let at = name.length - 5; at >= Math.max(shortest, name.length - 30); at--) {
    const right = name.slice(at)
    if (!placedName.test(right) || !isBodyName(right)) continue
    if (placeAbove.test(name.slice(at - 3, at)) && at - 3 >= shortest) return at - 3
    // 大望江县: a place of three characters that was named above
    return isNamedTwice(text, name.slice(at - 1, at + 3)) ? at - 1 : at
  }
  return undefined
}

/**
 * Where a name begins that is known without its place (市教育局): behind the body's name or the entry that its place is glued to, or where a
 * place is that was named above. `各区教育局云岭市教育局` → 5
 */
function placeBefore(text: string, name: string, at: number): number {
  if (!levels.has(name.charCodeAt(at)) || endsWhole(name.slice(0, at))) return at
  const places = [2, 3, 4].filter((length) => length < at)
  const behind = places.find((length) => endsWhole(name.slice(0, at - length)))
  const length = behind ?? places.find((length) => isNamedTwice(text, name.slice(at - length, at + 1)))
  return at - (length ?? 0)
}
const levels = codes('省市县区州盟旗镇乡')
const endsWhole = (words: string) => endsLikeBody(words) || endsEntry(words)
const isNamedTwice = (text: string, place: string) => text.indexOf(place) !== text.lastIndexOf(place)

// 云 岭 市 水 利 局: each character by itself
const letterSpaced = /(?:[\u4e00-\u9fa5][ \u3000]{1,3}){2,36}[\u4e00-\u9fa5]$/

// 发展改革委人　民　银　行财　政　部: several of them, some as they stood on the page
const gluedSpaced = /(?<=[。！）)] ?)[\u4e00-\u9fa5]{1,12}(?:[ \u3000]{1,3}[\u4e00-\u9fa5]{1,8}){2,36}$/

const opensWithPlace = new RegExp(`^(?:[\\u4e00-\\u9fa5]{1,6}?[省市县区州]|${ofState})`)

/** Where a name begins whose halves a blank parts, as a lost line break left it: `。云岭市应对低温雨雪冰冻 灾害应急指挥部办公室2020年…` */
function wholeName(text: string, from: number, blank: number, end: number, known: readonly string[]): number | undefined {
  const upper = skipBlanksBack(text, blank, from)
  let start = upper
  while (start > from && upper - start <= 30 && isHan(text.charCodeAt(start - 1))) start--
  const first = text.slice(start, upper)
  const printed = squeeze(text.slice(start, end))
  if (first.length > 2 && known.some((name) => name.length > first.length && printed.startsWith(name))) return start
  if (upper - start < 4 || (start > from && !/[。；！\s]/.test(text[start - 1]))) return undefined
  if (isBodyName(first) || !opensWithPlace.test(first) || opensWithPlace.test(text.slice(blank + 1, end))) return undefined
  return isBodyName(text.slice(start, end)) ? start : undefined
}

/** Where a piece is to be cut whose last words sign, the date standing alone below it: `…遵照执行。云岭市水利局` ⏎ `2015年2月4日` */
export function findSigners({text, partner}: SourceText, piece: Range, known: () => readonly string[]): readonly Cut[] {
  if (piece.end - piece.start < 12) return noCuts
  const at = nameStart(text, partner, piece.start, piece.end, known)
  return at !== undefined && at > piece.start && !/[：:，、]/.test(text[at - 1]) && standsApart(text, at, piece.start) ? [{at}] : noCuts
}

/** Is a name parted from the words before it, by nothing or by blanks that are no part of a name: an address's, or as wide as an indent? */
function standsApart(text: string, at: number, from: number): boolean {
  const end = skipBlanksBack(text, at, from)
  return end === at || /[\dA-Za-z。！]/.test(text[end - 1]) || at - end >= wideBlanks
}
const wideBlanks = 4

/** Where the last known names of a stretch begin, several of which may be glued to one another; 0 or less where it ends in none. */
function knownAt(name: string, known: readonly string[]): number {
  const usable = known.filter((one) => one.length >= 4 || name.endsWith(one))
  let at = Math.max(-1, ...usable.map((one) => name.lastIndexOf(one)))
  for (let more = at; more > 0; ) {
    more = Math.max(-1, ...usable.filter((one) => name.endsWith(one, at)).map((one) => at - one.length))
    if (more >= 0) at = more
  }
  // 2.云岭市民政局服务窗口一览表: an entry that opens with the name
  return at >= 0 && isBodyName(name.slice(at)) ? at : -1
}
