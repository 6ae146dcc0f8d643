import type {WordKind} from './duty-word-lists.ts'
import {dutyWordLines, hiddenPairs} from './duty-word-table.ts'

/** A word and what kind it is of. */
export interface DutyWord {
  word: string
  kind: WordKind
  /** It begins with a word that orders, and is two words behind a name: 银行应对申请作出答复 */
  orders: boolean
}

// two characters as a number that is no larger than the engine keeps without a box
const two = (text: string, at: number) => ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)

/**
 * Numbers above 0 by pairs of characters, 0 for every other pair. Most characters of a sentence are looked up with their neighbour, for which
 * a `Map` is too slow.
 */
function createPairTable(bits: number) {
  const last = (1 << bits) - 1
  const keys = new Int32Array(last + 1).fill(-1)
  const values = new Uint16Array(last + 1)
  const slotOf = (key: number) => {
    let slot = (key ^ (key >> 9) ^ (key >> 17)) & last
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & last
    return slot
  }
  return {
    get: (key: number) => values[slotOf(key)],
    set(key: number, value: number) {
      const slot = slotOf(key)
      keys[slot] = key
      values[slot] = value
    },
  }
}

/** The characters that the words begin with. */
export const wordOpenings = new Set<number>()

// What begins with a character: the second characters of its words, which stand side by side in `seconds` from `from` on, and the words with
// each. A lookup reads the numbers alone until it has found one: they are few enough to stay at hand.
const from = new Uint16Array(0x10000)
const lengths = new Uint8Array(0x10000)
const seconds: Uint16Array = new Uint16Array(0x2000)
/** At the same places: the word of the two characters, and the longer ones, the longest first. */
const pairWords: Array<DutyWord | undefined> = []
const longerWords: Array<DutyWord[] | undefined> = []
const singleWords: Array<DutyWord | undefined> = [undefined]
const singleNumbers = new Uint16Array(0x10000)

/** What each character begins, until it is first looked up: of a thousand words a notice has some twenty. */
const unread = new Map<number, string>()
const isUnread = 0xff
for (const line of dutyWordLines.split('\n')) {
  const code = line.charCodeAt(0)
  wordOpenings.add(code)
  lengths[code] = isUnread
  unread.set(code, line)
}

function readWords(code: number): void {
  const words = unread.get(code)!.split(',').map(toWord)
  from[code] = pairWords.length
  for (const each of words) {
    const {word} = each
    if (word.length === 1) {
      singleNumbers[code] = singleWords.push(each) - 1
      continue
    }
    const second = word.charCodeAt(1)
    if (pairWords.length === from[code] || seconds[pairWords.length - 1] !== second) {
      seconds[pairWords.length] = second
      longerWords.push(undefined)
      pairWords.push(undefined)
    }
    const last = pairWords.length - 1
    if (word.length === 2) pairWords[last] = each
    else if (longerWords[last]) longerWords[last].push(each)
    else longerWords[last] = [each]
  }
  lengths[code] = pairWords.length - from[code]
  unread.delete(code)
}

/** `应对 other!` */
function toWord(written: string): DutyWord {
  const at = written.indexOf(' ')
  const orders = written.endsWith('!')
  return {word: written.slice(0, at), kind: written.slice(at + 1, orders ? -1 : undefined) as WordKind, orders}
}

/** The longest word of the tables that stands at a place. */
export function wordAt(text: string, at: number): DutyWord | undefined {
  const code = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (lengths[code] === isUnread) readWords(code)
  const end = from[code] + lengths[code]
  for (let k = from[code]; k < end; k++) {
    if (seconds[k] !== second) continue
    const longer = longerWords[k]
    if (longer) for (let i = 0; i < longer.length; i++) if (goesOn(text, at, longer[i].word)) return longer[i]
    const pair = pairWords[k]
    if (pair) return pair
    break
  }
  return singleWords[singleNumbers[code]]
}

/** Does a word stand at a place where its first two characters do? */
function goesOn(text: string, at: number, word: string): boolean {
  for (let i = 2; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}

// What makes a sentence worth reading word by word: an order, 由, 请, 会同, 各 or 每; by the two characters at or before a place
// where that is known to be another word (主要, 应急).
const telling = new Uint8Array(0x10000)
// What a character may begin that tells: an order by itself, a pair, a time of figures, a time of Han numerals.
const alone = 1
const paired = 2
const figure = 4
const numeral = 8
const hidden = createPairTable(12)
for (const sign of '要应须需可由请各每禁') telling[sign.charCodeAt(0)] = alone
for (const sign of '一二三四五六七八九十两半') telling[sign.charCodeAt(0)] = numeral
for (const sign of '0123456789０１２３４５６７８９') telling[sign.charCodeAt(0)] = figure
// the second of two: 不得, 负责, 会同, 年底
const pairs = createPairTable(10)
for (const word of '不得 不能 只能 不准 不许 负责 牵头 承担 责成 会同 所有 任何 全体 年底 年内 年末 年终 当日 当天 次日 当晚 即日 月底 月末 学期 春节 元旦 国庆 中秋 清明 端午 寒假 暑假 春运 汛期 入汛 入冬 入夏 冬季 供暖 采暖 雨季 台风 开学 放假 春播 秋收 两会 五一 之日 季度 本周 本月 按周 按月 按旬 按季 按年 按半 按日 按天 按学 逐周 逐月 逐旬 逐季 逐年 逐日 逐天 半年'.split(
  ' ',
)) {
  if (telling[word.charCodeAt(0)] !== alone) telling[word.charCodeAt(0)] |= paired
  pairs.set(two(word, 0), 1)
}
for (let at = 0; at < hiddenPairs.length; at += 2) hidden.set(two(hiddenPairs, at), 1)

/** May the words of `[start, end)` say who acts or by when? A quick look, which lets some through that do not. */
export function mayTell(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = telling[text.charCodeAt(at)]
    if (kind === 0) continue
    if (kind === alone) {
      if ((at === start || hidden.get(two(text, at - 1)) === 0) && hidden.get(two(text, at)) === 0) return true
      continue
    }
    if (kind & paired && pairs.get(two(text, at)) > 0) return true
    if (kind & figure) {
      const next = text.charCodeAt(at + 1)
      // digits that no unit of time follows count something
      if (units[next] === 1 || next <= 0x20 || next === 0x3000) {
        if (next !== piece || months[text.charCodeAt(at + 2)] === 1) return true
      } else if (spans[next] === 1 && isDated(text, at + 2, end)) return true
    } else if (kind & numeral) {
      const next = text.charCodeAt(at + 1)
      if (units[next] === 1 && (next !== piece || months[text.charCodeAt(at + 2)] === 1)) return true
    }
  }
  return false
}

const units = new Uint8Array(0x10000)
for (const sign of '年月日号天周个小时分季学工自') units[sign.charCodeAt(0)] = 1
const spans = new Uint8Array(0x10000)
for (const sign of '—－–~～-至到./半') spans[sign.charCodeAt(0)] = 1
// 3个月, 5个工作日, but not 3个项目
const piece = '个'.charCodeAt(0)
const months = new Uint8Array(0x10000)
for (const sign of '月工小学星自季') months[sign.charCodeAt(0)] = 1

/** Do digits that go on behind a dash or a dot come to a unit of time? */
function isDated(text: string, from: number, end: number): boolean {
  const last = Math.min(end, from + 14)
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if (units[code] === 1) return code !== piece || months[text.charCodeAt(at + 1)] === 1
    if (!(code >= 0x30 && code <= 0x39) && spans[code] === 0 && code > 0x20) return text[at] === '前'
  }
  return false
}
