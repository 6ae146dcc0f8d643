import type {Range} from '../../../syntax/range.ts'
import {codes} from '../../source/characters.ts'
import {mayBeNamed} from '../../vocabulary/duty-names.ts'
import {wordAt} from '../../vocabulary/duty-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'

/** What a segment opens with. */
export interface Head {
  /** Behind times, adverbs and what joins to the words before. */
  start: number
  /** The one named there, if it could be told to act. */
  actor?: Range
  /** The word that ends the name, or that the segment opens with where it names nobody; `undefined` at its end. */
  next?: Word
}

/** The words that tell somebody apart: 符合条件的单位 */
export const tellsApart = new Set('自评 符合 有 参加 参与 从事 具备 申请 承担 承办 涉及 存在 获得 通过 列入 纳入 具有 取得'.split(' '))

/** What may stand before the name that a segment opens with. */
export const openers: ReadonlySet<Word['kind']> = new Set<Word['kind']>(['link', 'adverb', 'time'])
const beforeTime = /^(?:于|在|到|自|从|至)$/

/** Who or what a segment opens with. */
export function headOf(text: string, segment: Segment): Head {
  const {words, end} = segment
  let {start} = segment
  let w = 0
  // 即企业可随时申请
  if (text[start] === '即' && words[0]?.start !== start && text[start + 1] !== '墨') start++
  for (; w < words.length && words[w].start === start; w++) {
    const word = words[w]
    // 深入企业: where it is done
    if (openers.has(word.kind) && text.slice(word.start, word.end) !== '深入') start = word.end
    else if (
      word.kind === 'prep' &&
      words[w + 1]?.kind === 'time' &&
      words[w + 1].start === word.end &&
      beforeTime.test(text.slice(word.start, word.end))
    )
      start = word.end
    else break
    if (text[start] === '的') return {start}
  }
  const first = words[w]
  // 被认定为基地的企业
  const passive = text[start] === '被' && first?.kind === 'verb' ? 1 : 0
  if (first && first.start === start + passive && first.kind !== 'other') {
    const told = described(text, segment, w) ?? formed(text, segment, start)
    return {start, actor: told?.actor, next: told ? told.next : first}
  }
  const {actor, next} = nameFrom(text, words, start, end, w)
  // 政府支持的担保公司: what others do tells them apart
  const own =
    actor && next?.kind === 'verb' && next.start === actor.end && text[next.end] === '的'
      ? nameFrom(text, words, next.end + 1, end, words.indexOf(next) + 1)
      : undefined
  if (!actor && !next) {
    const busy = inCircumstance(text, start, end)
    if (busy) return {start, actor: busy}
  }
  // 客服中心接诉后30分钟内…
  if (!actor && next?.kind === 'time' && next.form === 'span' && text[next.start] === '后') {
    const told = inCircumstance(text, start, next.start + 1)
    if (told) return {start, actor: told, next}
  }
  // 公交公司春运期间每日增开10班
  if (!actor && next?.kind === 'link' && text.startsWith('期间', next.start) && next.start > start) {
    const told = inCircumstance(text, start, next.end)
    if (told) return {start, actor: told, next: {...next, kind: 'adverb'}}
  }
  // 云岭集团2025年工作会议强调
  if (actor && next && meets.test(text.slice(actor.end, end))) return {start, next}
  return own?.actor ? {start, ...own} : {start, actor, next}
}
/** Who stands before a circumstance that no table knows: 值班人员|当班时, 驾驶员|酒后. */
function inCircumstance(text: string, start: number, end: number): Range | undefined {
  if (!circumstance.test(text.slice(end - 2, end))) return undefined
  for (let at = end - 2; at >= Math.max(start + 2, end - longestCircumstance); at--) {
    const name = nameIn(text, start, at)
    if (name?.start === start) return name
  }
  return undefined
}
const circumstance = /[时后]$|期间$/
const longestCircumstance = 6

const meets = /(?:[会议]|“[^”]{1,8}”)(?:上)?(?:强调|指出|要求|明确|提出|认为)$/

/** Does a word open no description of somebody? */
const isHolding = (word: string) =>
  (governing.has(word) && !/^(?:经|在|关心|用于|奖补)$/.test(word)) || /^(?:[同跟和就是]|[作成均即]为)$/.test(word)

