import {codes, isColon, isDigit} from '../../source/characters.ts'
import {actorEnds} from '../../vocabulary/actors.ts'
import {farthestSign, type TimeForm, timeForms} from '../../vocabulary/duty-times.ts'
import type {WordKind} from '../../vocabulary/duty-word-kinds.ts'
import {wordAt, wordOpenings} from '../../vocabulary/duty-words.ts'
import {firstCodes} from '../../vocabulary/edges.ts'
import {firstSign} from '../../vocabulary/first-sign.ts'
import {isInEnding} from '../../vocabulary/in-ending.ts'
import {isAcross, seams} from './is-across.ts'
import {isPartOfName, namesGoOn} from './is-part-of-name.ts'
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
export const acts: ReadonlySet<Word['kind']> = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'modal', 'by', 'ask', 'with'])

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

// the one character of a province or a town, before somebody there
const placed = /^在(?![各有建校本该其此与])[\u4e00-\u9fa5]的?(?:各|省级|高等|有关|相关)?(?:单位|企业|机构|高校|院校|银行|科研|公司|央企)/

// what somebody is called by: 从教人员, 无证车主, 随迁子女家长
const inClass =
  /^(?:[在从用无因](?![本该各我此其全每这那哪新老大小与和对向给])[\u4e00-\u9fa5](?:人员|单位|企业|机构|公司|主体|教师|职工|员工|学生|研究生|会员|党员|车主|船主)|自[备建办][\u4e00-\u9fa5]{0,4}?(?:单位|企业|房主|业主)|因[公私](?:出[国境])?人员|[随跟][车船队行班机迁军校矿岗][\u4e00-\u9fa5]{0,4}?(?:[人教船职]员|[员师]|医生|子女|家属|民警))/
const forWhom = new Set('为企 为农 为民 为人 为政'.split(' '))
/** 医院|为农户体检: does it name for whom somebody does something, rather than what they are, 主体为企业? */
function servesOthers(text: string, from: number, end: number): boolean {
  for (let at = from + 2; at < Math.min(end - 1, from + longestServed); at++) {
    const found = wordAt(text, at)
    if (!found || found.length < 2 || (found.kind !== 'verb' && found.kind !== 'adverb')) continue
    return nameIn(text, from, at)?.start === from && !text.slice(at, end).includes('的')
  }
  return false
}
const longestServed = 14

// what two do together, unless they meet
const jointly = new Set(['会签', '会审', '会诊'])
const ofMeeting = new Set('委员事合协学工商务公题代席例')
// 企业应|征求意见, but 应征青年: an order where a longer word stands behind it
const longer = new Set('应征 应变 应聘 应邀 应试 可行 可比 可研'.split(' '))
const opensWord = (text: string, at: number) => {
  const found = wordAt(text, at)
  return found !== undefined && found.length > 1 && (found.kind === 'verb' || found.kind === 'prep' || found.kind === 'adverb')
}
const opensClass = codes('在从用无因自随跟')
const numeral = /^[\d一二两三四五六七八九十]/

/** Does 各 open a name where it stands, rather than tell what each of those before it does? */
const opensName = (text: string, start: number, last: Word | undefined, at: number) =>
  at === start || '、和及与'.includes(text[at - 1]) || (last?.end === at && last.kind !== 'time' && last.kind !== 'other')

// 接待量, 参保率: how much is done
const isMeasure = (text: string, at: number) => '量率额'.includes(text[at]) && !'先外化度'.includes(text[at + 1])

// 经营性机构, 服务型企业
const ofKind = new Set('性型')
const leading = '领'.charCodeAt(0)
// words only behind a name
const behindNames = new Set('被视')
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

