import type {AttachmentList, Node, Title} from '../syntax/nodes.ts'
import {attachmentHead, headOpens, isOtherHead, opensNextAnnex, opensOwnText} from './constructs/attachment-head.ts'
import {areEntries, firstBelow, readAttachmentList} from './constructs/attachment-list.ts'
import {isImprint} from './constructs/imprint.ts'
import {joinSigners} from './constructs/join-signers.ts'
import {opensWithNote} from './constructs/note.ts'
import {readSignature} from './constructs/signature.ts'
import {authorities, mostSigners} from './constructs/signers.ts'
import {titleKey} from './constructs/title.ts'
import type {CutUpTo} from './cut-ends.ts'
import type {Facts} from './facts.ts'
import {codes} from './source/characters.ts'
import {inTable, type SourceText} from './source/source-text.ts'
import type {DocumentRole} from './top.ts'
import {readTrailing} from './trailing.ts'
import {leaf, parent} from './tree/build.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {readDate} from './vocabulary/calendar.ts'
import {squeeze} from './vocabulary/squeeze.ts'

interface End {
  /** Behind the last piece of the body. */
  body: number
  nodes: Node[]
  next: number
  date?: string
  /** The piece of a date that is still to be filled in. */
  unfilled?: number
}

/** A document whose end is looked for: `from` is the first piece of its body. */
interface UnendedBody {
  readonly source: SourceText
  readonly facts: Facts
  readonly role: DocumentRole
  readonly title: Title | undefined
  readonly from: number
  /** The key of the title that it says it carries. */
  readonly carried: string | undefined
  /** Where other notices begin. */
  readonly notices: ReadonlySet<number>
  /** Attachment lists were looked for up to here: none is read twice. */
  listed: number
}

/** What may end a body at a piece. */
interface Ending {
  /** In which bodies it is looked for; in every one where this is left out. */
  when?: (body: UnendedBody) => boolean
  /** What its piece opens with, or closes with; anything where both are left out. */
  opens?: ReadonlySet<number>
  closes?: number
  read(body: UnendedBody, index: number): End | undefined
}

const noCodes: ReadonlySet<number> = new Set()
/** A head at its first piece is its own, be it printed twice with the title, unless it is an annex of which there is no more than the title. */
const hasBegun = ({source, source: {text, pieces}, from, role, title}: UnendedBody, index: number) =>
  index > from ||
  (from > 0 && isOtherHead(source, pieces[from - 1], pieces[from])) ||
  (role !== 'main' && title !== undefined && !text.slice(pieces[from].start, pieces[from].start + longestTwice).includes(title.title))
const longestTwice = 90
const isMain = ({role}: UnendedBody) => role === 'main'

