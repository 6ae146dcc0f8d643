import type {Range} from '../../../syntax/range.ts'
import {opensNone, type Segment, type Word} from './lex.ts'
import {hasObject, isTrade, mayBeNamed, nameIn} from './name-in.ts'

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

const opening = new Set<Word['kind']>(['link', 'adverb', 'time'])
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
    if (opening.has(word.kind) && text.slice(word.start, word.end) !== '深入') start = word.end
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
  // 云岭集团2025年工作会议强调
  if (actor && next && meets.test(text.slice(actor.end, end))) return {start, next}
  return own?.actor ? {start, ...own} : {start, actor, next}
}
const meets = /(?:[会议]|“[^”]{1,8}”)(?:上)?(?:强调|指出|要求|明确|提出|认为)$/

/** The name that the segment opens with from its start on, and the word behind it; `first` is the first word that may end it. */
function nameFrom(text: string, words: Word[], start: number, end: number, first: number): {actor?: Range; next?: Word} {
  let passed: Word | undefined
  for (let w = first; w <= words.length; w++) {
    const next = words[w]
    // 获奖企业当年度仍可申请
    if (next?.kind === 'other' && behindNames.test(text.slice(next.start, next.end))) {
      const actor = passed ? undefined : nameIn(text, start, next.start)
      if (actor) return {actor, next: {...next, kind: 'adverb'}}
    }
    if (next?.kind === 'other') continue
    // 全国财政厅长会议强调
    if (next?.kind === 'link' && text.startsWith('会议', next.start)) return {next}
    if (next && first === w && ofLevel.has(next.kind) && level.test(text.slice(start, next.start)))
      return {actor: {start, end: next.start}, next}
    const both = next?.kind === 'prep' && text[next.start] === '与' ? joinedWith(text, words, start, w) : undefined
    if (both) return both
    const actor = nameIn(text, start, next ? next.start : end)
    // 融资担保机构: a name that holds what is done has another word than what is done behind it
    if (actor && !(passed && (next?.kind === 'verb' || !mayBeNamed(text.slice(passed.start, passed.end))))) return {actor, next}
    if (next?.kind !== 'verb' || governing.has(text.slice(next.start, next.end))) return {next: passed ?? next}
    passed ??= next
  }
  return {next: passed}
}

// 省级要…, 市县两级每季度…; 省级示范园区 is something else
const level = /^(?:[省市县区州乡镇]、?){1,3}两?级$/
const ofLevel = new Set<Word['kind']>(['modal', 'time', 'prep'])

const behindNames = /^(?:当[年月日天场]|相应$|对外$)/

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
  const next = words.find(({kind}) => kind === 'modal')
  const name = next && next.start - start <= 12 ? text.slice(start, next.start) : ''
  const range = byWhatWas.test(name) ? nameIn(text, start, start + name.length) : undefined
  return range?.start === start && next ? {actor: range, next} : undefined
}
const byWhatWas = /^(?:(?:已|未|有|无|经|不)[^，。；的、]{1,10}者|(?:已|未(?!经))(?!组织|通知|指导|安排|要求|督促)[^，。；的、]{2,10})$/

/** Somebody told apart by words that open with what is done: 受疫情影响的企业可…, 考核不及格的班组一律… */
function described(text: string, {words, end}: Segment, first: number): {actor?: Range; next?: Word} | undefined {
  const {kind, start, end: behind} = words[first]
  if ((kind !== 'verb' && kind !== 'prep' && kind !== 'being' && kind !== 'past') || holding.test(text.slice(start, behind)))
    return undefined
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
  '鼓励 支持 引导 推动 督促 允许 建议 欢迎 委托 倡导 提倡 帮助 促使 组织 指导 监督 对 对于 针对 向 给 为 把 将 经 与 联合 协助 协调 通知 关于 关心 保障 确保 规范 防止 避免 杜绝 在 力争 争取 扶持 安排 要求 用于 奖补'.split(
    ' ',
  ),
)
export const isGoverning = (word: string) => governing.has(word)

/**
 * Who is told to act by an order word, from the words of its segment before it: a name, nobody (`'open'`: none is printed
 * there), or something that is none.
 */
