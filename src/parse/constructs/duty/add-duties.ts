import {append} from '../../../syntax/append.ts'
import type {Assignment, Deadline, Duty, LeadIn, Node, Paragraph, Requirement} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {sentences} from '../../body/sentences.ts'
import {codes, isColon, isSemicolon} from '../../source/characters.ts'
import {outside} from '../../source/scan.ts'
import type {SourceText} from '../../source/source-text.ts'
import {inOrder, leaf, parent} from '../../tree/build.ts'
import {firstSign} from '../../vocabulary/first-sign.ts'
import {firstTelling} from '../../vocabulary/first-telling.ts'
import {lastYear, readDeadlines} from '../deadline.ts'
import type {Wanted} from './duty-times.ts'
import {lex, type Segment, type Word} from './lex.ts'
import type {Actor} from './part.ts'
import {readNames} from './read-names.ts'
import {readPart} from './read-part.ts'
import {offsetOf, type View, viewOf} from './view.ts'

type Holder = Requirement | LeadIn | Paragraph

/**
 * Adds a `duty` to the outline of a document for each part of its sentences that says who acts or by when.
 *
 * ```text
 * 各街道要在9月底前建立台账；由市住建局统一验收。
 * ^^^^ ^^ ^^^^^^           ^^ ^^^^^^^^
 * actor modal deadline     modal actor
 * ```
 */
export function addDuties(source: SourceText, nodes: readonly Node[]) {
  const title = nodes.find((node) => node.type === 'title')
  const tells = title?.type === 'title' && telling.test(title.title)
  for (const node of nodes) {
    if (node.type === 'paragraph') addTo(source, node, false, tells, undefined)
    else if (node.type === 'section') inSection(source, node, tells, undefined)
  }
}

function inSection(source: SourceText, {children}: {children: readonly Node[]}, told: boolean, wantedAbove: Wanted) {
  const heading = children.find(({type}) => type === 'heading')
  const title = heading ? source.text.slice(heading.start, heading.end) : ''
  const tells = (told || lookingBack.test(title)) && !ahead.test(title)
  let wanted = wantedBy(title) ?? (wantedAbove === 'conditions' ? wantedAbove : undefined)
  let carries = false
  for (const node of children) {
    if (node.type === 'section') inSection(source, node, tells, wanted)
    else if (node.type === 'leadIn') {
      carries = addTo(source, node, false, tells, wanted)
      if (listsConditions.test(source.text.slice(Math.max(node.start, node.end - 16), node.end))) wanted = 'conditions'
    } else if (node.type === 'requirement') {
      carries &&=
        listed.test(source.text.slice(node.start, node.start + 4)) && enumerator.test(source.text.slice(node.start, node.start + 8))
      addTo(source, node, carries, tells, wanted)
    }
  }
}

// Documents that tell what was done, and the headings under which they say what is to be done.
const telling = /(?:报告|汇报|总结|公报|简报|情况)(?:[（(][^）)]{0,12}[）)])?$/
// and headings of other documents under which they tell it
const lookingBack =
  /^(?:[^，。；：]{0,8}(?:总体|基本|主要)(?:情况|特点|成效|做法|成绩)|[^，。；：]{0,10}(?:工作回顾|完成情况|开展情况|运行情况|落实情况|工作成效)|(?:[^，。；：]{0,6})(?:制定|起草|出台|修订|编制)(?:的?背景|过程|依据|情况)(?:[和及与、].{1,8})?)[：:]?$/
const ahead = /下一?(?:步|阶段)|打算|计划|安排|建议|要求|措施|思路|举措|意见|方向|任务/

// Headings below which a time alone is one to keep: 申报时间, 材料报送截止日期, but not 公示时间.
const asksForTime = /(?:时间|日期|期限|时限)(?:安排|要求|节点)?[：:]?$/
const ofState = /公示|有效|执行|实施|适用|施行|保存|保管|建设|任|聘|追溯/

// Headings below which stands whom something is for: 申报条件, 补助对象与条件; …须满足以下条件之一：
const conditions = /^(?!扩大|放宽|.*时间)[^，。；：]{0,12}(?:条件|对象|范围)(?:[与和及、](?:对象|范围|标准|要求))?[：:]?$/
const listsConditions = /(?:条件|要求|情形)(?:之一)?[（(）)\s]*[：:]$/

const wantedBy = (title: string): Wanted =>
  asksForTime.test(title) && !ofState.test(title) ? 'time' : conditions.test(title) ? 'conditions' : undefined

// but 1. and 2、, which open what stands by itself
const listed = /^(?!\d+[、.．])/

