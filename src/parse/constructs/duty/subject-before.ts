import type {Range} from '../../../syntax/range.ts'
import {hasObject, isTrade, mayBeNamed} from '../../vocabulary/duty-names.ts'
import {wordAt} from '../../vocabulary/duty-words.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import {ofTheirs} from './describes.ts'
import {opensNone, type Segment, type Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {type Head, isGoverning, openers} from './subject.ts'

/**
 * Who is told to act by an order word, from the words of its segment before it: a name, nobody (`'open'`: none is printed
 * there), or something that is none.
 */
export function subjectBefore(text: string, segment: Segment, head: Head, modal: Word): Range | 'open' | undefined {
  const before = segment.words.filter((word) => word.start < modal.start)
  let end = modal.start
  for (let w = before.length - 1; w >= 0 && before[w].end === end && (openers.has(before[w].kind) || before[w].kind === 'past'); w--)
    end = before[w].start
  if (namesNobody(text, head, modal, end)) return 'open'
  // 经认定的企业可…: told apart by what stands before
  if (head.actor?.end === end && head.next === modal) return head.actor
  // 企业当年申请的券须…: a thing of theirs
  if (head.actor && ofTheirs(text, segment, head.actor.end) && !nameIn(text, head.start, end)) return undefined
  // 企业方可报名, 申请人仅须签字: orders behind the name
  if (end === modal.start && beforeOrderEnds.includes(text[end - 1]) && !nameIn(text, head.start, end))
    end -= beforeOrder.exec(text.slice(head.start, end))?.[0].length ?? 0
  if (head.start >= end) return 'open'
  const {actor, next} = head
  if (actor && actor.end <= end && next && next !== modal) {
    // 乘客乘坐公交时应…
    if (/[时后前]$/.test(text.slice(actor.end, end)) && !(text.startsWith('联合', next.start) && namesThing(text, next, end))) return actor
    if (
      next.kind === 'prep' &&
      text[next.start] !== '与' &&
      !namesThing(text, next, end) &&
      !('受因'.includes(text[next.start]) && nameIn(text, next.end, end))
    )
      return actor
  }
  if (
    !actor &&
    !next?.kind.match(/prep|if/) &&
    !(next?.kind === 'verb' && next.start === head.start) &&
    busy.test(text.slice(head.start, end))
  ) {
    const short = shortName(text, head.start, end - 1)
    if (short) return short
  }
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
  if (!(opens && isGoverning(text.slice(opens.start, opens.end)) && !isToOthers(text, opens, end))) {
    // 明确保险品种、各级财政: what is done, not who
    const found = nameIn(text, head.start, end)
    const isDone =
      opens &&
      opens.kind !== 'other' &&
      found?.start === head.start &&
      !isShortName(text, segment, opens, found) &&
      !isOfTrade(text, opens, found) &&
      !listOfKinds.test(text.slice(found.start, found.end))
    // 市政府要求各区领导要…: those who are asked
    const asked = found && before.findLast(({kind, start, end: to}) => kind === 'ask' && start > found.start && to < found.end)
    const name = isDone ? undefined : asked ? nameIn(text, asked.end, end) : found
    // another predicate between it and the order word
    if (
      name &&
      !before.some(
        (word) =>
          word.start > name.start &&
          word.end <= name.end &&
          (breaks.has(word.kind) ||
            (word.kind === 'prep' && '向对'.includes(text[word.start])) ||
            (word.kind === 'verb' && word.end < name.end - 2 && wishing.test(text.slice(word.start, word.end)))),
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

/** 委托县局办理的单位应…: who does something to others that are named before the 的. */
function isToOthers(text: string, {start, end}: Word, to: number): boolean {
  const de = text.lastIndexOf('的', to - 1)
  return de > end && /^(?:委托|与|向)/.test(text.slice(start, end)) && shortName(text, end, de) !== undefined
}

/** Does nobody stand between the opening of a segment and its order, only when it holds or what is done besides? */
function namesNobody(text: string, {start, actor, next}: Head, modal: Word, end: number): boolean {
  if (start >= end || actor) return start >= end
  const said = text.slice(start, Math.min(end, start + 13))
  // 开赛15分钟后不得…
  if (end - start <= 12 && span.test(said)) return true
  // 履行责任并负责维护, 培训前应报备
  return (
    next?.kind === 'verb' &&
    next.start === start &&
    ('并且'.includes(text[modal.start - 1]) || (next.end === end - 1 && /[时后前]$/.test(said)))
  )
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
const notInName = /^(?:各|有关|相关|本|全|所|[省市县区镇乡村])|[、和及的]|(?<!参)与/

/** 泵站|操作人员交班时: a longer name, of those who work there, with nothing done in between. */
function ofStaff(text: string, start: number, from: number, end: number): Range | undefined {
  const match = staff.exec(text.slice(from, Math.min(end, from + 8)))
  if (!match) return undefined
  const to = from + match[0].length
  for (let at = from; at < to; at++) {
    const kind = wordAt(text, at)?.kind
    if (kind && kind !== 'other') return undefined
  }
  return nameIn(text, start, to)?.start === start ? {start, end: to} : undefined
}
const staff = /^[\u4e00-\u9fa5]{0,4}?(?:人员|负责人)/

/** The first name that a stretch opens with: 乘客进站 */
export function shortName(text: string, start: number, end: number): Range | undefined {
  let found: Range | undefined
  for (let to = start + 2; to < end; to++) {
    if (nameIn(text, start, to)?.start === start) found = {start, end: to}
    else if (!found || to > found.end + 8) continue
    // 办事企业和群众
    if (found && !'和、及与'.includes(text[found.end])) return ofStaff(text, start, found.end, end) ?? found
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

// 乘客进站时|应…, 学生在校|期间应…
const busy = /[时后前]$|在[校岗职院编任]$/
const span = /^[\u4e00-\u9fa5]{0,6}\d{1,3}(?:分钟|个?小时|个?工作日|日|天|个?月|年)[后前内]$/
/** Does a word say what is done to somebody, 发现, 进入, rather than what tells a name apart, 返程, 挂钩? */
const isDoneToOthers = (text: string, words: Word[], {kind, start, end}: Word) =>
  kind === 'verb' &&
  !mayBeNamed(text.slice(start, end)) &&
  !hasObject(text.slice(start, end)) &&
  !/^(?:注册|挂钩|返)/.test(text.slice(start, end)) &&
  !words.some((word) => word.start === end && word.kind === 'verb')
const arranging = /^(?:组织|安排|指导|督促|通知|引导|协调)$/
// 委托…承担: not theirs
const isOrdered = (text: string, {start, end}: Word) => !undertakings.has(text.slice(start, end))
const wishing = /^(?:鼓励|支持|引导|推动|督促|允许|建议|欢迎|委托|帮助)$/
const adverbial = /^(?:对|对于|针对|为|在|经|按|按照|根据|依据|依照|围绕|结合|通过|因|未经|非因|凭)$/
const happens = /^(?:发现|出现|发生)$/
const beforeOrderEnds = '方仅只才则即在点'
const beforeOrder = /(?:方|仅|只|才|则|即|正在|重点)$/
const betweenSubjectAndOrder = new Set<Word['kind']>(['adverb', 'link', 'time', 'prep', 'if'])
const breaks = new Set<Word['kind']>(['being', 'link', 'modal', 'past', 'by', 'if', 'adverb'])
