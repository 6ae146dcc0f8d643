import type {Attachment, Node, Title} from '../syntax/nodes.ts'
import {attachmentHead, readAttachmentList, splitAttachmentHeads, splitAttachmentList} from './constructs/attachment-list.ts'
import {isImprint, readImprint} from './constructs/imprint.ts'
import {authorities, readSignature, splitSignatures} from './constructs/signature.ts'
import {titleKey} from './constructs/title.ts'
import {codes} from './source/characters.ts'
import {type Piece, splitPiece} from './source/pieces.ts'
import {inTable, type Page} from './source/source.ts'
import {leaf, parent} from './tree/build.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {readDate} from './vocabulary/calendar.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/** Which document of the input is being read. */
export type Role = 'main' | Attachment['role']

/** Nodes, and the piece behind them. */
export interface Part {
  nodes: Node[]
  next: number
}

/** Cuts the pieces before the given one that were not cut before. */
type Cut = (to: number) => void

/** Cuts poured pieces from `from` on where an attachment list or a signature begins inside them, as far as is asked. */
function createCut(page: Page, from: number, title: Title | undefined): Cut {
  // looked for only when a date turns up, and then once
  let names: string[] | undefined
  const known = () => {
    names ??= title ? [...title.issuers, ...openings(title.title)] : []
    return names
  }
  let index = from
  return (to) => {
    for (; index < Math.min(to, page.pieces.length); index++) {
      const piece = page.pieces[index]
      if (piece.chrome || piece.end - piece.start < 12) continue
      splitAttachmentList(page, index)
      splitAttachmentHeads(page, index)
      splitBeforeNote(page, index)
      splitSignatures(page, index, known)
    }
  }
}

