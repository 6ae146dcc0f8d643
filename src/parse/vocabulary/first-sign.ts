import {codes} from '../source/characters.ts'
import {hiddenPairs} from './duty-word-table.ts'
import {pairCode} from './pair-code.ts'

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

// What makes a sentence worth reading word by word: an order, 由, 请, 会同, 各, 每 or a time; by the two characters at or before a place
// where that is known to be another word (主要, 应急).
const alone = 1
const paired = 2
const figure = 4
const numeral = 8
const event = 16
const telling = new Uint8Array(0x10000)
const tells = 1
const hides = 2
const pairs = createPairTable(12)
for (const sign of '要应须需可由请各每禁') telling[sign.charCodeAt(0)] = alone
for (const sign of '一二三四五六七八九十两半') telling[sign.charCodeAt(0)] = numeral
for (const sign of '0123456789０１２３４５６７８９') telling[sign.charCodeAt(0)] = figure
// a character with those that may follow it: 年底, 年内
const beginnings =
  '不得能准许 只能 仅能 负责总全 牵头 承担 责成 会同 所有 任何 全体年 年底内末终起 日起 ”末 今年 明年 当日天晚 次日月年周 即日 月底末 学期 春节运播 除夕 元宵旦 国庆 中秋考 清明 端午 寒假 暑假 汛期前 入汛冬夏 冬季 供暖 采暖 雨季 台风 节前 开学 放假 高考 秋收 两会 五一末 之日时曰 度起内 季度 本周月 半年 到“ 至“ 下周 假日 按周月旬季年半日天学 逐周月旬季日天'
for (const [first, ...seconds] of beginnings.split(' ')) {
  telling[first.charCodeAt(0)] |= paired
  for (const second of seconds) pairs.set(pairCode(first + second, 0), tells)
}
for (let at = 0; at < hiddenPairs.length; at += 2) pairs.set(pairCode(hiddenPairs, at), hides)

// 授标前，…; 有效期届满前作出决定: before an event, but 目前，…
const before = '前'.charCodeAt(0)
telling[before] = event
const noEvent = codes('目当此日提空超史靠')
const endsEvent = codes('满止束期间')
const opensAct = codes('，将把向对应要须可')

/** The first place of `[from, end)` where a sign of an order or a time stands, or `end`; the words begin at `start`. */
export function firstSign(text: string, from: number, end: number, start = from): number {
  for (let at = from; at < end; at++) {
    const kind = telling[text.charCodeAt(at)]
    if (kind === 0) continue
    if (kind === alone) {
      if ((at === start || pairs.get(pairCode(text, at - 1)) !== hides) && pairs.get(pairCode(text, at)) !== hides) return at
      continue
    }
    if (kind === event) {
      const last = text.charCodeAt(at - 1)
      if (
        at > start &&
        !noEvent.has(last) &&
        (endsEvent.has(last) || opensAct.has(text.charCodeAt(at + 1)) || text.lastIndexOf('并在', at) > at - 9)
      )
        return at
      continue
    }
    if (kind & paired && pairs.get(pairCode(text, at)) === tells) return at
    if (kind & figure) {
      const next = text.charCodeAt(at + 1)
      // digits that no unit of time follows count something
      if (units[next] === 1 || next <= 0x20 || next === 0x3000) {
        if (next !== piece || months[text.charCodeAt(at + 2)] === 1) return at
      } else if (spans[next] === 1 && isDated(text, at + 2, end)) return at
    } else if (kind & numeral) {
      const next = text.charCodeAt(at + 1)
      if (units[next] === 1 && (next !== piece || months[text.charCodeAt(at + 2)] === 1)) return at
    }
  }
  return end
}

const units = new Uint8Array(0x10000)
for (const sign of '年月日号天周个小时分季学工自') units[sign.charCodeAt(0)] = 1
const spans = new Uint8Array(0x10000)
for (const sign of '—－–~～-至到./半') spans[sign.charCodeAt(0)] = 1
// 3个月, 5个工作日, but not 3个项目
const piece = '个'.charCodeAt(0)
const months = new Uint8Array(0x10000)
for (const sign of '月工小学星自季日') months[sign.charCodeAt(0)] = 1

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
