import type {AttachmentLabel, Node, Title} from '../syntax/nodes.ts'
import {readBody} from './body/read-body.ts'
import {wrapWidth} from './body/wrap-width.ts'
import {findNextHeads, readAttachmentHead} from './constructs/attachment-head.ts'
import {addDuties} from './constructs/duty/add-duties.ts'
import {titleKey} from './constructs/title.ts'
import {type CutUpTo, createCutter} from './cut-ends.ts'
import {findEnd, findList, isEmptyList} from './end.ts'
import {type Facts, noFacts, withAnnounced, withCarried, withWrap} from './facts.ts'
import {leaveOutFoot} from './leave-out-foot.ts'
import {leaveOutPageHead} from './leave-out-page-head.ts'
import {cutAll, cutAt, setAside} from './source/cut.ts'
import {type SourceText, withAnchor} from './source/source-text.ts'
import {type DocumentRole, readTop} from './top.ts'
import {parent} from './tree/build.ts'
import type {Anchor} from './vocabulary/deadlines.ts'
import {kindOf} from './vocabulary/kinds.ts'
import {squeeze} from './vocabulary/squeeze.ts'

type Cutter = ReturnType<typeof createCutter>

/** One document of the input: its nodes, the piece behind it, and what it teaches about those below. */
interface ReadDocument {
  nodes: Node[]
  next: number
  source: SourceText
  facts: Facts
}

/** The whole input: the main document, then what follows its signature, each a document of its own. */
export function readDocuments(source: SourceText): Node[] {
  leaveOutFoot(source)
  leaveOutPageHead(source)
  const cutter = createCutter(source)
  const main = readDocument(source, 0, 'main', noFacts, cutter)
  const {nodes} = main
  let imprinted = nodes.some((node) => node.type === 'imprint')
  let signed = nodes.some((node) => node.type === 'signature')
  let last = main
  for (let index = main.next; index < source.pieces.length; ) {
    if (source.pieces[index].boilerplate) {
      index++
      continue
    }
    const head = readAttachmentHead(source, index, last.facts)
    if (head) cutAt(source, index, head.end, 'blank')
    if (head?.node.number) cutNext(source, index + 1, head.node.number + 1, last.facts.announced.length)
    const isAnnex = head !== undefined || opensWithAnnounced(last.source, index, last.facts)
    const part = readDocument(last.source, index, isAnnex ? 'annex' : 'issued', last.facts, cutter, head?.node)
    last = part
    if (part.next === index) {
      setAside(source, index++, 'unread')
      continue
    }
    if (!head && (part.nodes.every((node) => node.type === 'title') || isSheet(source, index, part.next))) {
      // a title with nothing below it is a link to another page, a sheet is what the draft of the next notice goes round with
      for (let p = index; p < part.next; p++) setAside(source, p, 'site')
    } else if (!head && signed && last.facts.carried.length === 0 && isTail(source, part)) {
      for (const node of part.nodes) if (node.type === 'paragraph') nodes.push({...node, place: 'closing'})
    } else {
      const {inner, own} = divide(part.nodes, imprinted, signed)
      if (inner.length > 0) nodes.push(attachment(source, inner, isAnnex, part.facts))
      for (const node of own) nodes.push(node)
      imprinted ||= own.some(({type}) => type === 'imprint')
      signed ||= own.some(({type}) => type === 'signature')
    }
    index = part.next
  }
  return nodes
}

/** Cuts the annexes behind this one off, where both were poured into one piece. */
function cutNext(source: SourceText, from: number, number: number, listed: number) {
  for (let index = from; index < Math.min(source.pieces.length, from + mostPieces); index++)
    if (cutAll(source, index, findNextHeads(source, source.pieces[index], number, listed)) > 0) return
}
// The next annex begins soon, or on a line of its own.
const mostPieces = 40

/** Is it the form that an office prints above a draft: 云岭市水务局发文稿纸拟稿单位：…? */
const isSheet = ({text, pieces}: SourceText, index: number, next: number): boolean =>
  next < pieces.length && /^[\u4e00-\u9fa5]{4,24}(?:稿纸|处理[笺单])/.test(text.slice(pieces[index].start, pieces[index].start + 32))