// What a character may begin: a pause, a pair of marks, a time, a word, how a name goes on. or what goes on with a name.
const flags = new Uint8Array(0x10000)
for (const code of codes('，,：:')) flags[code] |= 1
for (const code of codes('（(〔[［﹝〖【《〈“‘「『')) flags[code] |= 2
for (const code of beginning.keys()) flags[code] |= 4
for (const code of wordOpenings) flags[code] |= 8
for (const code of namesGoOn) flags[code] |= 16

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
      if (flag & 1 && !(isColon(text.charCodeAt(to)) && isDigit(text.charCodeAt(to - 1)) && isDigit(text.charCodeAt(to + 1)))) break
      if (flag & 2) {
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
  let count = 0
  let last: Word | undefined
  let timed = false
  let ground = false
  const anchored = firstSign(text, start, end) < end
  let ordered = false
  let told = false
  let heads = 0
  let toldApart = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const flag = flags[code]
    if (flag === 0) continue
    if (flag & 4 && anchored) {
      const time = timeAt(text, i, end, start)
      if (time) {
        room[count++] = last = time
        if (time.kind === 'time') timed = ground = true
        told = true
        i = time.end - 1
        continue
      }
      if (isDigit(code)) {
        while (i + 1 < end && isDigit(text.charCodeAt(i + 1))) i++
        continue
      }
    }
    if (flag & 2) {
      const other = partnerOf(view, i)
      if (other > i && other < end) i = other
      continue
    }
    if (!(flag & 8)) continue
    const longest = wordAt(text, i)
    // 企业每招用一人，可…: what is done each time, not each one
    if (!longest && text[i] === '每' && i > start && wordAt(text, i + 1)?.kind === 'verb')
      room[count++] = last = {kind: 'adverb', start: i, end: i + 1}
    // 负责|制定, 负责|人工智能: two words
    const apart =
      (longest?.word === '负责制' && '定订作'.includes(text[i + 3])) ||
      // 转为|企业, 为|农户
      (longest !== undefined && forWhom.has(longest.word) && '户民业营众群员才府村场'.includes(text[i + 2])) ||
      (longest?.word === '负责人' && /^[才工力][智才资员口]/.test(text.slice(i + 3, i + 5)))
    const found = apart ? wordAt(text.slice(i, i + longest.length - 1), 0) : longest
    if (!found || i + found.length > end) continue
    const {word} = found
    const kind = word === '为' && actorEnds.has(text.charCodeAt(i - 1)) && servesOthers(text, i + 1, end) ? 'prep' : found.kind
    const to = i + found.length
    // 各|自然资源部门
    if (word === '各自' && '然贸治驾'.includes(text[to])) continue
    if (kind === 'verb' && (ofKind.has(text[to]) || isMeasure(text, to) || isInEnding(text, i, to))) continue
    if (seams.has(word) && isAcross(text, room.slice(0, count).findLast(({kind: before}) => before !== 'other')?.end ?? start, i, word))
      continue
    // 科研院所|在以上领域
    if (word === '所在' && '院究务出'.includes(text[i - 1])) continue
    // 中央在黔单位: where they are
    if (word === '在' && placed.test(text.slice(i, i + 8))) continue
    // 各受奖励企业
    if ((word === '受' && text[i - 1] === '各') || (kind === 'verb' && text[i - 1] === '受' && text[i - 2] === '各')) continue
    // 各帮扶学校, but 两乡各派1人
    if (kind === 'verb' && text[i - 1] === '各' && opensName(text, start, last, i - 1) && !numeral.test(text[to])) continue
    // 用气企业, 随船救生员: a class of persons or bodies, not how or where something is done
    if (kind === 'prep' && opensClass.has(code) && inClass.test(text.slice(i, i + 10))) continue
    // 小组|成员, 各组|成立, 机构组成及职责
    if (word === '组成' && (to === end || '员立及和与、如方部形结的'.includes(text[to]))) continue
    // 党委会|审议, 协会|签约, but 财务科|会审
    if (jointly.has(word) && (ofMeeting.has(text[i - 1]) || '议定核批查理订约署字断疗'.includes(text[to]))) continue
    // 连续三年: how long
    if (word === '连续' && numeral.test(text[to])) continue
    // 参与方
    if (word === '与' && text[i - 1] === '参') continue
    // 供应商
    if (word === '应' && text[to] === '商' && text[i - 1] === '供') continue
    // 试点区域市场监管部门: where something is tried, not that it is
    if (word === '试点' && (i === start || text[i - 1] === '各' || text[i - 1] === '、')) continue
    if (ordered && !told && !tells(kind)) {
      i = to - 1
      continue
    }
    if (
      found.orders &&
      kind === 'other' &&
      (!longer.has(word) || opensWord(text, i + 1)) &&
      !claims.has(text[to]) &&
      !(word === '应对' && copesWith.test(text.slice(i, i + 16)) && !dealsWith.test(text.slice(i, Math.min(end, i + 36)))) &&
      (isBehindName(text, start, room.slice(0, count), i) ||
        ((i === start || nameIn(text, start, i) !== undefined) && dealsWith.test(text.slice(i, Math.min(end, i + 36)))))
    ) {
      // 银行应对申请作出答复: the order word behind a name
      room[count++] = last = {kind: 'modal', start: i, end: i + 1}
      ground = true
      ordered = true
      continue
    }
    // 企业被列入名单, 各地视情况安排, but 被监察单位, 电视
    if (behindNames.has(word) && nameIn(text, last?.end ?? start, i) === undefined) continue
    // 应纳税所得额
    if (word === '应' && text.startsWith('纳税', to)) continue
    // 领导 is somebody but where it opens the words
    if (code === leading && i > start && word === '领导') continue
    // 牵头的, 负责的: no order
    const inAttribute = kind === 'modal' && text[to] === '的'
    const first = i === start || text[i - 1] === '、' || last?.end === i
    if (
      (!(flags[text.charCodeAt(to)] & 16) && word !== '主管' && word !== '分管') ||
      !isPartOfName(text, word, kind, to) ||
      (first && opensNone.has(word) && !/^(?:单位|人[应须要可不于每按将负]|部门[要应须可])/.test(text.slice(to, to + 3)))
    ) {
      // 对拟推荐人选: whom it is done to
      const planned = kind === 'past' && text[i] === '拟' && last?.end === i && (last.kind === 'prep' || last.kind === 'ask')
      room[count++] = last = {kind: inAttribute ? 'verb' : planned ? 'other' : kind, start: i, end: to}
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
