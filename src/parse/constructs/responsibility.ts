import type {Assignment, Deadline, Declaration, Party, Role} from '../../syntax/nodes.ts'
import {inOrder, leaf, span} from '../build.ts'
import {isBlank} from '../characters.ts'
import {backBy, withoutBreaks} from '../line-breaks.ts'
import type {Page} from '../page.ts'
import {endsLikeBody} from '../vocabulary/bodies.ts'
import {declarationsIn} from '../vocabulary/declarations.ts'
import {labelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {assign, isOffice, isPersonal, markFirst} from './assignment.ts'
import {isDeadlinePart, lastYear, readDeadlines} from './deadline.ts'
import {isPlainName, type Name} from './parties.ts'
import {type Stretch, stretches} from './stretches.ts'

/** What the words of a clause say, without regard to where it stands. */
export interface ClauseReading {
  children: Array<Assignment | Deadline | Declaration>
  mode?: 'byDuty' | 'severally'
  /** It has a label, so it is a clause wherever it stands. */
  labelled: boolean
  /** Only names, no label and no predicate: a clause only among clauses. */
  implicit: boolean
}

/**
 * The words of a responsibility clause, brackets aside (grammar: domain 5.3, splitting 5.4, roles 5.6).
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
export const readClause = (page: Page, start: number, end: number): ClauseReading | undefined =>
  readPlainClause(page, start, end) ?? readAnyClause(page, start, end)

/** The commonest clause, a label and names with nothing that says when, how or who else, read without looking for any of it. */
function readPlainClause({text}: Page, start: number, end: number): ClauseReading | undefined {
  const words = text.slice(start, end)
  const label = plainClause.test(words) ? words.slice(0, words.indexOf(words.includes('：') ? '：' : ':')) : ''
  const kind = labelKind(label)
  if (kind?.kind !== 'role' || isPersonal(kind.role)) return undefined
  const parties: Party[] = []
  for (let from = start + label.length + 1, to = from; to < end; from = to + 1) {
    const pause = text.indexOf('、', from)
    to = pause < 0 || pause > end ? end : pause
    const name = text.slice(from, to)
    if (!isPlainName(name) || isDeadlinePart(name) || predicateAtEnd(name) || isOffice(name)) return undefined
    parties.push({type: 'party', value: name, position: span(from, to), name})
  }
  const assignment: Assignment = {type: 'assignment', children: parties, position: span(start, end), role: kind.role, label}
  return {children: [assignment], labelled: true, implicit: false}
}

// Han characters and 、 only, without the words of other parts: 为 of 单位为甲局, 会同, 9月前, 下同, 不再, the 一 of 第一.
const plainClause = /^[\u4e00-\u9fa5]{2,9}[：:][^\0-\u3000\u3002-\u4dff\u9fa6-\uffff为同前再位一首即除]+$/

/** Any clause. */
export function readAnyClause(page: Page, start: number, end: number): ClauseReading | undefined {
  const declared = declarationsIn(page.text.slice(start, end)).map((d) => ({...d, start: d.start + start, end: d.end + start}))
  const children: ClauseReading['children'] = declared.map((d) => leaf(page, 'declaration', d.start, d.end, {effect: d.effect}))
  const parts = stretches(page, start, end)
  const waiting: Name[] = []
  let label: Stretch['label']
  let labelled = false
  let predicated = false
  let mode: ClauseReading['mode']
  let labelUsed = true
  let year: string | undefined
  const dated: number[] = []

  const flush = (role: Role, word: string | undefined, from: number, to: number, list: Name[], how?: ClauseReading['mode']) => {
    if (list.length === 0) return
    // names on both sides of a deadline: the same role twice
    const groups: Name[][] = []
    for (const name of list) {
      const group = groups[groups.length - 1]
      if (group && !dated.some((at) => group[0].start < at && at < name.start)) group.push(name)
      else groups.push([name])
    }
    groups.forEach((group, index) => {
      const first = index === 0 ? from : group[0].start
      const last = index === groups.length - 1 ? to : group[group.length - 1].end
      for (const assignment of assign(page, role, word, first, last, group, how)) children.push(assignment)
    })
    labelUsed = true
    if (how) mode = how
  }
  const deadline = ({start, end}: Name) => {
    children.push(...readDeadlines(page, start, end, year))
    year = lastYear(page.text.slice(start, end), year)
    dated.push(start)
  }
  const flushLabel = () => {
    if (label?.kind.kind === 'role' && waiting.length > 0) {
      flush(label.kind.role, label.word, labelUsed ? waiting[0].start : label.start, waiting[waiting.length - 1].end, waiting.splice(0))
    }
  }

  for (const part of parts) {
    if (part.label) {
      flushLabel()
      if (waiting.length > 0) flush('responsible', undefined, waiting[0].start, waiting[waiting.length - 1].end, waiting.splice(0))
      label = part.label
      labelUsed = false
      if (label.kind.kind !== 'remark') labelled = true
    }
    const range = withoutDeclaration(page, trim(page, part.start, part.end), declared)
    if (!range) continue
    const value = withoutBreaks(page.text.slice(range.start, range.end))
    if (label?.kind.kind === 'deadline') {
      // the first words of the field are one whatever they say; more only where they say when
      if (part.label === label || isDeadlinePart(value)) deadline(range)
      continue
    }
    if (label?.kind.kind === 'remark') continue
    const [who, when] = bodyAndDate(page, range)
    if (who && when) {
      predicated = true
      flush(when.role, when.word, who.start, range.end, [...waiting.splice(0), who])
      deadline(when)
      continue
    }
    if (isDeadlinePart(value)) {
      flushLabel()
      // what follows the date no longer follows the label
      labelUsed = true
      deadline(range)
      continue
    }
    const personal = label?.kind.kind === 'role' && isPersonal(label.kind.role)
    const predicate = personal ? undefined : predicateAtEnd(value)
    if (!predicate) {
      const together = withOthers(page, range)
      if (together && label?.kind.kind === 'role') {
        waiting.push(together.left)
        flushLabel()
        flush('support', '会同', together.right.start, together.right.end, [together.right])
        continue
      }
      // 甲局牵头，会同乙局、丙局落实
      waiting.push(value.startsWith('会同') && value.length > 3 ? {start: range.start + 2, end: range.end} : range)
      continue
    }
    predicated = true
    if (label?.kind.kind === 'role' && !labelUsed && predicate.strong && predicate.role !== label.kind.role) {
      // 责任单位：甲局，乙局、丙局配合: the predicate takes the group it closes, the label the ones before
      const own = groupStart(page, [...waiting, range])
      if (own > 0) {
        const closed = waiting.splice(own)
        flushLabel()
        for (const name of closed) waiting.push(name)
      }
    }
    const inner = predicateAtEnd(value.slice(0, value.length - predicate.length))
    const length = predicate.length + (inner?.strong ? inner.length : 0)
    const opening = introduction.exec(page.text.slice(range.start, range.end))?.[0].length ?? 0
    const bare = trim(page, range.start + opening, backBy(page.text, range.end, length))
    const word = value.slice(-predicate.length)
    const together = bare && withOthers(page, bare)
    const role = label?.kind.kind === 'role' && !predicate.strong && !labelUsed ? label.kind.role : predicate.role
    const name =
      role === predicate.role && !(label?.kind.kind === 'role' && label.kind.role === role && !predicate.strong && !labelUsed)
        ? word
        : label?.word
    const from = label && !labelUsed ? label.start : (waiting[0]?.start ?? range.start)
    if (together) {
      flush('lead', '会同', from, together.left.end, [...waiting.splice(0), together.left])
      // the bodies up to the predicate support
      flush('support', '会同', together.right.start, range.end, [together.right], predicate.mode)
      continue
    }
    const opened = waiting.findIndex((name) => withOthers(page, name) !== undefined)
    if (opened >= 0 && predicate.role === 'responsible') {
      const list = waiting.splice(0)
      const pair = withOthers(page, list[opened]) as NonNullable<ReturnType<typeof withOthers>>
      flush('lead', '会同', from, pair.left.end, [...list.slice(0, opened), pair.left])
      flush(
        'support',
        '会同',
        pair.right.start,
        range.end,
        [pair.right, ...list.slice(opened + 1), ...(bare ? [bare] : [])],
        predicate.mode,
      )
      continue
    }
    flush(role, name, from, range.end, [...waiting.splice(0), ...(bare ? [bare] : [])], predicate.mode)
    if (children.length === 0) mode = predicate.mode
  }
  flushLabel()
  if (waiting.length > 0) flush('responsible', undefined, waiting[0].start, waiting[waiting.length - 1].end, waiting.splice(0))
  const assignments = children.filter((child) => child.type === 'assignment')
  const hasDeadline = children.some((child) => child.type === 'deadline')
  if (assignments.length === 0 && !hasDeadline) return undefined
  inOrder(children)
  if (declared.some((d) => d.effect === 'firstIsLead') && mode !== 'severally') markFirst(assignments)
  return {children, labelled, implicit: !labelled && !predicated, ...(mode && {mode})}
}

/** A body and its date in one part: 市交通局9月底前完成, 9月底前由市交通局牵头完成. */
function bodyAndDate({text}: Page, {start, end}: Name): [] | [who: Name, when: Name & {role: Role; word: string}] {
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

// 由甲局牵头, 以上任务由甲局牵头
const introduction = /^(?:(?:以上|上述)(?:各项|各|全部)?(?:任务|工作|事项|措施|内容|要求)?)?(?:(?:均|都|统一)?由|会同)/

function trim({text}: Page, from: number, to: number): Name | undefined {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && (isBlank(text.charCodeAt(end - 1)) || text[end - 1] === '。')) end--
  return start < end ? {start, end} : undefined
}

/** What is left of a part when a declaration in it (or in its bracket) is taken away. */
function withoutDeclaration({scan: {partner}}: Page, range: Name | undefined, declared: Name[]): Name | undefined {
  if (!range) return undefined
  const hit = declared.find((d) => d.start < range.end && range.start < d.end)
  if (!hit) return range
  const open = partner[range.end - 1]
  if (open >= range.start && open < hit.start) return open > range.start ? {start: range.start, end: open} : undefined
  return hit.start > range.start ? {start: range.start, end: hit.start} : undefined
}

/** `甲局会同乙局` → both sides. */
function withOthers({text}: Page, {start, end}: Name): {left: Name; right: Name} | undefined {
  const at = text.slice(start, end).indexOf('会同')
  if (at <= 0 || start + at + 2 >= end) return undefined
  return {left: {start, end: start + at}, right: {start: start + at + 2, end}}
}

/** The index of the first of the names that no ， or ； parts from the last. */
function groupStart({text}: Page, list: Name[]): number {
  for (let i = list.length - 1; i > 0; i--) if (/[，,；;]/.test(text.slice(list[i - 1].end, list[i].start))) return i
  return 0
}