/** Tried in this order at every piece; the first that reads one ends the body. */
const endings: Ending[] = [
  // a signature
  {
    read({source, from, role, title}, index) {
      const signature = readSignature(source, index, from)
      // a form has such dates to be filled in
      if (!signature || (signature.unfilled && !(role === 'main' || (role === 'issued' && signature.from < index)))) return undefined
      const rest = readTrailing(source, signature.to)
      takeSigner(signature.node, rest.nodes)
      signature.node.children = joinSigners(source, signature.node.children, title?.issuers ?? [])
      return {
        body: signature.from,
        nodes: [signature.node, ...rest.nodes],
        next: rest.next,
        date: signature.date,
        ...(signature.unfilled && {unfilled: index}),
      }
    },
  },
  // a date and nothing else above the text that this notice carries
  {
    when: (body) => isMain(body) && body.facts.carried.length > 0,
    closes: '日'.charCodeAt(0),
    opens: noCodes,
    read({source, from, facts}, index) {
      const {text, pieces} = source
      const {start, end} = pieces[index]
      const below = pieces[index + 1]
      if (index !== from || !below || end - start > 40) return undefined
      const date = readDate(text.slice(start, end))
      const key = titleKey(text.slice(below.start, below.start + 120))
      if (!date || !facts.carried.some((one) => one.length > 6 && key.startsWith(one))) return undefined
      const node = parent('signature', start, end, [leaf(source, 'date', start, end, date)])
      return {body: index, nodes: [node], next: index + 1, date: date.date}
    },
  },
  // another notice
  {
    when: ({notices}) => notices.size > 0,
    read: (body, index) =>
      (index > body.from || body.title !== undefined) && body.notices.has(body.source.pieces[index].start)
        ? unsigned(body, index)
        : undefined,
  },
  // the head of an annex
  {
    opens: headOpens,
    read(body, index) {
      const {source} = body
      const {start, end} = source.pieces[index]
      // in a cell the title may stand below it, in the same paragraph
      const words = source.text.slice(start, Math.min(end, start + 14)).split('\n', 1)[0]
      const head = hasBegun(body, index) && (end - start < 14 || words.length < 14) && attachmentHead.test(words.trimEnd())
      return head && !isListHead(source, index) && !isEmptyList(source, index) ? unsigned(body, index) : undefined
    },
  },
  // the head of the next annex, with its title on the same line
  {
    when: ({role}) => role !== 'main',
    opens: headOpens,
    read: (body, index) => (hasBegun(body, index) && opensNextAnnex(body.source, index, body.facts) ? unsigned(body, index) : undefined),
  },
  // the texts that an attachment list names, at once behind it
  {
    opens: codes('附'),
    read(body, index) {
      if (index === body.from || index < body.listed) return undefined
      const list = readAttachmentList(body.source, index, body.source.pieces.length)
      if (!list) return undefined
      body.listed = list.next
      return opensListed(body.source, list) ? {body: list.next, nodes: [], next: list.next} : undefined
    },
  },
  // 附：… with a text of its own
  {
    when: isMain,
    opens: codes('附'),
    read: (body, index) => (index > body.from && opensOwnText(body.source, index) ? unsigned(body, index) : undefined),
  },
  // a note (此件公开发布)
  {
    when: isMain,
    opens: codes('（(政信'),
    read: ({source, from}, index) =>
      index > from && opensWithNote(opening(source, index)) && !inTable(source, source.pieces[index].start)
        ? trailing(source, index)
        : undefined,
  },
  // 版记
  {
    opens: codes('抄主分'),
    closes: '发'.charCodeAt(0),
    read({source, from}, index) {
      if (!isImprint(opening(source, index))) return undefined
      // the printing office may stand above its date
      const {start, end} = source.pieces[Math.max(from, index - 1)]
      const above = index - 1 > from && end - start <= 40 && /^\d/.test(opening(source, index)) && isBodyName(source.text.slice(start, end))
      return trailing(source, above ? index - 1 : index)
    },
  },
  // the title of the next text that the covering notice carries
  {
    when: ({role, facts}) => role !== 'main' && facts.carried.length > 0,
    read: ({source, from, title, facts}, index) =>
      index > from + (title ? 0 : 1) &&
      facts.carried.some((key) => key.length > 6 && isCarriedTitle(source, index, key) && key !== titleKey(title?.title ?? ''))
        ? {body: index, nodes: [], next: index}
        : undefined,
  },
  // the first article of the text that this notice carries, whose title was left out
  {
    when: (body) => isMain(body) && body.carried !== undefined,
    opens: codes('第'),
    read: (body, index) => (opensBareRules(body, index) ? unsigned(body, index) : undefined),
  },
  // the title of the text that this notice carries
  {
    when: (body) => isMain(body) && body.carried !== undefined,
    read(body, index) {
      const {source, title, carried = ''} = body
      if (!isCarriedTitle(source, index, carried) || signedBelow(source, index, title)) return undefined
      // who signs stands right above it
      const {start, end} = source.pieces[index]
      const signs =
        index + 1 < source.pieces.length && isCarriedTitle(source, index + 1, carried) && authorities(source, start, end).length > 0
      return signs ? undefined : unsigned(body, index)
    },
  },
]