/** Adds the duties of one stretch of text; tells whether its last one goes on into what stands below. */
function addTo(source: SourceText, node: Holder, carried: boolean, tells: boolean, wanted: Wanted): boolean {
  const first = node.children.findLast((child) => child.type === 'topic' || child.type === 'delimiter')
  const start = first ? first.end : node.start
  let telling = firstTelling(source.text, source.partner, start, node.end)
  const broken = source.text.slice(start, node.end).includes('\n')
  if (!carried && telling === node.end && !(broken && tellsOverBreak(source.text, start, node.end))) return false
  let duties: Duty[] = []
  let goesOn = carried
  for (const sentence of sentences(source, start, node.end)) {
    goesOn = carried
    let end = sentence.start
    while (end < sentence.end) {
      const from = end
      end = partEnd(source, from, sentence.end)
      if (telling < from) telling = firstTelling(source.text, source.partner, from, node.end)
      if (end - from > longest || (!goesOn && telling >= end && !(broken && tellsOverBreak(source.text, from, end)))) continue
      const duty = dutyOf(source, from, end, goesOn, carried, tells, wanted)
      if (!duty) continue
      if (duty.carried || duty.children.some(({type}) => type === 'assignment')) goesOn = true
      duties = append(duties, duty)
    }
  }
  if (duties.length > 0) (node as {children: Node[]}).children = inOrder([...node.children, ...duties])
  return goesOn && isColon(source.text.charCodeAt(node.end - 1))
}

/** Does a line break cut a word in two that tells who acts or by when? `分别负` ⏎ `责…` */
function tellsOverBreak(text: string, start: number, end: number): boolean {
  for (const {index, 0: gap} of text.slice(start, end).matchAll(lineBreak)) {
    const behind = start + index + gap.length
    const seam = text[start + index - 1] + text.slice(behind, Math.min(behind + 1, end))
    if (index > 0 && firstSign(seam, 0, seam.length) === 0) return true
  }
  return false
}
const lineBreak = /(?<!\s)\s{1,9}(?!\s)/g

/** Where the part of a sentence ends that begins at `from`: behind its ；. */
function partEnd({text, partner}: SourceText, from: number, end: number): number {
  for (let i = outside(partner, from, end); i < end; i = outside(partner, i + 1, end)) if (isSemicolon(text.charCodeAt(i))) return i + 1
  return end
}

// 组长张三，成员…: who is in it, not what to do
const roster = /(?:^|[：:，、；])(?:组长|副组长|组员|成员|主任委员)(?:[：:]?[\u4e00-\u9fa5]{2,4}[，；、（]|[：:]X{2,4})/

const defines = /是指|^本[^，。；]{1,8}所称|^“[^”]{1,20}”(?:指|即(?!可))/

// in names that count without more, and before an event
const each = /各(?![类种自]|项(?!目))|每|所有|前/

const closing = codes('。；;！？!?')
const enumerator =
  /^(?:[一二三四五六七八九十]{1,2}(?:个?是|要)|第[一二三四五六七八九十][，、,]|其[一二三四五六][，、,是]|首先，|其次，|再次，|最后，|[（(][\d一二三四五六七八九十]{1,3}[）)]|[①-⑮]|\d{1,2}[）)、.．](?!\d)|[—-]{1,2}|[▲●◆■★※])/

/** Words are compared with the other words of their sentence. Nobody puts whom he asks for what into a longer one. */
const longest = 2000

function dutyOf(
  source: SourceText,
  from: number,
  to: number,
  carried: boolean,
  listed: boolean,
  tells: boolean,
  wanted: Wanted,
): Duty | undefined {
  const view = viewOf(source, from, to)
  const {words} = view
  let end = words.length
  while (end > 0 && closing.has(words.charCodeAt(end - 1))) end--
  let start = 0
  for (let match = enumerator.exec(words); match && start < 12; match = enumerator.exec(words.slice(start))) start += match[0].length
  const segments = lex(view, start, end)
  if (!carried && !segments.some(({ground}) => ground) && !each.test(words)) return undefined
  // 本办法所称…是指…: what a word means
  if (defines.test(words)) return undefined
  if (tells && !asks(words, segments)) return undefined
  if ((words.includes('组') || words.includes('员')) && roster.test(words)) return undefined
  let deadlines: Map<number, Deadline[]> | undefined
  const past = (time: Word) => {
    const read = readTime(source, view, words, time)
    deadlines = (deadlines ?? new Map()).set(time.start, read)
    return isPast(source, read, time)
  }
  const found = readPart(words, segments, past, wanted)
  const goesOn = carried && found.actors.length === 0 && !(listed ? found.named : found.closed)
  if (found.actors.length === 0 && found.times.length === 0 && !goesOn) return undefined
  const children: Duty['children'] = []
  if (found.modal) children.push(leaf(source, 'modal', offsetOf(view, found.modal.start), offsetOf(view, found.modal.end - 1) + 1))
  for (const actor of found.actors) for (const node of assignments(source, view, actor)) children.push(node)
  for (const time of found.times)
    for (const node of time.till ? stretch(source, view, words, time) : (deadlines?.get(time.start) ?? [])) children.push(node)
  const apart = withoutOverlaps(inOrder(children))
  const at = offsetOf(view, 0)
  if (!apart.some(({type}) => type === 'assignment' || type === 'deadline') && !goesOn) return undefined
  return parent('duty', at, to, apart, {
    ...(found.modal && {modal: words.slice(found.modal.start, found.modal.end)}),
    ...(goesOn && {carried: true as const}),
  })
}

// 力争年底前完成, 下一步, 将于5月抽查: what is to come
const toCome = /将[于在]|[到至]20\d\d年(?!来)|下一?(?:步|阶段)|力争|力求/

