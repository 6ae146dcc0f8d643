import {wordAt} from '../../vocabulary/duty-words.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'

/**
 * Does a word that orders stand in a noun or in what describes one, and order nothing?
 *
 * ```text
 * 承担出版任务的单位，…         承担
 * 对可养区内的养殖场进行改造      可
 * 对近2个月内需要还贷的企业…     需要
 * ```
 */
export function isNoOrder(words: string, segment: Segment, word: Word): boolean {
  const label = words.slice(word.start, word.end)
  // 可产业化的成果
  const next = label === '可' ? wordAt(words, word.end) : undefined
  if (label === '可' && /^[^，的]{1,4}的[^，的]+$/.test(words.slice(word.end, segment.end)) && !next) return true
  // 按企业应缴纳费用的一半确定
  if (label === '应' && '缴付得'.includes(words[word.end]) && /(?:^[或可]?|标准)按/.test(words.slice(segment.start, word.start)))
    return true
  // 应缴水费尚未到账: what is owed, not that it is to be paid
  if (label === '应' && owed.test(words.slice(word.end, segment.end))) return true
  // 应清未清的边沟, 应保尽保
  if (label === '应' && spared.test(words.slice(word.end, word.end + 8))) return true
  // 政府主导、单位负责、公众参与的原则
  if (label === '负责' && principle.test(words.slice(word.end, segment.end))) return true
  // 对工作极不负责
  if (label === '负责' && words[word.start - 1] === '不') return true
  // 市县承担部分不超过5万元
  if (words.startsWith('部分', word.end)) return true
  // 除对新户可延长外
  const except = words.lastIndexOf('除', word.start)
  if (
    except >= segment.start &&
    words.slice(word.end, segment.end).includes('外') &&
    !/除[了外]|外[^，（]{8}/.test(words.slice(except, segment.end))
  )
    return true
  // 保障服务机构需要
  if (label === '需要' && word.end === segment.end) return true
  // 企业需提交的材料包括
  const behind = words.slice(word.end, segment.end)
  if ((needs.has(label) && listed.test(behind)) || (!undertakings.has(label) && listedSoon.test(behind))) return true
  const before = segment.words.findLast(({end}) => end <= word.start)
  const opens = word.start === segment.start || (before?.kind === 'link' && before.end === word.start)
  const de = words.indexOf('的', word.end)
  const described = de >= 0 && de < segment.end
  if (
    undertakings.has(label) &&
    described &&
    opens &&
    words[segment.end] === '，' &&
    nameIn(words, words.lastIndexOf('的', segment.end - 1) + 1, segment.end)
  )
    return true
  const prep = segment.words.findLast(({kind, end}) => kind === 'prep' && end <= word.start)
  if (!prep || !ofOthers.test(words.slice(prep.start, prep.end))) return false
  // 向承担任务的机构…
  return prep.end === word.start ? described || label === '可' : described && circumstance.test(words.slice(prep.end, word.start))
}

const owed = /^[缴付退补收扣](?![纳还付回交存清])[^，。；]{2,8}?(?:尚[有未]|仍[有未]|均?已|共计|合计|总[额计]|余额|未[缴申足入到]|[为是]\d)/
const needs = new Set(['需', '需要', '应', '须'])
const listed = /^[^，。；的]{2,24}的[^，。；的]{2,14}(?:包括|包含|如下)/
// 企业应当履行的义务包括…, 学校不得收取的费用主要有三类
const listedSoon =
  /^(?![按根依对将把向给在于以为从结就])[^，。；的（]{2,6}的[^，。；的（]{2,14}?(?:包括|包含|如下|主要有|分为|[共有][一两二三四五六七八九十\d]+[类种项]|见附|详见|另行(?:发布|公布|通知|制定)|为：)/
const ofOthers = /^(?:对|对于|针对|向|为|给)$/
const circumstance = /^(?:近?[\d一二两三四五六七八九十]{1,3}个?[年月日天周]内?|确|仍|尚|实|急|迫切)+$/
const principle = /^[、，]?[^，。；]{0,24}的(?:原则|方针|机制|体制|格局|模式|办法|要求)$/
const spared = /^([\u4e00-\u9fa5]{1,3})而?[未不尽]\1/
