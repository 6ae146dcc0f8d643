import type {Assignment, Duty} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {codes} from '../../source/characters.ts'
import type {SourceText} from '../../source/source-text.ts'
import {inOrder, leaf, parent} from '../../tree/build.ts'
import type {Wanted} from '../../vocabulary/duty-headings.ts'
import {behindSign} from './behind-sign.ts'
import {createTimes} from './create-times.ts'
import {lex, type Segment} from './lex.ts'
import type {Actor} from './part.ts'
import {readNames} from './read-names.ts'
import {readPart} from './read-part.ts'
import {offsetOf, type View, viewOf} from './view.ts'

// 组长张三，成员…: who is in it, not what to do
const roster = /(?:^|[：:，、；])(?:组长|副组长|组员|成员|主任委员)(?:[：:]?[\u4e00-\u9fa5]{2,4}[，；、（]|[：:]X{2,4})/

const defines = /是指|^本[^，。；]{1,8}所称|^“[^”]{1,20}”(?:指|即(?!可))/

// in names that count without more, and before an event
const each = /各(?![类种自]|项(?!目))|每|所有|前/

const closing = codes('。；;！？!?')
/** What the headings and lead-ins above a stretch of text say of it. */
export interface Above {
  /** Is it an item of a list whose lead-in tells who acts? */
  listed: boolean
  /** Does it stand in a document, or under a heading, that tells what was done? */
  tells: boolean

  wanted: Wanted
}

/** The duty that one part of a sentence says somebody has; `carried`: what stands before it tells who acts. */
export function dutyOf(source: SourceText, part: Range, carried: boolean, {listed, tells, wanted}: Above): Duty | undefined {
  const view = viewOf(source, part.start, part.end)
  const {words} = view
  let end = words.length
  while (end > 0 && closing.has(words.charCodeAt(end - 1))) end--
  let start = 0
  for (let next = behindSign(words, 0); next > start; next = start < 12 ? behindSign(words, start) : start) start = next
  const segments = lex(view, start, end)
  if (!carried && !segments.some(({ground}) => ground) && !each.test(words)) return undefined
  // 本办法所称…是指…: what a word means
  if (defines.test(words)) return undefined
  if (tells && !asks(words, segments)) return undefined
  if ((words.includes('组') || words.includes('员')) && roster.test(words)) return undefined
  const times = createTimes(source, view)
  const found = readPart(words, segments, times.isPast, wanted)
  const goesOn = carried && found.actors.length === 0 && !(listed ? found.named : found.closed)
  if (found.actors.length === 0 && found.times.length === 0 && !goesOn) return undefined
  const children: Duty['children'] = []
  if (found.modal) children.push(leaf(source, 'modal', offsetOf(view, found.modal.start), offsetOf(view, found.modal.end - 1) + 1))
  for (const actor of found.actors) for (const node of assignments(source, view, actor)) children.push(node)
  for (const time of found.times) for (const node of times.of(time)) children.push(node)
  const apart = withoutOverlaps(inOrder(children))
  const at = offsetOf(view, 0)
  if (!apart.some(({type}) => type === 'assignment' || type === 'deadline') && !goesOn) return undefined
  return parent('duty', at, part.end, apart, {
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
