import {append} from '../../../syntax/append.ts'
import type {Assignment, Deadline, Declaration, Party, Role} from '../../../syntax/nodes.ts'
import {backBy, skipBlanks} from '../../source/blanks.ts'
import {isBlank} from '../../source/characters.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import type {SourceText} from '../../source/source-text.ts'
import {inOrder, leaf} from '../../tree/build.ts'
import {isAside, seesToThing} from '../../vocabulary/asides.ts'
import {endsLikeBody} from '../../vocabulary/bodies.ts'
import {namesTime} from '../../vocabulary/deadlines.ts'
import {declarationCodes, declarationsIn} from '../../vocabulary/declarations.ts'
import {isDeadlinePart} from '../../vocabulary/is-deadline-part.ts'
import {isUndetermined} from '../../vocabulary/nobody.ts'
import {type FoundPredicate, labelKind, predicateAtEnd} from '../../vocabulary/roles.ts'
import {lastYear, readDeadlines} from '../deadline.ts'
import {mayShareEnd} from '../join-names.ts'
import type {Name} from '../name.ts'
import {isPlainName} from '../parties.ts'
import {assign, isOffice, isPersonal, markFirst} from './assignment.ts'
import {type Stretch, stretches} from './stretches.ts'

/** What the words of a clause say, without regard to where it stands. */
export interface ClauseReading {
  children: Array<Assignment | Deadline | Declaration>
  mode?: 'byDuty' | 'severally'
  /** It has a label, so it is a clause wherever it stands. */
  labelled: boolean
  /** Its predicates are words that are said of things as well: 审核, 执行. */
  bound?: true
  /** Only names, no label and no predicate: a clause only among clauses. */
  implicit: boolean
}

/**
 * The words of a responsibility clause, brackets aside.
 *
 * ```text
 * 牵头单位：甲局；配合单位：乙局、丙局等，6月底前完成
 * ^^^^^^^^ ^^^^   ^^^^^^^^ ^^^^^^^^^ ^^  ^^^^^^^^^^^
 * label   party   label    parties  open deadline
 * ```
 *
 * A predicate covers everything since the one before it: a comma does not end a role. `undefined`
 * when the words are no clause.
 */
export const readClause = (source: SourceText, start: number, end: number): ClauseReading | undefined =>
  readPlainClause(source, start, end) ?? readAnyClause(source, start, end)

/** The commonest clause, a label and names with nothing that says when, how or who else, read without looking for any of it. */
function readPlainClause({text}: SourceText, start: number, end: number): ClauseReading | undefined {
  const words = text.slice(start, end)
  const label = plainClause.test(words) ? words.slice(0, words.indexOf(words.includes('：') ? '：' : ':')) : ''
  const kind = labelKind(label)
  if (kind?.kind !== 'role' || isPersonal(kind.role)) return undefined
  const parties: Party[] = []
  for (let from = start + label.length + 1, to = from; to < end; from = to + 1) {
    const pause = words.indexOf('、', from - start)
    to = pause < 0 ? end : start + pause
    const name = text.slice(from, to)
    if (
      !isPlainName(name) ||
      (parties.length > 0 && mayShareEnd(parties[parties.length - 1].name, name)) ||
      isDeadlinePart(name) ||
      predicateAtEnd(name) ||
      isOffice(name)
    )
      return undefined
    parties.push({type: 'party', value: name, start: from, end: to, name})
  }
  const assignment: Assignment = {type: 'assignment', children: parties, start, end, role: kind.role, label}
  return {children: [assignment], labelled: true, implicit: false}
}