export function subjectBefore(text: string, segment: Segment, head: Head, modal: Word): Range | 'open' | undefined {
  const before = segment.words.filter((word) => word.start < modal.start)
  let end = modal.start
  for (let w = before.length - 1; w >= 0 && before[w].end === end && (opening.has(before[w].kind) || before[w].kind === 'past'); w--)
    end = before[w].start
  if (head.start >= end) return 'open'
  // 履行责任并负责维护
  if (!head.actor && '并且'.includes(text[modal.start - 1]) && head.next?.kind === 'verb' && head.next.start === head.start) return 'open'
  // 开赛15分钟后不得…: only when
  if (end - head.start <= 12 && span.test(text.slice(head.start, end)) && !head.actor) return 'open'
  // 经认定的企业可…: told apart by what stands before
  if (head.actor?.end === end && head.next === modal) return head.actor
  // 企业方可报名, 申请人仅须签字: orders behind the name
  if (end === modal.start && beforeOrderEnds.includes(text[end - 1]) && !nameIn(text, head.start, end))
    end -= beforeOrder.exec(text.slice(head.start, end))?.[0].length ?? 0
  if (head.start >= end) return 'open'
  const {actor, next} = head
  if (actor && actor.end <= end && next && next !== modal) {
    // 乘客乘坐公交时应…
    if (/[时后前]$/.test(text.slice(actor.end, end)) && !(text.startsWith('联合', next.start) && namesThing(text, next, end))) return actor
    if (next.kind === 'prep' && text[next.start] !== '与' && !namesThing(text, next, end)) return actor
  }
  if (
    !actor &&
    !next?.kind.match(/prep|if/) &&
    !(next?.kind === 'verb' && next.start === head.start) &&
    /[时后前]$/.test(text.slice(head.start, end))
  ) {
    const short = shortName(text, head.start, end - 1)
    if (short) return short
  }
  // 培训前应报备
  if (!actor && next?.kind === 'verb' && next.start === head.start && next.end === end - 1 && /[时后前]$/.test(text.slice(head.start, end)))
    return 'open'
  // 各县组织企业应…: they who see to it
  if (
    actor &&
    next?.kind === 'verb' &&
    next.end <= end &&
    arranging.test(text.slice(next.start, next.end)) &&
    isOrdered(text, modal) &&
    !'和与及、'.includes(text[next.end]) &&
    nameIn(text, next.end, end)
  )
    return actor
  // 卫生室发现患者要立即转诊: whom it is done to is none of the name
  if (
    actor &&
    next &&
    next.start === actor.end &&
    isDoneToOthers(text, before, next) &&
    isOrdered(text, modal) &&
    nameIn(text, head.start, end)?.start === actor.start
  )
    return actor
  const first = before.find((word) => word.start >= head.start)
  const opens = first?.start === head.start ? first : undefined
  if (!(opens && governing.has(text.slice(opens.start, opens.end)))) {
    // 明确保险品种、各级财政: what is done, not who
    const found = nameIn(text, head.start, end)
    const isDone =
      opens &&
      opens.kind !== 'other' &&
      found?.start === head.start &&
      !isShortName(text, segment, opens, found) &&
      !isOfTrade(text, opens, found) &&
      !listOfKinds.test(text.slice(found.start, found.end))
    const name = isDone ? undefined : found
    // another predicate between it and the order word
    if (
      name &&
      !before.some(
        (word) =>
          word.start > name.start &&
          word.end <= name.end &&
          (breaks.has(word.kind) || (word.kind === 'verb' && wishing.test(text.slice(word.start, word.end)))),
      )
    )
      return name
    const each = text.slice(head.start, end).search(/各(?![自有种类项])|任何|所有|全体/) + head.start
    if (!actor && each > head.start) {
      const own = nameIn(text, each, end)
      if (own) return own
    }
  }
  if (actor && actor.end <= end && next?.kind === 'prep' && namesThing(text, next, end)) return undefined
  if (actor && actor.end <= end && next && (betweenSubjectAndOrder.has(next.kind) || text.startsWith('作为', next.start))) return actor
  // 发现隐患要立即上报
  if (opens && happens.test(text.slice(opens.start, opens.end)) && !nameIn(text, opens.end, end)) return 'open'
  // an adverbial without a name: 对…应, 按照…应
  return opens?.kind === 'prep' && adverbial.test(text.slice(opens.start, opens.end)) ? 'open' : undefined
}

