import {codes, isColon, isDigit} from '../../source/characters.ts'
import {actorEnds} from '../../vocabulary/actors.ts'
import {farthestSign, type TimeForm, timeForms} from '../../vocabulary/duty-times.ts'
import type {WordKind} from '../../vocabulary/duty-word-kinds.ts'
import {wordAt, wordOpenings} from '../../vocabulary/duty-words.ts'
import {firstCodes} from '../../vocabulary/edges.ts'
import {firstSign} from '../../vocabulary/first-sign.ts'
import {namesGoOn} from '../../vocabulary/name-tails.ts'
import {isPartOfName} from './is-part-of-name.ts'
import {type Before, isMisread, wordOf} from './misread.ts'
import {nameIn} from './name-in.ts'
import {partnerOf, type View} from './view.ts'

/** A word of the tables, or a time, where it stands in the view. */
export interface Word {
  kind: WordKind | 'time'
  start: number
  end: number
  form?: TimeForm
  /** The end of a stretch that 自…起 opens. */
  till?: Word
}

/** The kinds of words by which something is done or ordered. */
export const actsOrOrders: ReadonlySet<Word['kind']> = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'modal', 'by', 'ask', 'with'])

/** What stands between two pauses. */
export interface Segment {
  start: number
  end: number
  words: Word[]
  /** Does it hold a time? */
  timed: boolean
  /** Does it hold a word that somebody is told by, or a time? */
  ground: boolean
}

// The signs that forms need, a bit each: `signs` says for a character of which forms it is one.
const signNumbers = new Uint8Array(0x10000)
const signs = [0]
for (const [index, {needs}] of timeForms.entries())
  for (const code of codes(needs)) {
    signNumbers[code] ||= signs.push(0) - 1
    signs[signNumbers[code]] |= 1 << index
  }
const withoutSign = timeForms.reduce((bits, {needs}, index) => (needs === '' ? bits | (1 << index) : bits), 0)
// The forms that may begin with a character, a bit each.
const beginning = new Map<number, number>()
for (const [index, {pattern}] of timeForms.entries())
  for (const code of firstCodes(pattern)) beginning.set(code, (beginning.get(code) ?? 0) | (1 << index))

/** 医院|为农户体检: does it name for whom somebody does something, rather than what they are, 主体为企业? */
export function servesOthers(text: string, from: number, end: number): boolean {
  for (let at = from + 2; at < Math.min(end - 1, from + longestServed); at++) {
    const found = wordAt(text, at)
    if (!found || found.length < 2 || (found.kind !== 'verb' && found.kind !== 'adverb')) continue
    return nameIn(text, from, at)?.start === from && !text.slice(at, end).includes('的')
  }
  return false
}
const longestServed = 14

/** 各学院|重点|加强巡视: how, between who and what is done. */
const stresses = (text: string, at: number, word: string) =>
  word === '重点' && actorEnds.has(text.charCodeAt(at - 1)) && wordAt(text, at + 2)?.kind === 'verb'

// 企业应|征求意见, but 应征青年: an order where a longer word stands behind it
const longer = new Set('应征 应变 应聘 应邀 应试 可行 可比 可研'.split(' '))
const isLongWord = (text: string, at: number) => {
  const found = wordAt(text, at)
  return found !== undefined && found.length > 1 && (found.kind === 'verb' || found.kind === 'prep' || found.kind === 'adverb')
}
// 应对材料进行审核, 应对照清单
const dealsWith = /^应对(?:照|.{2,32}(?:进行|予以|给予|加以|负责))/
// 应对新冠肺炎疫情联防联控机制
const copesWith = /^应对[^，。；]{0,10}(?:疫情|肺炎|灾|风险|挑战|危机|变化|突发|冲击|困难|形势|摩擦)/
// 应收账款, 应付票据
const claims = new Set('账款票债')

// A time that begins with a character goes on with one of these: most digits count things.
const digitsGoOn = codes('年月日号天周个小时分点:：季学工自—－–~～-至到./半')
const goOn: Array<ReadonlySet<number> | undefined> = [undefined]
const goOnNumbers = new Uint8Array(0x10000)
for (const [first, next] of [
  ['一二三四五六七八九十两半', '年月日天周个小分季至到—-十一二三四五六七八九'],
  ['到至', '0123456789今明本当次翌二年月季学第上下前一三四五六七八九十“'],
  ['每', '隔个一二半两三四五六七八九十周星旬月季年日天晚学小工0123456789'],
  ['按逐', '周月旬季年半日天学'],
  ['前后起', '0123456789一二两三四五六七八九十半'],
  ['年', '底末内终度'],
  ['“', '十五'],
  ['提', '前'],
  ['第', '一二三四1234'],
  ['上下', '半周午'],
  ['春', '节运播'],
  ['节', '前假'],
  ['学', '期'],
  ['会', '前'],
] as const)
  for (const code of codes(first)) goOnNumbers[code] = goOn.push(codes(next)) - 1