/** Does a part of a document that tells what was done order something all the same? */
const asks = (words: string, segments: readonly Segment[]) =>
  toCome.test(words) ||
  segments.some((segment) =>
    segment.words.some(({kind, start, end}) => (kind === 'modal' || kind === 'ask') && orders.test(words.slice(start, end))),
  )
const orders = /^(?:恳?请|烦请|责成|负责|要|应|应当|须|必须|务须|[都均还也]要|[均还也]应|不得)$/

/** What two readings took is the first one's. */
function withoutOverlaps(nodes: Duty['children']): Duty['children'] {
  let behind = 0
  return nodes.filter(({start, end}) => {
    const apart = start >= behind
    behind = Math.max(behind, end)
    return apart
  })
}

function readTime(source: SourceText, view: View, words: string, {start, end}: Range): Deadline[] {
  const before = words.slice(0, start)
  const from = offsetOf(view, start)
  const to = offsetOf(view, end - 1) + 1
  // 每年12月考核，次年2月底兑现: counted from no year of the notice's
  const floats = /^[次翌][年月]/.test(words.slice(start, start + 2)) && (before.includes('每') || !/20\d\d年|[今本]年/.test(before))
  if (floats) return [leaf(source, 'deadline', from, to, {kind: 'unresolved'})]
  const year = lastYear(before)
  const carried = readDeadlines(source, from, to, year)
  // 对2024年12月31日前备案的项目，…4月底前…: a year of what was is not that of what is to come
  const own = year && isOver(source, carried) ? readDeadlines(source, from, to) : carried
  const read = isOver(source, own) ? carried : own
  // 全年完成…: like any year, by its last day
  const [{startDate, endDate}] = read
  return words.slice(start, end) === '全年' && startDate ? [leaf(source, 'deadline', from, to, {kind: 'by', date: endDate})] : read
}

/** Had the last day gone by when the notice was issued? */
const isOver = ({anchor}: SourceText, [{endDate, date}]: Deadline[]) => {
  const last = endDate ?? date
  return last !== undefined && anchor.date !== undefined && last < anchor.date
}

/** 自发布之日起至2022年底: from the one to the other. */
function stretch(source: SourceText, view: View, words: string, time: Word): Deadline[] {
  const {till} = time
  if (!till) return []
  const [from] = readTime(source, view, words, {start: time.start, end: till.start})
  const [end] = readTime(source, view, words, till)
  const startDate = from.startDate ?? from.date
  const endDate = end.endDate ?? end.date
  const fields =
    startDate || endDate
      ? {kind: 'period' as const, ...(startDate && {startDate}), ...(endDate && {endDate})}
      : {kind: 'unresolved' as const}
  return [leaf(source, 'deadline', offsetOf(view, time.start), offsetOf(view, time.end - 1) + 1, fields)]
}

/** Had the time passed when the notice was issued? Then it tells what was. `undefined` where that is not known. */
function isPast({text, anchor}: SourceText, [deadline]: Deadline[], {form}: Word): boolean | undefined {
  const {date, looksBack} = anchor
  const dated = deadline !== undefined && /(?:19|20)\d\d/.test(text.slice(deadline.start, deadline.end))
  if (looksBack && ((form === 'range' && !dated) || (form === 'day' && deadline?.yearFrom !== undefined))) return true
  const last = deadline?.endDate ?? deadline?.date
  if (date === undefined) return undefined
  // 自2022年起，…: what has been so for years, but 自2022年1月1日起施行
  if (
    form === 'from' &&
    deadline?.startDate &&
    deadline.startDate < date.slice(0, 4) &&
    sinceYear.test(text.slice(deadline.start, deadline.end + 1))
  )
    return true
  if (last === undefined) return undefined
  // 8月15日 in a notice of the end of August was; in one of December it may be the next year's
  if (deadline.yearFrom === 'next')
    return (form === 'day' || form === 'bare' || partOfMonth.test(text.slice(deadline.start, deadline.end))) &&
      monthOf(date) - (monthOf(last) - 12) <= lately
      ? true
      : undefined
  return last < date || (form === 'day' && last === date)
}
const lately = 3
const sinceYear = /\d{4}年起，$/
// 5月中旬, but 5月中旬前
const partOfMonth = /月(?:[初底末]|[上中下]旬)$/
/** Months since the year 0. */
const monthOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** The bodies of one actor as assignments; names are cut as those of clauses are. */
function assignments(source: SourceText, view: View, {start, end, role, label}: Actor): Assignment[] {
  const from = offsetOf(view, start)
  const to = offsetOf(view, end - 1) + 1
  const {parties, open, tagged} = readNames(source, from, to)
  const made: Assignment[] = tagged.map(({party, role: own, label: word}) =>
    parent('assignment', party.start, party.end, [party], {role: own, label: word}),
  )
  if (parties.length > 0) {
    const fields = {role, ...(label && {label}), ...(open && {open: true as const})}
    made.push(parent('assignment', parties[0].start, parties[parties.length - 1].end, parties, fields))
  }
  return made
}