/** Does a piece open with a title that the 附件说明 gave, the head above it lost? */
const opensWithAnnounced = ({text, pieces}: SourceText, index: number, {announced, carried}: Facts): boolean =>
  announced.some((title) => {
    // the bracket behind it may be left out
    const stem = title.replace(/[（(][^（()）]{1,16}[）)]$/, '')
    const {start} = pieces[index]
    return stem.length >= shortestAnnounced && text.startsWith(stem, start) && text[start + stem.length] !== '之'
  }) && !carried.some((key) => titleKey(text.slice(pieces[index].start, pieces[index].start + 120)).startsWith(key))
// Shorter titles open sentences as well.
const shortestAnnounced = 6

/** Are a few lines that are no sentences all that stands below the signature: what a picture shows, whom to ask? */
function isTail({text, pieces}: SourceText, {nodes, next}: ReadDocument): boolean {
  return (
    next === pieces.length &&
    nodes.length <= mostTail &&
    nodes.every(
      ({type, start, end}) => type === 'paragraph' && end - start <= longestTail && !/^[（(]|[。；！？]/.test(text.slice(start, end)),
    )
  )
}
const mostTail = 3
const longestTail = 60

/** The 版记 below an annex that nobody signed is the whole notice's own; so is the signature behind 附：… where the notice has none. */
function divide(nodes: Node[], imprinted: boolean, signed: boolean): {inner: Node[]; own: Node[]} {
  const signature = nodes.findIndex((node) => node.type === 'signature')
  if (signature >= 0) {
    const [head] = nodes
    const before = !signed && head.type === 'attachmentLabel' && /^附(?:\s?件)?[：:]$/.test(head.value)
    const behind = before ? signature : nodes.length
    return {inner: nodes.slice(0, behind), own: nodes.slice(behind)}
  }
  const behind = imprinted ? nodes.length : nodes.findLastIndex((node) => node.type !== 'imprint') + 1
  return {inner: nodes.slice(0, behind), own: nodes.slice(behind)}
}

function attachment(source: SourceText, nodes: Node[], headed: boolean, {carried}: Facts): Node {
  const [{start}, {end}] = [nodes[0], nodes[nodes.length - 1]]
  if (!headed && carried.length === 0) source.report('unannounced-text', {start, end}, {text: source.text.slice(start, start + 16)})
  return parent('attachment', start, end, nodes, {role: headed ? 'annex' : 'issued'})
}

/** One document, from piece `from` on; `head` is the label 附件1 above an annex. */
function readDocument(
  given: SourceText,
  from: number,
  role: DocumentRole,
  before: Facts,
  cutter: Cutter,
  head?: AttachmentLabel,
): ReadDocument {
  const top = readTop(given, head ? from + 1 : from, role, before)
  const {title} = top
  const main = role === 'main'
  const carrying = main ? withCarried(before, carriedTitles(given, top.next, title)) : before
  const cut: CutUpTo = cutter(top.next, title, marksIn(top.nodes), carrying)
  const end = findEnd(given, top.next, title, role, carrying, cut)
  if (end.unfilled !== undefined) setAside(given, end.unfilled, 'unfilled')
  if (end.body > top.next && end.date && isEmptyList(given, end.body - 1)) setAside(given, end.body - 1, 'unfilled')
  const above = datedAbove(top.nodes)
  const signed = end.date ?? unfilledDate(given, end.unfilled) ?? above
  const source = main || signed ? withAnchor(given, anchorOf(given.anchor, title, signed, end.date ?? above, top.nodes)) : given
  const list = findList(source, top.next, end.body)
  const wrapped = carrying.wrap === undefined ? withWrap(carrying, wrapWidth(source)) : carrying
  const body = readBody(source, top.next, list?.from ?? end.body, wrapped)
  const nodes: Node[] = head ? [head, ...top.nodes] : top.nodes
  for (const node of body.nodes) nodes.push(node)
  let {facts} = body
  if (list) {
    nodes.push(list.node)
    const titles = list.node.children.flatMap((item) => (item.type === 'attachmentItem' ? [item.title] : []))
    facts = withAnnounced(facts, titles)
    for (const {boilerplate, start, end: last} of source.pieces.slice(list.to, end.body))
      if (!boilerplate) nodes.push(parent('paragraph', start, last, [], {place: 'closing'}))
  }
  if (source.duties) addDuties(source, nodes)
  for (const node of end.nodes) nodes.push(node)
  return {nodes, next: end.next, source, facts}
}

/** The bodies that the 版头 names. */
const marksIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'header' ? node.children.flatMap((child) => (child.type === 'issuerMark' ? child.authorities : [])) : [],
  )

