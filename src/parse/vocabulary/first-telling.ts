import {codes, isBlank} from '../source/characters.ts'
import {nextMark} from '../source/scan.ts'
import {actorEnds} from './actors.ts'
import {openingEnds, twoWords} from './duty-word-table.ts'
import {firstSign} from './first-sign.ts'

/**
 * The first place of `[start, end)` where words may say who acts or by when, or `end`; what stands in brackets or quotation marks does not. A
 * quick look, which lets some through that do not.
 *
 *     firstTelling('推动成果应用，由市局验收', partner, 0, 12) // 7
 */
export function firstTelling(text: string, partner: Int32Array, start: number, end: number): number {
  let open = start
  let paired = false
  for (let at = firstSign(text, start, end); at < end; at = firstSign(text, at + 1, end, start)) {
    if (!counts(text, at, start)) continue
    while (open < at) {
      paired = partner[open] > open && partner[open] < end
      open = paired ? partner[open] + 1 : Math.max(nextMark(partner, open), open + 1)
    }
    if (!paired || open === at) return at
    at = open - 1
  }
  return end
}

const dayOfMonth = '号'.charCodeAt(0)
const orderingPairs = new Set(twoWords.match(/../g))
// What may stand before a name that opens the words, next to all but Han characters: the ends of 同时, 及时, of times and of what tells it apart.
const beforeOpening = codes(`${openingEnds}的间日天周月年季度期时点分整半晚午晨前内止截底末初旬起始后次报查评新一二三四五六`)

/** Does a sign that is none in every place count where it stands? */
function counts(text: string, at: number, start: number): boolean {
  const before = text.charCodeAt(at - 1)
  const free = at === start || before < 0x4e00 || before > 0x9fff
  switch (text[at]) {
    case '各':
      // 各自职能: theirs who are named
      return text[at + 1] === '自' || ((!'类项种'.includes(text[at + 1]) || text[at + 2] === '目') && (free || beforeOpening.has(before)))
    case '所':
      return free || beforeOpening.has(before)
    case '任':
    case '全':
      // 任何, 全体: beside an order only, which is a sign itself; but 全年
      return text[at + 1] === '年'
    case '要':
      // 要求, which asks where it opens the words
      return text[at + 1] !== '求' || free || beforeOpening.has(before) || text[at + 2] === '的'
    case '应':
    case '可':
    case '需':
      // 企业应用: orders behind a name
      return !orderingPairs.has(text.slice(at, at + 2)) || (at > start && (actorEnds.has(before) || before === others || isBlank(before)))
    default:
      // 〔2011〕10号: a day stands behind its month
      return text.charCodeAt(at + 1) !== dayOfMonth
  }
}

const others = '等'.charCodeAt(0)