/** Do chapters or articles begin right behind the sentence that passes a text on: …现印发给你们，请遵照执行。⏎第一章　总则? A notice has none of its own. */
function opensBareRules({source, from, facts}: UnendedBody, index: number): boolean {
  const {text, pieces} = source
  if (pieces[index].gap !== 'line' || !/^第\s?[一1]\s?[章条](?![、和及款项])/.test(opening(source, index))) return false
  let above = index - 1
  while (above > from && pieces[above].boilerplate) above--
  if (above < from || pieces[above].boilerplate) return false
  // a line may break it
  const words = text.slice(Math.max(pieces[from].start, pieces[above].end - longestPassing), pieces[above].end)
  return passesOn.test(words) && isRules(facts.carried)
}
const longestPassing = 120
const passesOn = /(?:印发|颁发|发布|公布|下发|转发)[^。]{0,30}(?:。[^。]{0,60})?。$/
const isRules = (carried: readonly string[]) => carried.some((one) => /(?:办法|规定|条例|细则|规则|章程|规程|制度)$/.test(one))

/** The first words of a piece. */
function opening({text, pieces}: SourceText, index: number): string {
  const {start, end} = pieces[index]
  return text.slice(start, Math.min(end, start + 140))
}

// How far the constructs of an end look ahead.
const ahead = 64

/** Where the body of a document ends that begins at piece `from`, and what stands there. `cut` makes the pieces that are looked at. */
export function findEnd(source: SourceText, from: number, title: Title | undefined, role: DocumentRole, facts: Facts, cut: CutUpTo): End {
  // what the main text carries or announces may stand anywhere below
  if (role === 'main') cut(Number.POSITIVE_INFINITY)
  const carried = title?.carries?.title && titleKey(title.carries.title)
  const body: UnendedBody = {source, facts, role, title, from, carried, notices: cut.notices, listed: from}
  const possible = endings.filter(({when}) => !when || when(body))
  const {text, pieces} = source
  for (let index = from; index < pieces.length; index++) {
    cut(index + ahead)
    const piece = pieces[index]
    if (piece.boilerplate) continue
    const first = text.charCodeAt(piece.start)
    const last = text.charCodeAt(piece.end - 1)
    for (const ending of possible) {
      if (ending.opens && !ending.opens.has(first) && ending.closes !== last) continue
      const end = ending.read(body, index)
      if (end) return end
    }
  }
  return unsigned(body, pieces.length)
}

/** The body below a date above which nobody signed signs; it was read as the office that printed the notice. */
function takeSigner(signature: Extract<Node, {type: 'signature'}>, below: Node[]) {
  const [imprint] = below
  if (imprint?.type !== 'imprint' || imprint.children.length !== 1 || signature.children.some(({type}) => type !== 'date')) return
  const [authority] = imprint.children
  if (authority.type !== 'authority') return
  signature.children.push(authority)
  signature.end = authority.end
  below.shift()
}

/** The end at a piece above which nobody signed with a date; a body may still sign without one. */
function unsigned({source, from, title}: UnendedBody, index: number): End {
  const found = unsignedEnd(source, from, index, title)
  return {body: found?.from ?? index, nodes: found ? [found.node] : [], next: index}
}

function trailing(source: SourceText, index: number): End {
  const {nodes, next} = readTrailing(source, index)
  return {body: index, nodes, next}
}