// no time of the act: 近三年, 连续3年内
const notBehind = codes('近续满超过计逾第约达')
const behindEvent = codes('前后起')

// What a character may begin.
const pause = 1
const bracket = 2
const opensTime = 4
const opensWord = 8
// how a name goes on behind a word of the tables
const nameEnd = 16
const flags = new Uint8Array(0x10000)
for (const code of codes('，,：:')) flags[code] |= pause
for (const code of codes('（(〔[［﹝〖【《〈“‘「『')) flags[code] |= bracket
for (const code of beginning.keys()) flags[code] |= opensTime
for (const code of wordOpenings) flags[code] |= opensWord
for (const code of namesGoOn) flags[code] |= nameEnd

/** The segments of a part with their words, found from left to right, none inside another, none in brackets or quotation marks. */
export function lex(view: View, start: number, end: number): Segment[] {
  const {words: text} = view
  const segments: Segment[] = []
  // where the words of a segment are gathered, for a list that grows has room for seventeen
  const room: Word[] = []
  for (let from = start; from <= end; ) {
    let to = from
    while (to < end) {
      const flag = flags[text.charCodeAt(to)]
      if (flag & pause && !(isColon(text.charCodeAt(to)) && isDigit(text.charCodeAt(to - 1)) && isDigit(text.charCodeAt(to + 1)))) break
      if (flag & bracket) {
        const other = partnerOf(view, to)
        if (other > to && other < end) to = other
      }
      to++
    }
    segments.push(lexSegment(view, from, to, room))
    from = to + 1
  }
  return segments
}

// Words that tell of somebody or some time, behind which every word counts.
const tells = (kind: Word['kind']) => kind === 'by' || kind === 'ask' || kind === 'with' || kind === 'time'
const isHard = (kind: Word['kind']) => kind === 'verb' || kind === 'adverb' || kind === 'prep' || kind === 'being' || kind === 'past'

/**
 * Finds the words of a segment. One that orders nothing is read only as far as its head goes; of one that does, what follows the
 * order counts only from where it names somebody or a time.
 */
function lexSegment(view: View, start: number, end: number, room: Word[]): Segment {
  const {words: text} = view
  const before: Before = {start, end, behind: start, behindTelling: start, opens: false}
  let count = 0
  const add = (found: Word) => {
    room[count++] = found
    before.behind = found.end
    before.opens = found.kind !== 'time' && found.kind !== 'other'
    if (found.kind !== 'other') before.behindTelling = found.end
  }
  let timed = false
  let ground = false
  const anchored = firstSign(text, start, end) < end
  let ordered = false
  let told = false
  let heads = 0
  let toldApart = false
  for (let i = start; i < end; i++) {
    const flag = flags[text.charCodeAt(i)]
    if (flag === 0) continue
    if (flag & opensTime && anchored) {
      const time = timeAt(text, i, end, start)
      if (time) {
        add(time)
        if (time.kind === 'time') timed = ground = true
        told = true
        i = time.end - 1
        continue
      }
      if (isDigit(text.charCodeAt(i))) {
        while (i + 1 < end && isDigit(text.charCodeAt(i + 1))) i++
        continue
      }
    }
    if (flag & bracket) {
      const other = partnerOf(view, i)
      if (other > i && other < end) i = other
      continue
    }
    if (!(flag & opensWord)) continue
    const found = wordOf(text, i)
    // 企业每招用一人，可…: what is done each time, not each one
    if (!found && text[i] === '每' && i > start && wordAt(text, i + 1)?.kind === 'verb') add({kind: 'adverb', start: i, end: i + 1})
    if (!found || i + found.length > end || isMisread(text, i, found, before)) continue
    const {word} = found
    const to = i + found.length
    const kind =
      word === '为' && actorEnds.has(text.charCodeAt(i - 1)) && servesOthers(text, i + 1, end)
        ? 'prep'
        : stresses(text, i, word)
          ? 'adverb'
          : found.kind
    if (ordered && !told && !tells(kind)) {
      i = to - 1
      continue
    }
    if (found.orders && kind === 'other' && ordersBehindName(text, i, to, before, room.slice(0, count))) {
      // 银行应对申请作出答复: the order word behind a name
      add({kind: 'modal', start: i, end: i + 1})
      ground = true
      ordered = true
      continue
    }
    // 牵头的, 负责的: no order
    const inAttribute = kind === 'modal' && text[to] === '的'
    const first = i === start || text[i - 1] === '、' || before.behind === i
    if (
      (!(flags[text.charCodeAt(to)] & nameEnd) && word !== '主管' && word !== '分管') ||
      !isPartOfName(text, word, kind, to) ||
      (first && opensNone.has(word) && !/^(?:单位|人[应须要可不于每按将负]|部门[要应须可])/.test(text.slice(to, to + 3)))
    ) {
      const last = count > 0 ? room[count - 1] : undefined
      // 对拟推荐人选: whom it is done to
      const planned = kind === 'past' && text[i] === '拟' && last?.end === i && (last.kind === 'prep' || last.kind === 'ask')
      add({kind: inAttribute ? 'verb' : planned ? 'other' : kind, start: i, end: to})
      told ||= tells(kind)
      ground ||= tells(kind) || (kind === 'modal' && !inAttribute)
      if (kind === 'modal' && !ordered) {
        const de = text.indexOf('的', to)
        ordered = de < 0 || de >= end
      }
      if (!anchored && isHard(kind) && ++heads >= (toldApart ? 6 : 3)) {
        // 符合申报条件的企业按照…: who is told apart by what stands before stands further on
        if (toldApart || room[0].start !== (text[start] === '被' ? start + 1 : start) || !isWithin(text.indexOf('的', to), end)) break
        toldApart = true
      }
    }
    i = to - 1
  }
  return {start, end, words: room.slice(0, count), timed, ground}
}