/** Is it a name that says what somebody does, 主管税务机关, rather than what is done to somebody, 明确各级部门? */
function isShortName(text: string, segment: Segment, opens: Word, name: Range): boolean {
  return (
    (opens.kind === 'verb' ? opens.end - opens.start === 2 : text.startsWith('受', opens.start)) &&
    opens.start === segment.start &&
    name.end - name.start <= 10 &&
    !notInName.test(text.slice(opens.end, name.end)) &&
    !opensNone.has(text.slice(opens.start, opens.end)) &&
    !segment.words.some(({start, end, kind}) => start > opens.start && end <= name.end && kind !== 'verb' && kind !== 'other')
  )
}
/** 施工总承包单位, 投资建设方, but 服务企业: what it does for somebody. */
const isOfTrade = (text: string, opens: Word, {start, end}: Range) =>
  end - start > 5 && isTrade(text.slice(opens.start, opens.end)) && !serving.test(text.slice(opens.start, opens.end))
const serving = /^(?:服务|培训|教育|管理|维护|发展|改革|监督|监管|保障|推荐)$/

// 供水、供气等公共服务单位
const listOfKinds =
  /^[^、]{2,6}(?:、[^、]{2,6}){1,9}等[^、]{0,10}(?:单位|部门|企业|机构)$|^[^、]{2,4}(?:、[^、]{2,4}){1,9}(?:单位|部门|机构)$/
const notInName = /^(?:各|有关|相关|本|全|所|[省市县区镇乡村])|[、和及与的]/

/** The first name that a stretch opens with: 乘客进站 */
export function shortName(text: string, start: number, end: number): Range | undefined {
  let found: Range | undefined
  for (let to = start + 2; to < end; to++) {
    if (nameIn(text, start, to)?.start === start) found = {start, end: to}
    else if (!found || to > found.end + 8) continue
    // 办事企业和群众
    if (found && !'和、及与'.includes(text[found.end])) return found
  }
  return found
}

/** 人员在防控中的成果可…: what stands in something is the subject, not whose it is. */
function namesThing(text: string, prep: Word, end: number): boolean {
  const de = text.lastIndexOf('的', end - 1)
  return (
    /^(?:[在于与]|联合)/.test(text.slice(prep.start, prep.end)) &&
    de > prep.end &&
    !/[对向按]/.test(text.slice(prep.end, de)) &&
    !/(?:[中下时上后内外]|前提|基础|期间|方面)$/.test(text.slice(de, end))
  )
}

const span = /^[\u4e00-\u9fa5]{0,6}\d{1,3}(?:分钟|个?小时|个?工作日|日|天|个?月|年)[后前内]$/
const holding =
  /^(?:与|同|跟|向|给|和|就|是|为|作为|成为|均为|即为|鼓励|支持|引导|推动|督促|允许|建议|欢迎|委托|倡导|提倡|帮助|促使|组织|指导|监督|对|对于|针对|将|把|联合|协助|协调|通知|关于|保障|确保|规范|防止|避免|杜绝|力争|争取|扶持|安排|要求)$/
/** Does a word say what is done to somebody, 发现, 进入, rather than what tells a name apart, 返程, 挂钩? */
const isDoneToOthers = (text: string, words: Word[], {kind, start, end}: Word) =>
  kind === 'verb' &&
  !mayBeNamed(text.slice(start, end)) &&
  !hasObject(text.slice(start, end)) &&
  !/^(?:注册|挂钩|返)/.test(text.slice(start, end)) &&
  !words.some((word) => word.start === end && word.kind === 'verb')
const arranging = /^(?:组织|安排|指导|督促|通知|引导|协调)$/
// 委托…承担: not theirs
const isOrdered = (text: string, {start}: Word) => !/^(?:负责|牵头|承担)/.test(text.slice(start, start + 2))
const wishing = /^(?:鼓励|支持|引导|推动|督促|允许|建议|欢迎|委托|帮助)$/
const adverbial = /^(?:对|对于|针对|为|在|经|按|按照|根据|依据|依照|围绕|结合|通过|因|未经|非因|凭)$/
const happens = /^(?:发现|出现|发生)$/
const beforeOrderEnds = '方仅只才则即在点'
const beforeOrder = /(?:方|仅|只|才|则|即|正在|重点)$/
const betweenSubjectAndOrder = new Set<Word['kind']>(['adverb', 'link', 'time', 'prep', 'if'])
const breaks = new Set<Word['kind']>(['being', 'link', 'modal', 'past', 'by', 'if', 'adverb'])