/** Does the text that a 附件说明 lists follow it at once, nobody having signed: 附件：文书范本（共十六种）⏎文书范本之一…? */
const opensListed = ({text, pieces}: SourceText, {node, next}: {node: AttachmentList; next: number}) =>
  next < pieces.length &&
  node.children.some((item) => {
    if (item.type !== 'attachmentItem') return false
    const stem = item.title.split(/[（(]/, 1)[0]
    return stem.length >= 4 && text.startsWith(stem, pieces[next].start)
  })

/** 附件 alone on a line, with the items of the 附件说明 below it and no other head before the signature, or nothing else up to the end. */
const isListHead = (source: SourceText, index: number) => {
  const {text, pieces} = source
  const first = firstBelow(source, index, pieces.length)
  if (first === undefined) return false
  for (let k = first; k < Math.min(pieces.length, first + mostSigners); k++) {
    const {start, end} = pieces[k]
    // the authority and its date may stand on one line
    if (readDate(text.slice(start, end)) || (end - start < 80 && text[end - 1] === '日' && readSignature(source, k, index))) return true
  }
  return /^附\s{0,4}件\s{0,4}[：:]?$/.test(text.slice(pieces[index].start, pieces[index].end)) && areEntries(source, first)
}

/** 附件： with nothing but the signature below it: the entries of the list were lost. */
export const isEmptyList = (source: SourceText, index: number): boolean => {
  const {text, pieces} = source
  if (!/^附\s{0,4}件\s{0,4}[：:]$/.test(text.slice(pieces[index].start, pieces[index].end))) return false
  return [index + 1, index + 2].some((k) => k < pieces.length && readSignature(source, k, index + 1)?.from === index + 1)
}

/** Does the title's issuer sign further down? Then the text above is still its own. */
function signedBelow(source: SourceText, from: number, title: Title | undefined): boolean {
  for (let index = from; index < source.pieces.length; index++) {
    const signature = readSignature(source, index, from)
    if (signature) return signature.node.children.some((node) => node.type === 'authority' && title?.issuers.includes(node.name))
  }
  return false
}

/** A line that is the title of the text which the notice carries. */
function isCarriedTitle({text, pieces}: SourceText, index: number, carried: string): boolean {
  const {start, end, gap} = pieces[index]
  if (gap === 'none' || end - start > 120 || text[end - 1] === '日') return false
  const behind = Math.min(pieces.length, index + 3)
  // most lines have not even the character that it ends in
  if (!text.slice(start, pieces[behind - 1].end).includes(carried.slice(-1)) || /[。：:；]/.test(text.slice(start, end))) return false
  for (let last = index; last < behind; last++) {
    const key = titleKey(text.slice(start, pieces[last].end))
    if (
      key === carried ||
      (key.length > 8 && (carried.endsWith(key) || key.endsWith(carried)) && Math.abs(key.length - carried.length) <= 12)
    )
      return true
    if (key.length > carried.length) return false
  }
  return false
}

/** A signature without a date: the last lines name the title's issuer, or stand apart as signatures do. */
function unsignedEnd(source: SourceText, from: number, to: number, title: Title | undefined) {
  const issuers = title?.issuers ?? []
  const {text, pieces} = source
  let last = to - 1
  while (last > from && pieces[last].boilerplate) last--
  let names: Node[] = []
  let first = last
  for (; first > from && !pieces[first].boilerplate && names.length < mostSigners; first--) {
    const {start, end, gap} = pieces[first]
    const found = gap === 'none' || inTable(source, start) ? [] : authorities(source, start, end)
    if (found.length === 0) break
    names.unshift(...found)
  }
  first++
  if (names.length === 0 || first <= from) return undefined
  const piece = pieces[first]
  names = joinSigners(source, names, issuers)
  const issuer = names.some((node) => node.type === 'authority' && issuers.includes(node.name))
  const apart =
    names.length <= 6 &&
    ((piece.line.indent ?? 0) >= 10 ||
      piece.line.align === 'right' ||
      ((/[。）)]$|\.[a-z]{2,4}$/i.test(text.slice(pieces[first - 1].end - 5, pieces[first - 1].end)) || isEntry(source, first - 1)) &&
        squeeze(text.slice(piece.start, piece.end)).length >= 4))
  if (!issuer && !apart) return undefined
  return {from: first, node: parent('signature', piece.start, pieces[last].end, names)}
}

const mostEntries = 24

/** Is a piece the last line of the list of attachments: `附件：巡查点名单`, or an entry below that? */
function isEntry({text, pieces}: SourceText, index: number): boolean {
  let head = index
  while (head > 0 && index - head < mostEntries && /^\d{1,2}\s?[.．、]/.test(text.slice(pieces[head].start, pieces[head].start + 4))) head--
  return /^附\s{0,4}件\s{0,2}\d{0,2}\s{0,2}[：:]/.test(text.slice(pieces[head].start, pieces[head].start + 12))
}

/** The 附件说明 in the last pieces of a body. */
export function findList(source: SourceText, from: number, to: number) {
  for (let index = from; index < to; index++) {
    const piece = source.pieces[index]
    if (piece.boilerplate || source.text[piece.start] !== '附') continue
    const list = readAttachmentList(source, index, to)
    // what follows it is short: contacts, a line of the signature
    if (list && to - list.next <= 6) return {from: index, to: list.next, node: list.node}
  }
  return undefined
}