/** The name that the segment opens with from its start on, and the word behind it; `first` is the first word that may end it. */
function nameFrom(text: string, words: Word[], start: number, end: number, first: number): {actor?: Range; next?: Word} {
  let passed: Word | undefined
  for (let w = first; w <= words.length; w++) {
    const next = words[w]
    // 获奖企业当年度仍可申请
    if (next?.kind === 'other' && behindNames.test(text.slice(next.start, next.end + 3))) {
      // 电站现场应能监控: a place
      const isPlace = onTheSpot.test(text.slice(next.start, next.end)) && wordAt(text, next.end)?.kind !== 'verb'
      const actor = passed || isPlace ? undefined : nameIn(text, start, next.start)
      if (actor) return {actor, next: {...next, kind: 'adverb'}}
    }
    if (next?.kind === 'other') continue
    if (next && first === w && ofLevel.has(next.kind) && level.test(text.slice(start, next.start)))
      return {actor: {start, end: next.start}, next}
    const both = next?.kind === 'prep' && text[next.start] === '与' ? joinedWith(text, words, start, w) : undefined
    if (both) return both
    const actor = nameIn(text, start, next ? next.start : end)
    // 融资担保机构: a name that holds what is done has another word than what is done behind it
    // 海砂开采主体取得…: the end of a name right behind what they do
    const ofTrade = passed && actor && doers.test(text.slice(passed.end, actor.end))
    if (actor && !(passed && (next?.kind === 'verb' || !(ofTrade || mayBeNamed(text.slice(passed.start, passed.end))))))
      return {actor, next}
    if (next?.kind !== 'verb' || governing.has(text.slice(next.start, next.end))) return {next: passed ?? next}
    passed ??= next
  }
  return {next: passed}
}

const doers = /^(?:主体|单位|机构|企业|部门|人员|方)$/

// 省级要…, 市县两级每季度…; 省级示范园区 is something else
const level = /^(?:[省市县区州乡镇村]、?){1,3}两?级$/
const ofLevel = new Set<Word['kind']>(['modal', 'time', 'prep'])

const onTheSpot = /^(?:现场|集中)$/
const behindNames = /^(?:当[年月日天场]|相应|对外|同一[年批]|现场(?!会)|集中(?![供式区制度连]|居住|[安隔][置离][点区]))/

/** 人社部门与团委务必…: two as one, where an order follows the second. */
function joinedWith(text: string, words: Word[], start: number, w: number): {actor: Range; next: Word} | undefined {
  const then = words.slice(w + 1).find(({kind}) => kind !== 'other')
  if (then?.kind !== 'modal' && !(then && text.startsWith('务必', then.start))) return undefined
  const actor = nameIn(text, start, then.start)
  return actor?.start === start && nameIn(text, start, words[w].start) && nameIn(text, words[w].end, then.start)?.start === words[w].end
    ? {actor, next: then}
    : undefined
}

/** Somebody named by what they have or have not done, before an order: 已备案企业应…, 有异议者可… */
function formed(text: string, {words}: Segment, start: number): {actor: Range; next: Word} | undefined {
  if (!opensWhatWas.has(text.charCodeAt(start))) return undefined
  const next = words.find((word) => predicates.has(word.kind) || predicate.test(text.slice(word.start, word.end)))
  const name = next && next.start - start <= 12 ? text.slice(start, next.start) : ''
  const range = byWhatWas.test(name) ? nameIn(text, start, start + name.length) : undefined
  return range?.start === start && next ? {actor: range, next} : undefined
}
const predicates = new Set<Word['kind']>(['modal', 'time', 'with'])
const predicate = /^(?:[于在对向按]|收到|接到|领取|配合|协助)$/
const opensWhatWas = codes('受被已拟未有无经不')
const byWhatWas =
  /^(?:[受被](?!理)[^，。；的、]{1,7}|(?:已|未|有|无|经|不|持)[^，。；的、]{1,10}者|(?:已|拟(?![对于在定订将])|未(?!经))(?!组织|通知|指导|安排|要求|督促)[^，。；的、]{2,10})$/

/** Somebody told apart by words that open with what is done: 受疫情影响的企业可…, 考核不及格的班组一律… */
function described(text: string, {words, end}: Segment, first: number): {actor?: Range; next?: Word} | undefined {
  const {kind, start, end: behind} = words[first]
  if ((kind !== 'verb' && kind !== 'prep' && kind !== 'being' && kind !== 'past') || isHolding(text.slice(start, behind))) return undefined
  const de = text.indexOf('的', text.startsWith('设区的市', behind) ? behind + 4 : behind)
  if (de < 0 || de >= end) return undefined
  if (kind !== 'prep' && words.some((word) => word.kind === 'modal' && word.end <= de)) return undefined
  const from = words.findIndex((word) => word.start > de)
  const found = nameFrom(text, words, de + 1, end, from < 0 ? words.length : from)
  // 符合条件的企业登录平台, but 打造多种形式的人才培养平台
  return found.actor &&
    (found.next?.kind !== 'verb' || (kind === 'past' && text[found.next.end] !== '的') || tellsApart.has(text.slice(start, behind)))
    ? found
    : undefined
}

// Words behind which somebody stands whom it is done to or with.
const governing = new Set(
  '鼓励 支持 引导 推动 督促 允许 建议 欢迎 委托 倡导 提倡 帮助 促使 组织 指导 监督 对 对于 针对 向 给 为 把 将 经 与 联合 协助 协调 通知 关于 关心 保障 确保 规范 防止 避免 杜绝 关爱 慰问 在 力争 争取 扶持 安排 要求 用于 奖补'.split(
    ' ',
  ),
)
export const isGoverning = (word: string) => governing.has(word)