// Han characters and 、 only, none that a declaration holds, nor what other parts begin with: 为甲局, 会同乙局, 9月前, 待定, 经费由甲局….
const plainClause = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,9}[：:][^\\0-\\u3000\\u3002-\\u4dff\\u9fa6-\\uffff为同前待由${String.fromCharCode(...declarationCodes)}]+$`,
)

/** A clause while it is read. */
interface Draft {
  children: ClauseReading['children']
  /** Names that no role was found for yet. */
  waiting: Name[]
  /** The label that what comes now stands under, and whether it has names already. */
  label: Stretch['label']
  labelUsed: boolean
  /** The names that wait stand behind 会同: they support. */
  joint: boolean
  mode: ClauseReading['mode']
  /** A predicate was found that says a role whatever stands before it. */
  firm: boolean
  /** The last year printed, and where deadlines begin. */
  year: string | undefined
  dated: number[]
}

/** Any clause. */
export function readAnyClause(source: SourceText, start: number, end: number): ClauseReading | undefined {
  const declared = declaredIn(source, start, end)
  const draft: Draft = {
    children: [],
    waiting: [],
    label: undefined,
    labelUsed: true,
    joint: false,
    mode: undefined,
    firm: false,
    year: undefined,
    dated: [],
  }
  let labelled = false
  let predicated = false
  for (const part of stretches(source, start, end)) {
    if (part.label) {
      flushLabel(source, draft)
      flushRest(source, draft)
      draft.label = part.label
      draft.labelUsed = false
      if (part.label.kind.kind !== 'remark') labelled = true
    }
    const range = withoutDeclaration(source, trim(source, part.start, part.end), declared)
    if (range && addPart(source, draft, range, part.label !== undefined)) predicated = true
  }
  flushLabel(source, draft)
  flushRest(source, draft)
  const {mode} = draft
  // in a bracket that nothing closes names may have been read over one
  const apart = declared.filter((d) => !draft.children.some((child) => child.start < d.end && d.start < child.end))
  const children = apart.length > 0 ? [...apart, ...draft.children] : draft.children
  if (!children.some((child) => child.type !== 'declaration')) return undefined
  inOrder(children)
  if (declared.some(({effect}) => effect === 'firstIsLead') && mode !== 'severally')
    markFirst(children.filter((child) => child.type === 'assignment'))
  const implicit = !labelled && !predicated && declared.length === 0
  const reading: ClauseReading = mode ? {children, labelled, implicit, mode} : {children, labelled, implicit}
  if (predicated && !labelled && !draft.firm) reading.bound = true
  return reading
}

const declaredIn = (source: SourceText, start: number, end: number): Declaration[] =>
  declarationsIn(source.text.slice(start, end)).map((d) => leaf(source, 'declaration', d.start + start, d.end + start, {effect: d.effect}))

/**
 * One stretch between pauses: a deadline, a name that waits, or a predicate, which is answered with `true`. `opens` says that
 * a label stands right before it.
 */
function addPart(source: SourceText, draft: Draft, range: Name, opens: boolean): boolean {
  const {label} = draft
  const value = withoutBreaks(source.text.slice(range.start, range.end))
  if (label?.kind.kind === 'deadline') {
    // the first words of the field are one whatever they say; more only where they say when
    if (opens || isDeadlinePart(value) || namesTime(value)) addDeadline(source, draft, range)
    return false
  }
  if (label?.kind.kind === 'remark') return false
  const [who, when] = bodyAndDate(source, range)
  if (who && when) {
    addRole(source, draft, {
      role: when.role,
      word: when.word,
      names: append(take(draft), who),
      start: who.start,
      end: when.start < who.start ? range.end : who.end,
    })
    addDeadline(source, draft, when)
    return true
  }
  if (seesToThing(value)) return false
  const role = label?.kind.kind === 'role' ? label.kind.role : undefined
  if (role && isUndetermined(value)) return false
  if (isDeadlinePart(value)) {
    flushLabel(source, draft)
    // what follows the date no longer follows the label
    draft.labelUsed = true
    addDeadline(source, draft, range)
    return false
  }
  const predicate = role && isPersonal(role) ? undefined : predicateAtEnd(value)
  const pair = role && isPersonal(role) ? undefined : withOthers(source, range)
  if (pair) {
    addLeads(source, draft, pair.left)
    return addPart(source, draft, pair.right, false) || predicate !== undefined
  }
  if (predicate) {
    addPredicate(source, draft, range, value, predicate)
    return true
  }
  // 会甲局、乙局办理: said of those who help only; alone it is a sentence
  const done = draft.joint && value.endsWith('办理') ? backBy(source.text, range.end, 2) : range.end
  if (!isAside(value)) draft.waiting = append(draft.waiting, {start: range.start, end: done})
  return false
}

/** The bodies before 会同: they lead, or have the role of their label or predicate. Those behind it support. */
function addLeads(source: SourceText, draft: Draft, left: Name | undefined) {
  const {label} = draft
  const words = left ? withoutBreaks(source.text.slice(left.start, left.end)).replace(/(?:分别|共同|联合|负责)$/, '') : ''
  const predicate = predicateAtEnd(words)
  const from = left ? trim(source, left.start + introduced(words), left.start + words.length - (predicate?.length ?? 0)) : undefined
  const list = from ? append(take(draft), from) : take(draft)
  const start = label && !draft.labelUsed ? label.start : (list[0]?.start ?? 0)
  const given = label?.kind.kind === 'role' && !draft.labelUsed ? label.kind.role : undefined
  const said = predicate?.strong || !given
  if (list.length > 0)
    addRole(source, draft, {
      role: said ? (predicate?.role ?? 'lead') : given,
      word: said ? (predicate ? words.slice(-predicate.length) : '会同') : label?.word,
      names: list,
      start,
      end: left?.end ?? list[list.length - 1].end,
      mode: predicate?.mode,
    })
  draft.joint = true
}

/** A predicate covers the names that wait and those before it in its own stretch. */
function addPredicate(source: SourceText, draft: Draft, range: Name, value: string, predicate: FoundPredicate) {
  const {label} = draft
  const {mode} = predicate
  const given = label?.kind.kind === 'role' ? label.kind.role : undefined
  if (given && !draft.labelUsed && predicate.strong && predicate.role !== given) {
    // 责任单位：甲局，乙局、丙局配合: the predicate takes the group it closes, the label the ones before
    const own = groupStart(source, draft.waiting, range)
    if (own > 0) {
      const closed = draft.waiting.splice(own)
      flushLabel(source, draft)
      draft.waiting = closed
    }
  }
  const inner = predicateAtEnd(value.slice(0, value.length - predicate.length))
  const length = predicate.length + (inner?.strong ? inner.length : 0)
  const bare = trim(source, range.start + introduced(value), backBy(source.text, range.end, length))
  const word = value.slice(-predicate.length)
  if (bare && isAside(withoutBreaks(source.text.slice(bare.start, bare.end)))) return
  // 加粗的为牵头单位 says it of some of the names, and which they are is not in the text
  if (bare && /^[为是]/.test(word) && /[的者]$/.test(source.text.slice(bare.start, bare.end))) return
  if (!predicate.bound) draft.firm = true
  const underLabel = given !== undefined && !predicate.strong && !draft.labelUsed
  const joint = draft.joint && joined.has(predicate.role)
  const role = joint ? 'support' : underLabel ? given : predicate.role
  const name = joint ? '会同' : role === predicate.role && !underLabel ? word : label?.word
  const from = label && !draft.labelUsed ? label.start : (draft.waiting[0]?.start ?? range.start)
  const list = take(draft)
  draft.joint = false
  addRole(source, draft, {role, word: name, names: bare ? append(list, bare) : list, start: from, end: range.end, mode})
  if (draft.children.length === 0) draft.mode = mode
}

// what a pair of bodies does together, so that the second one supports: 甲局会同乙局负责
const joined = new Set<Role>(['lead', 'responsible', 'implement'])

/** The names that wait; they wait no longer. */
function take(draft: Draft): Name[] {
  const list = draft.waiting
  draft.waiting = []
  return list
}

/** A role that was found: its word, the names it is said of, and how far its words reach. */
interface FoundRole {
  role: Role
  word: string | undefined
  names: Name[]
  start: number
  end: number
  mode?: ClauseReading['mode']
}

/** Gives names their role; names on both sides of a deadline have it twice. */
function addRole(source: SourceText, draft: Draft, {role, word, names, start, end, mode}: FoundRole) {
  if (names.length === 0) return
  const groups = draft.dated.length === 0 ? [names] : apart(names, draft.dated)
  groups.forEach((group, index) => {
    const first = index === 0 ? start : group[0].start
    const behind = group[group.length - 1]
    // 甲局6月底前负责: the time stands between the names and the word
    const last = index < groups.length - 1 || draft.dated.some((at) => behind.end <= at && at < end) ? behind.end : end
    for (const assignment of assign(source, role, word, first, last, group, mode)) draft.children = append(draft.children, assignment)
  })
  draft.labelUsed = true
  if (mode) draft.mode = mode
}

/** Names in groups that no deadline parts; both lists are in order. */
function apart(list: Name[], dated: number[]): Name[][] {
  const groups: Name[][] = []
  let next = 0
  for (const name of list) {
    while (next < dated.length && dated[next] < name.start) next++
    const group = groups[groups.length - 1]
    if (group && (next === 0 || dated[next - 1] <= group[0].start)) group.push(name)
    else groups.push([name])
  }
  return groups
}

function addDeadline(source: SourceText, draft: Draft, {start, end}: Name) {
  for (const deadline of readDeadlines(source, start, end, draft.year)) draft.children = append(draft.children, deadline)
  draft.year = lastYear(source.text.slice(start, end), draft.year)
  draft.dated.push(start)
}

/** The names that wait under a label have its role. */
function flushLabel(source: SourceText, draft: Draft) {
  flushJoint(source, draft)
  const {label, labelUsed} = draft
  if (label?.kind.kind !== 'role' || draft.waiting.length === 0) return
  const list = take(draft)
  addRole(source, draft, {
    role: label.kind.role,
    word: label.word,
    names: list,
    start: labelUsed ? list[0].start : label.start,
    end: list[list.length - 1].end,
  })
}

/** Names behind 会同 support, up to the next group. */
function flushJoint(source: SourceText, draft: Draft) {
  if (!draft.joint) return
  draft.joint = false
  const list = take(draft)
  let end = 1
  while (end < list.length && !/[，,；;]/.test(source.text.slice(list[end - 1].end, list[end].start))) end++
  const group = list.slice(0, end)
  if (group.length > 0)
    addRole(source, draft, {role: 'support', word: '会同', names: group, start: group[0].start, end: group[group.length - 1].end})
  draft.waiting = list.slice(end)
}

/** Names that nothing was said of are responsible; behind a predicate only what is plainly a body. */
function flushRest(source: SourceText, draft: Draft) {
  flushJoint(source, draft)
  const said = draft.children.some(({type}) => type === 'assignment')
  const list = take(draft).filter(({start, end}) => !said || endsLikeBody(withoutBreaks(source.text.slice(start, end))))
  if (list.length === 0) return
  addRole(source, draft, {role: 'responsible', word: undefined, names: list, start: list[0].start, end: list[list.length - 1].end})
}

/** A body and its date in one part: 市交通局9月底前完成, 9月底前由市交通局牵头完成. */
function bodyAndDate({text}: SourceText, {start, end}: Name): [] | [who: Name, when: Name & {role: Role; word: string}] {
  const words = text.slice(start, end)
  if (!words.includes('前')) return []
  const after = /^(.{2,20}?)((?:\d{4}年)?\d{1,2}月.{0,6}?前)(完成|落实|办结)$/.exec(words)
  if (after && endsLikeBody(after[1])) {
    const at = start + after[1].length
    return [
      {start, end: at},
      {start: at, end: at + after[2].length, role: 'responsible', word: after[3]},
    ]
  }
  const before = /^((?:\d{4}年)?\d{1,2}月.{0,6}?前)由(.{2,20}?)(牵头|负责)(?:完成|落实)?$/.exec(words)
  if (!before || !endsLikeBody(before[2])) return []
  const at = start + before[1].length + 1
  return [
    {start: at, end: at + before[2].length},
    {start, end: at - 1, role: before[3] === '牵头' ? 'lead' : 'responsible', word: before[3]},
  ]
}

/** How much of the words only leads up to a name: 由甲局牵头, 以上任务由甲局牵头. */
const introduced = (words: string) => introduction.exec(words)?.[0].length ?? 0
const introduction = /^(?:(?:以上|上述)(?:各项|各|全部)?(?:任务|工作|事项|措施|内容|要求)?)?(?:均|都|统一)?由/

function trim({text}: SourceText, from: number, to: number): Name | undefined {
  const start = skipBlanks(text, from, to)
  let end = to
  while (end > start && (isBlank(text.charCodeAt(end - 1)) || text[end - 1] === '。')) end--
  return start < end ? {start, end} : undefined
}

/** What is left of a part when a declaration in it (or in its bracket) is taken away. */
function withoutDeclaration({partner}: SourceText, range: Name | undefined, declared: Declaration[]): Name | undefined {
  if (!range || declared.length === 0) return range
  const hit = declared.find((d) => d.start < range.end && range.start < d.end)
  if (!hit) return range
  let at = hit.start
  for (let i = hit.start - 1; i >= range.start; i--) if (partner[i] >= hit.end) at = i
  return at > range.start ? {start: range.start, end: at} : undefined
}

/** `甲局会同乙局` → both sides; the left one is missing where 会同 or 会 opens. */
function withOthers({text}: SourceText, {start, end}: Name): {left?: Name; right: Name} | undefined {
  const words = text.slice(start, end)
  if (/^会(?=[省市县区州各有相])/.test(words)) return {right: {start: start + 1, end}}
  const at = words.indexOf('会同')
  // a name may open with it: 市科技局、会同镇人民政府
  if (at < 0 || start + at + 3 >= end || text[start + at - 1] === '、') return undefined
  const right = {start: start + at + 2, end}
  return at > 0 ? {left: {start, end: start + at}, right} : {right}
}

/** The index of the first of the names that no ， or ； parts from `last`. */
function groupStart({text}: SourceText, list: Name[], last: Name): number {
  let next = last
  for (let i = list.length - 1; i >= 0; i--) {
    if (/[，,；;]/.test(text.slice(list[i].end, next.start))) return i + 1
    next = list[i]
  }
  return 0
}
