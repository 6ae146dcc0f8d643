import type {Assignment, Deadline, Declaration, Node, Party, Role} from '../../syntax/nodes.ts'
import {endOf, inOrder, leaf, parent, startOf} from '../build.ts'
import {isBlank, isColon} from '../characters.ts'
import {backBy, withoutBreaks} from '../line-breaks.ts'
import type {Page} from '../page.ts'
import {collectiveInside, collectiveOpening, endsLikeBody} from '../vocabulary/bodies.ts'
import {declarationsIn} from '../vocabulary/declarations.ts'
import {type LabelKind, labelAtEnd, labelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {isDeadlinePart, lastYear, readDeadlines} from './deadline.ts'
import {type Name, names, readParties} from './parties.ts'

/** What the words of a clause say, without regard to where it stands. */
export interface ClauseReading {
  children: Array<Assignment | Deadline | Declaration>
  mode?: 'byDuty' | 'severally'
  /** It has a label, so it is a clause wherever it stands. */
  labelled: boolean
  /** Only names, no label and no predicate: a clause only among clauses. */
  implicit: boolean
}

interface Stretch extends Name {
  label?: {start: number; end: number; word: string; kind: LabelKind}
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
export function readClause(page: Page, start: number, end: number): ClauseReading | undefined {
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
      children.push(...assign(page, role, word, first, last, group, how))
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
      waiting.push(range)
      continue
    }
    predicated = true
    if (label?.kind.kind === 'role' && !labelUsed && predicate.strong && predicate.role !== label.kind.role) {
      // 责任单位：甲局，乙局、丙局配合: the predicate takes the group it closes, the label the ones before
      const own = groupStart(page, [...waiting, range])
      if (own > 0) {
        const closed = waiting.splice(own)
        flushLabel()
        waiting.push(...closed)
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

// 由甲局牵头, 以上任务由甲局牵头
const introduction = /^(?:(?:以上|上述)(?:各项|各|全部)?(?:任务|工作|事项|措施|内容|要求)?)?(?:均|都|统一)?由/

/** The first of several 责任单位 leads where a declaration says so. */
export function markFirst(assignments: Assignment[]) {
  if (assignments.some((assignment) => assignment.role === 'lead')) return
  const first = assignments.find((assignment) => assignment.role === 'responsible')
  const party = first?.children.find((child) => child.type === 'party')
  if (party && first?.mode !== 'severally') (party as Party).lead = true
}

const isPersonal = (role: Role) => role === 'leader' || role === 'person' || role === 'contact'

/** Cut at pauses, and before every label, also one that follows a name without a pause (甲公司完成时限：…). */
function stretches(page: Page, start: number, end: number): Stretch[] {
  const parts = cutParts(page, start, end)
  // 2026年起，每年2月底前 is one expression
  for (let i = parts.length - 1; i > 0; i--) {
    if (!parts[i].label && page.text[parts[i - 1].end - 1] === '起' && /^每/.test(page.text.slice(parts[i].start, parts[i].start + 1))) {
      parts[i - 1].end = parts[i].end
      parts.splice(i, 1)
    }
  }
  return parts
}

function cutParts(page: Page, start: number, end: number): Stretch[] {
  const {
    text,
    scan: {partner},
  } = page
  const result: Stretch[] = []
  let open: LabelKind | undefined
  for (const part of names(page, start, end)) {
    let from = part.start
    let label: Stretch['label']
    for (let i = part.start; i < part.end; i++) {
      if (partner[i] > i && partner[i] < part.end) {
        i = partner[i]
        continue
      }
      const code = text.charCodeAt(i)
      const about = code === 0x4e3a && i - from >= 4 && labelKind(squeeze(text.slice(from, i)))?.kind === 'role'
      if (!isColon(code) && !about) continue
      const before = withoutBreaks(text.slice(from, i))
      const whole = squeeze(before.replace(/^由/, ''))
      const word = labelKind(whole) ? whole : labelAtEnd(before)
      if (!word) {
        // 考核标准：…, 电话：…: a note, for no body's name holds a colon
        if (from === part.start && open?.kind !== 'deadline' && /^[\u4e00-\u9fa5]{2,8}$/.test(whole)) {
          open = {kind: 'remark'}
          label = {start: from, end: i + 1, word: whole, kind: open}
          from = i + 1
        }
        continue
      }
      const at = backBy(text, i, word.length)
      // 甲公司完成时限：; what is no name narrows the label (竣工验收完成时限：)
      const apart = word !== whole && isValue(squeeze(before.slice(0, -word.length)), label)
      if (apart) result.push({start: from, end: at, label})
      open = labelKind(word) as LabelKind
      label = {start: apart ? at : from, end: i + 1, word, kind: open}
      from = i + 1
    }
    result.push({start: from, end: part.end, label})
  }
  return result
}

/** The index of the first of the names that no ， or ； parts from the last. */
function groupStart({text}: Page, list: Name[]): number {
  for (let i = list.length - 1; i > 0; i--) if (/[，,；;]/.test(text.slice(list[i - 1].end, list[i].start))) return i
  return 0
}

/** Do words stand for themselves: a body, a person behind 责任人：, a predicate, a date? */
const isValue = (words: string, label: Stretch['label']) =>
  endsLikeBody(words) ||
  predicateAtEnd(words) !== undefined ||
  isDeadlinePart(words) ||
  (label?.kind.kind === 'role' && isPersonal(label.kind.role))

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

/** One role over its names; a bracket behind a name may give that one another role. */
// 分管副市长、协管副秘书长负责
const office = /(?:省长|市长|县长|区长|州长|镇长|乡长|秘书长|书记|副主席|局长|厅长|主任委员)$/

function assign(
  page: Page,
  given: Role,
  label: string | undefined,
  start: number,
  end: number,
  list: Name[],
  mode: ClauseReading['mode'],
): Assignment[] {
  const role = given === 'responsible' && list.every(({start, end}) => office.test(page.text.slice(start, end))) ? 'leader' : given
  const personal = isPersonal(role)
  const from = list[0].start
  const to = list[list.length - 1].end
  const read = personal ? {parties: persons(page, from, to), open: false, tagged: []} : readParties(page, from, to)
  const made: Assignment[] = read.tagged.map(({party, role: own, label: word}) =>
    parent('assignment', startOf(party), endOf(party), [party], {role: own, label: word}),
  )
  if (read.parties.length === 0 && made.length > 0) return made
  if (read.parties.length === 0) return []
  const first = made.length > 0 ? startOf(read.parties[0]) : Math.min(start, from)
  const children = read.parties as Node[]
  made.push(
    parent('assignment', first, Math.max(end, to), children, {
      role,
      ...(label && {label}),
      ...(read.open && {open: true}),
      ...(mode && {mode}),
    }),
  )
  return made
}

/** Names of persons: 2–4 characters, maybe padded (`张　三`), parted by 、 or blanks. */
export function persons(page: Page, start: number, end: number): Party[] {
  const found: Party[] = []
  for (const part of names(page, start, end)) {
    const value = page.text.slice(part.start, part.end)
    // 陆 明 俞 悦: padded two-character names, set side by side
    const letters = [...value.matchAll(/[\u4e00-\u9fa5]/g)]
    if (
      letters.length >= 2 &&
      letters.length % 2 === 0 &&
      /^[\u4e00-\u9fa5](?:[\s\u3000]+[\u4e00-\u9fa5]|[\u4e00-\u9fa5][\s\u3000]+[\u4e00-\u9fa5])+$/.test(value)
    ) {
      for (let i = 0; i < letters.length; i += 2) {
        const from = part.start + letters[i].index
        const to = part.start + letters[i + 1].index + 1
        found.push(leaf(page, 'party', from, to, {name: page.text.slice(from, to)}))
      }
      continue
    }
    const note = /^(.{2,8}?)[（(](.+)[）)]$/.exec(value)
    if (squeeze(value) !== '' && !/^[无—-]$/.test(value))
      found.push(leaf(page, 'party', part.start, part.end, {name: squeeze(note ? note[1] : value), ...(note && {note: note[2]})}))
  }
  return found
}

/**
 * Are the parties of a reading bodies? A stretch that merely ends in 负责 (纳税人对其真实性负责) is no
 * clause: at least half of its names (all, where nothing else speaks for it; few behind a label) have to
 * end as names of bodies do, and none may be a sentence.
 */
export function namesBodies(reading: ClauseReading, share: 'all' | 'half' | 'few' = 'half'): boolean {
  let all = 0
  let bodies = 0
  for (const child of reading.children) {
    if (child.type !== 'assignment') continue
    const personal = isPersonal(child.role)
    for (const party of child.children) {
      if (party.type !== 'party') continue
      all++
      if (personal) {
        if (party.name.length <= 12) bodies++
        continue
      }
      if (party.name.length > 40 || sentence.test(party.name)) return false
      // 自然资源、住建、商务部门: the last one carries the suffix of all
      const shared = party.name.length <= 5 && (child.open || sharesSuffix(child))
      if (shared || endsLikeBody(party.name) || collectiveOpening.test(party.name) || collectiveInside.test(party.name)) bodies++
    }
  }
  return all > 0 && (share === 'all' ? bodies === all : share === 'half' ? bodies * 2 >= all : true)
}
/** 部门 or 单位 at the end of a list of bare names. */
const sharesSuffix = ({children}: Assignment) => {
  const last = children.findLast((child) => child.type === 'party')
  return last?.type === 'party' && /(?:部门|单位|系统)$/.test(last.name)
}

const sentence = /[对由将把被应须要]其|自行|对.{1,12}(?:性|情况|工作)$|[是了]|.由.|以及时|必须|应当|。|“.{8,}”|的.{0,2}(?:由|应)/
