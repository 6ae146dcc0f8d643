import type {Range} from '../../../syntax/range.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {type Head, isGoverning} from './subject.ts'

/** 建设期间迁入本市的家庭，可…: the name that a segment without an order of its own ends in, behind what tells it apart. */
export function describedWhole(
  words: string,
  segment: Segment,
  then: Segment | undefined,
  {start, next}: Head,
  timed: boolean,
): Range | undefined {
  const de = words.lastIndexOf('的', segment.end - 1)
  if (!then || !(timed || words[then.end - 1] === '的' || opensWithOrder(then))) return undefined
  if (de <= segment.start) return undefined
  for (const word of segment.words) {
    if (word.kind === 'by' || word.kind === 'ask') return undefined
    if (word.kind === 'modal' && !(word.end <= de && opensAttribute(words, segment, word))) return undefined
  }
  if (next?.start === start && !isApart(words, next) && !serves.test(words.slice(start, de + 1))) return undefined
  return nameIn(words, de + 1, segment.end)
}

/** 不能按期毕业的学生须…: does another order follow, here or in the next segment, with a name between that the first one tells apart? */
export function describesLater(words: string, segment: Segment, word: Word, then: Segment | undefined): boolean {
  const last = words.lastIndexOf('的', segment.end - 1)
  if (then && last > word.end && opensAttribute(words, segment, word) && opensWithOrder(then) && nameIn(words, last + 1, segment.end))
    return true
  const next = segment.words.find(({kind, start}) => kind === 'modal' && start > word.end)
  const de = next ? words.lastIndexOf('的', next.start) : -1
  return (
    next !== undefined &&
    de > word.end &&
    (opensAttribute(words, segment, word) || undertakings.has(words.slice(word.start, word.end))) &&
    nameIn(words, de + 1, next.start) !== undefined
  )
}

/** 需要更名的企业, 上年已备案且可以续期的单位: does an order open what tells somebody apart? */
const opensAttribute = (words: string, segment: Segment, {start, end}: Word) =>
  attributive.test(words.slice(start, end)) && (start === segment.start || '且并或确'.includes(words[start - 1]))
const attributive = /^(?:需要|需|应当|可|可以|不能|不得)$/

/** 还需报送, 在施行后可以续期: does a segment open with an order, or with what may stand before one? */
function opensWithOrder({start, words}: Segment): boolean {
  if (words[0]?.start !== start) return false
  if (words[0].kind === 'prep' || words[0].kind === 'time') return words.some(({kind}) => kind === 'modal')
  if (words[0].kind === 'ask') return true
  const order = words.find(({kind}) => kind !== 'adverb' && kind !== 'link')
  return order?.kind === 'modal' && words.every((word, w) => word.start >= order.start || word.end === words[w + 1].start)
}

/** Is the word none behind which somebody stands whom it is done to or with? */
const isApart = (words: string, {kind, start, end}: Word) =>
  kind === 'if' ? words[start] === '凡' : kind === 'prep' ? !ofOthers.test(words.slice(start, end)) : !isGoverning(words.slice(start, end))
// 为灾区提供饮水的企业
const serves = /^为[^，。；]{2,24}提供[^，。；]{0,12}的$/
const ofOthers = /^(?:对|对于|针对|为|给|将|把|就|除)$/