/** 2025年8月　日: as much of a date as is printed where the rest was left blank, as `2025-08`. */
function unfilledDate({pieces, text}: SourceText, piece: number | undefined): string | undefined {
  if (piece === undefined) return undefined
  const printed = /((?:19|20)\d{2})年(?:\s*(\d{1,2})月)?/.exec(text.slice(pieces[piece].start, pieces[piece].end))
  return printed ? `${printed[1]}${printed[2] ? `-${printed[2].padStart(2, '0')}` : ''}` : undefined
}

/**
 * The year that dates without one belong to: the signature's, else the title's, else the number's, else that of the document above. What
 * is planned at the end of a year for the next one, as its title says, belongs to the next.
 */
function anchorOf(before: Anchor, title: Title | undefined, signed: string | undefined, date: string | undefined, nodes: Node[]): Anchor {
  const printed = /(?<![—\-–至\d])((?:19|20)\d{2})年(?![—\-–至])/.exec(title?.title ?? '')
  const planned = printed && Number(printed[1])
  const number = nodes.flatMap((node): readonly Node[] => (node.type === 'header' ? node.children : [node])).find(isNumber)
  const own = signed ? Number(signed.slice(0, 4)) : undefined
  const isAhead = own !== undefined && planned === own + 1 && Number(signed?.slice(5, 7)) >= 11
  const year = isAhead ? planned : (own ?? planned ?? number?.year ?? before.year)
  // what a meeting adopted is dated by the meeting
  const adopted = nodes.findLast((node) => node.type === 'adoption' && node.date !== undefined)
  const looksBack = own !== undefined && planned !== null && planned < own
  return {year, ...(looksBack && {looksBack}), date: date ?? (adopted?.type === 'adoption' ? adopted.date : before.date)}
}

/** The date under the title or above it. */
const datedAbove = (nodes: Node[]): string | undefined => {
  for (const node of nodes)
    if (node.type === 'signature') for (const child of node.children) if (child.type === 'date' && child.date) return child.date
  return undefined
}

const isNumber = (node: Node) => node.type === 'documentNumber'

/** The keys of what the title carries, and of 现将《甲》《乙》印发给你们, 《丙》现予公布, 制定丁，现予印发: each may be an issued text of its own. */
function carriedTitles({text, pieces, partner}: SourceText, from: number, title: Title | undefined): string[] {
  // of signs alone nothing is left
  const keys = [titleKey(title?.carries?.title ?? '')].filter(Boolean)
  if (from >= pieces.length) return keys
  const {start} = pieces[from]
  const end = Math.min(pieces[Math.min(from + 12, pieces.length) - 1].end, start + 900)
  if (!/印发|转发|发布|下发|公布|会签/.test(text.slice(start, end))) return keys
  for (let open = text.indexOf('《', start); open >= 0 && open < end; open = text.indexOf('《', open + 1)) {
    const name = text.slice(open + 1, Math.max(open + 1, partner[open]))
    if (partner[open] >= end || name.length < 6 || name.length > 60 || name.includes('《') || !kindOf(squeeze(name))) continue
    const key = titleKey(name)
    if (!keys.includes(key)) keys.push(key)
  }
  const bare = bareCarried.exec(text.slice(start, end))?.[1]
  if (bare && kindOf(bare)) keys.push(titleKey(bare))
  return keys
}
// 制定节水措施（第一批），现予印发; 现将节水工作方案印发给你们
const bareCarried =
  /(?:制[定订]|编制|起草|拟[定订]|修订|现将)了?(?![《了])([^，。；：《》]{6,60}?)(?:，[^。；]{0,40}?现(?:予以?)?(?:印发|公布|发布|下发)|(?:予以)?(?:印发|下发|转发)[给，])/