/** （此件公开发布） in the middle of a poured text ends what stands before it. */
function splitBeforeNote(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const at = /[（(]此件(?:主动|依申请|不予)?公开/.exec(page.text.slice(start + 1, end))
  if (at) splitPiece(page.pieces, index, start + 1 + at.index, page.text)
}

/** Every body's name that the title opens with: `国网某省公司数字化方案` → 国网某省公司 */
const openings = (title: string) => {
  const found: string[] = []
  for (let length = Math.min(24, title.length); length >= 4; length--)
    if (isBodyName(title.slice(0, length))) found.push(title.slice(0, length))
  return found
}

interface End {
  /** Behind the last piece of the body. */
  body: number
  nodes: Node[]
  next: number
  date?: string
}

// How far the constructs of an end look ahead.
const ahead = 64

export function findEnd(page: Page, from: number, title: Title | undefined, role: Role): End {
  const cut = createCut(page, from, title)
  // what the main text carries or announces may stand anywhere below
  if (role === 'main') cut(Number.POSITIVE_INFINITY)
  const {text, pieces} = page
  const carried = title?.carries?.title && titleKey(title.carries.title)
  // no list is read twice
  let seen = from
  for (let index = from; index < pieces.length; index++) {
    cut(index + ahead)
    const piece = pieces[index]
    if (piece.chrome) continue
    const signature = readSignature(page, index, from)
    if (signature) {
      const rest = readTrailing(page, signature.to)
      return {body: signature.from, nodes: [signature.node, ...rest.nodes], next: rest.next, date: signature.date}
    }
    if (mayEnd(page, piece)) {
      const value = text.slice(piece.start, Math.min(piece.end, piece.start + 90))
      if (attachmentHead.test(value) && piece.end - piece.start < 12 && index > from && !isListHead(page, index)) {
        const unsigned = unsignedEnd(page, from, index, title)
        return {body: unsigned?.from ?? index, nodes: unsigned ? [unsigned.node] : [], next: index}
      }
      const listed =
        text[piece.start] === '附' && index > from && index >= seen ? readAttachmentList(page, index, pieces.length) : undefined
      if (listed) seen = listed.next
      if (listed && opensListed(page, listed)) return {body: listed.next, nodes: [], next: listed.next}
      if (role === 'main' && index > from && /^[（(]此件[^（()）]{2,30}[）)]/.test(value)) {
        const rest = readTrailing(page, index)
        return {body: index, nodes: rest.nodes, next: rest.next}
      }
      if (isImprint(value)) {
        const rest = readTrailing(page, index)
        return {body: index, nodes: rest.nodes, next: rest.next}
      }
    }
    if (role !== 'main' && index > from + 1 && page.carried.some((key) => key.length > 6 && isCarriedTitle(page, index, key)))
      return {body: index, nodes: [], next: index}
    if (carried && role === 'main' && index > from && isCarriedTitle(page, index, carried) && !signedBelow(page, index, title))
      return {body: index, nodes: [], next: index}
  }
  const unsigned = unsignedEnd(page, from, pieces.length, title)
  return {body: unsigned?.from ?? pieces.length, nodes: unsigned ? [unsigned.node] : [], next: pieces.length}
}

/** Could the piece be a head 附件, a note (此件…), the 版记 (抄送：, …印发)? Most are told from it by their first and last characters. */
const mayEnd = ({text}: Page, {start, end}: Piece) => opensEnd.has(text.charCodeAt(start)) || text[end - 1] === '发'
const opensEnd = codes('附（(抄主分')

/** Does the text that a 附件说明 lists follow it at once, nobody having signed: 附件：文书范本（共十六种）⏎文书范本之一…? */
const opensListed = ({text, pieces}: Page, {node, next}: NonNullable<ReturnType<typeof readAttachmentList>>) =>
  next < pieces.length &&
  node.children.some((item) => {
    if (item.type !== 'attachmentItem') return false
    const stem = item.title.replace(/[（(].*$/, '')
    return stem.length >= 4 && text.startsWith(stem, pieces[next].start)
  })

/** 附件 alone on a line, with the items of the 附件说明 below it and no other head before the signature. */
const isListHead = ({text, pieces}: Page, index: number) => {
  const next = pieces[index + 1]
  if (!next || !/^1[.．、]/.test(text.slice(next.start, next.start + 3))) return false
  for (let k = index + 1; k < Math.min(pieces.length, index + 12); k++)
    if (readDate(text.slice(pieces[k].start, pieces[k].end))) return true
  return false
}

/** Does the title's issuer sign further down? Then the text above is still its own. */
function signedBelow(page: Page, from: number, title: Title | undefined): boolean {
  for (let index = from; index < page.pieces.length; index++) {
    const signature = readSignature(page, index, from)
    if (signature) return signature.node.children.some((node) => node.type === 'authority' && title?.issuers.includes(node.name))
  }
  return false
}

/** A line that is the title of the text which the notice carries. */
function isCarriedTitle({text, pieces}: Page, index: number, carried: string): boolean {
  const {start, end, gap} = pieces[index]
  if (gap === 'none' || end - start > 120 || /[。：；]/.test(text.slice(start, end))) return false
  for (let last = index; last < Math.min(pieces.length, index + 3); last++) {
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

/** A signature without a date: the last lines name the title's issuer. */
function unsignedEnd(page: Page, from: number, to: number, title: Title | undefined) {
  let last = to - 1
  while (last > from && page.pieces[last].chrome) last--
  if (last <= from) return undefined
  const piece = page.pieces[last]
  const names = inTable(page, piece.start) ? [] : authorities(page, piece.start, piece.end)
  if (names.length === 0 || piece.gap === 'none') return undefined
  const issuer = names.some((node) => node.type === 'authority' && title?.issuers.includes(node.name))
  const above = page.text[page.pieces[last - 1].end - 1]
  const apart =
    (piece.line.indent ?? 0) >= 10 ||
    piece.line.align === 'right' ||
    (/[。）)]/.test(above) && squeeze(page.text.slice(piece.start, piece.end)).length >= 4)
  if (!issuer && !apart) return undefined
  return {from: last, node: parent('signature', piece.start, piece.end, names)}
}

/** （此件公开发布）, and the title of the issued text right behind it. */
function splitNote(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const note = /^[（(]此件[^（()）]{2,30}[）)]/.exec(page.text.slice(start, Math.min(end, start + 40)))
  if (note && start + note[0].length < end) splitPiece(page.pieces, index, start + note[0].length, page.text)
}

/** 抄送：…。 and the line of the printing office, poured together. */
function splitImprint(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  if (page.text.startsWith('主题词', start)) {
    const copies = page.text.slice(start, end).search(/抄[送报][：:]/)
    if (copies > 0 && splitPiece(page.pieces, index, start + copies, page.text)) splitImprint(page, index + 1)
    return
  }
  if (!/^抄\s*[送报]/.test(page.text.slice(start, start + 4))) return
  const stop = page.text.lastIndexOf('。', end - 2)
  if (stop > start && stop + 1 < end) splitPiece(page.pieces, index, stop + 1, page.text)
}

/** 附注, contacts and 版记 below a signature. */
function readTrailing(page: Page, from: number): Part {
  const {text, pieces} = page
  const nodes: Node[] = []
  let index = from
  while (index < pieces.length) {
    const piece = pieces[index]
    if (piece.chrome) {
      index++
      continue
    }
    const files = /^附件\d{0,2}[：:].*\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)/i.test(
      text.slice(piece.start, Math.min(piece.end, piece.start + 90)),
    )
    const list = files && readAttachmentList(page, index, pieces.length)
    if (list) {
      nodes.push(list.node)
      index = list.next
      continue
    }
    splitImprint(page, index)
    splitNote(page, index)
    const value = text.slice(piece.start, pieces[index].end)
    if (/^[（(].{2,80}[）)]$/.test(value) && /此件|公开|发至|本文|有删减|印发|联系|不予/.test(value)) {
      const disclosure = /(?:此件)?((?:主动|依申请|不予)?公开(?:发布)?|公开发布|不公开)/.exec(value)
      nodes.push(leaf(page, 'note', piece.start, pieces[index].end, {...(disclosure && {disclosure: disclosure[1]})}))
    } else if (/^此件(?:主动|依申请)?公开/.test(value) && value.length < 16)
      nodes.push(leaf(page, 'note', piece.start, pieces[index].end, {disclosure: squeeze(value).replace(/^此件/, '').replace(/。$/, '')}))
    else if (/^[（(]?(?:联系人|联系电话|联系方式|经办人)[^。]{0,80}/.test(value) && value.length < 120)
      nodes.push(parent('paragraph', piece.start, piece.end, [], {place: 'closing'}))
    else if (
      isImprint(value) ||
      (index + 1 < pieces.length &&
        isBodyName(value) &&
        isImprint(text.slice(pieces[index + 1].start, pieces[index + 1].end)) &&
        !/^(?:抄|主)/.test(text[pieces[index + 1].start]))
    ) {
      let to = index + 1
      while (
        to < pieces.length &&
        (pieces[to].chrome ||
          isImprint(text.slice(pieces[to].start, pieces[to].end)) ||
          (/(?:印发|。)$/.test(text.slice(pieces[to].start, pieces[to].end).slice(0, 200)) &&
            to < index + 8 &&
            !/^附件/.test(text.slice(pieces[to].start, pieces[to].start + 2))) ||
          (to + 1 < pieces.length &&
            isImprint(text.slice(pieces[to + 1].start, pieces[to + 1].end)) &&
            pieces[to].end - pieces[to].start < 40))
      )
        to++
      nodes.push(readImprint(page, index, to))
      index = to
      continue
    } else break
    index++
  }
  return {nodes, next: index}
}

/** The 附件说明 in the last pieces of a body. */
export function findList(page: Page, from: number, to: number) {
  for (let index = from; index < to; index++) {
    const piece = page.pieces[index]
    if (piece.chrome || page.text[piece.start] !== '附') continue
    const list = readAttachmentList(page, index, to)
    // what follows it is short: contacts, a line of the signature
    if (list && to - list.next <= 6) return {from: index, to: list.next, node: list.node}
  }
  return undefined
}
