import type {Range} from '../../../syntax/range.ts'
import type {Segment, Word} from './lex.ts'
import {ordersItself} from './orders-itself.ts'
import {type Head, isGoverning, shortName} from './subject.ts'

/** 企业更名的应说明原因: the subject of a condition that the order goes on from, where it orders them to act. */
export function inCondition(words: string, {actor, start}: Head, word: Word): Range | undefined {
  const label = words.slice(word.start, word.end)
  if (label === '不得' || !strict.test(label) || !ordersItself(words, word, label)) return undefined
  if (actor && actor.end < word.start) return actor
  // no further than a name and what happens
  return word.start - start <= 14 && words.indexOf('的', start) === word.start - 1 ? shortName(words, start, word.start - 1) : undefined
}

/** 两局开展检查应当使用统一文书: the subject of an act before the order; what is done ends before it, and no thing: 企业注册地须在本市 */
export function actingBefore(words: string, segment: Segment, {actor, next}: Head, word: Word): Range | undefined {
  if (!actor || next?.kind !== 'verb' || next.start >= word.start || isGoverning(words.slice(next.start, next.end))) return undefined
  const label = words.slice(word.start, word.end)
  if (!strict.test(label) || !ordersItself(words, word, label) || /[的中]/.test(words.slice(next.start, word.start))) return undefined
  return segment.words.some(({kind, start, end}) => kind === 'verb' && start > next.start && end === word.start) ? actor : undefined
}

const strict = /^(?:应|应当|须|必须|不得)$/