/** Is it the order word behind a name, and what is done behind that: 企业应|征求意见, 银行应|对申请作出答复? */
function ordersBehindName(text: string, at: number, to: number, {start, end}: Before, words: Word[]): boolean {
  const word = text.slice(at, to)
  if (claims.has(text[to]) || (longer.has(word) && !isLongWord(text, at + 1))) return false
  const deals = dealsWith.test(text.slice(at, Math.min(end, at + 36)))
  if (word === '应对' && !deals && copesWith.test(text.slice(at, at + 16))) return false
  return isBehindName(text, start, words, at) || (deals && (at === start || nameIn(text, start, at) !== undefined))
}

const isWithin = (place: number, end: number) => place >= 0 && place < end

function timeAt(text: string, at: number, end: number, start: number): Word | undefined {
  const code = text.charCodeAt(at)
  if (isDigit(code)) {
    let behind = at + 1
    while (behind < end && isDigit(text.charCodeAt(behind))) behind++
    if (!digitsGoOn.has(text.charCodeAt(behind))) return undefined
  } else {
    const next = goOn[goOnNumbers[code]]
    if (next && !next.has(text.charCodeAt(at + 1))) return undefined
  }
  let possible = withoutSign
  const last = Math.min(end, at + farthestSign)
  for (let i = at; i < last; i++) possible |= signs[signNumbers[text.charCodeAt(i)]]
  possible &= beginning.get(code) ?? 0
  for (let index = 0; possible !== 0; index++, possible >>>= 1) {
    if ((possible & 1) === 0) continue
    const {form, pattern} = timeForms[index]
    pattern.lastIndex = at
    if (!pattern.test(text)) continue
    const to = pattern.lastIndex
    if (to > end) return undefined
    // but 台风过后24小时内, 期满前3个月内
    if (at > start && notBehind.has(text.charCodeAt(at - 1)) && !behindEvent.has(code) && !'届期'.includes(text[at - 2]))
      return {kind: 'other', start: at, end: to}
    return {kind: 'time', start: at, end: to, form}
  }
  return undefined
}

/** Does a name end at a place, with nothing of what is done before it? */
const isBehindName = (text: string, start: number, words: Word[], at: number) =>
  words.every(isIdle) && nameIn(text, words.findLast(({kind}) => kind !== 'other')?.end ?? start, at) !== undefined
const isIdle = ({kind}: Word) => kind === 'other' || kind === 'link' || kind === 'adverb' || kind === 'time'

// These may close a name (评审组建单位), but open none: 建立部门协同机制
export const opensNone = new Set('建立 成立 设立 组建 加强 落实 压实 强化 健全 完善 召集 报送 对接 协助 配合'.split(' '))
