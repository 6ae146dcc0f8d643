import {report} from '../messages/report.ts'
import type {Attachment, Node, Title} from '../syntax/nodes.ts'
import {readBody} from './body.ts'
import {endOf, leaf, parent, startOf} from './build.ts'
import {readDate} from './calendar.ts'
import {readAddressees} from './constructs/addressees.ts'
import {attachmentHead, readAttachmentHead, readAttachmentList, splitAttachmentList} from './constructs/attachment-list.ts'
import {readDocumentNumber} from './constructs/document-number.ts'
import {readHeaderLine} from './constructs/header.ts'
import {isImprint, readImprint} from './constructs/imprint.ts'
import {authorities, readSignature, splitSignatures} from './constructs/signature.ts'
import {joinTitle, makeTitle, readTitle, titleKey} from './constructs/title.ts'
import {inTable, type Page} from './page.ts'
import {splitPiece} from './pieces.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {squeeze} from './vocabulary/squeeze.ts'

type Role = 'main' | Attachment['role']

/**
 * The whole input: the main document, then what follows its signature, each a document of its own
 * (domain 3.3).
 */
export function readDocuments(page: Page): Node[] {
  const first = readPart(page, 0, 'main')
  const nodes = first.nodes
  for (let index = first.next; index < page.pieces.length; ) {
    if (page.pieces[index].chrome) {
      index++
      continue
    }
    const head = readAttachmentHead(page, index)
    const part = readPart(page, index, head ? 'annex' : 'issued', head)
    if (part.next === index) {
      page.pieces[index++].chrome = 'trailing'
      continue
    }
    const bare = part.nodes.every((node) => node.type === 'title')
    if (!head && bare) {
      // a title with nothing below it is a link to another page
      for (let p = index; p < part.next; p++) page.pieces[p].chrome = 'site'
    } else
      nodes.push(
        parent('attachment', startOf(part.nodes[0]), endOf(part.nodes[part.nodes.length - 1]), part.nodes, {
          role: head ? 'annex' : 'issued',
        }),
      )
    index = part.next
  }
  return nodes
}

interface Part {
  nodes: Node[]
  next: number
}

/** One document or attachment, from piece `from` on. */
function readPart(page: Page, from: number, role: Role, head?: Node): Part {
  const nodes: Node[] = head ? [head] : []
  let index = head ? from + 1 : from
  const top = readTop(page, index, role)
  nodes.push(...top.nodes)
  index = top.next
  const title = top.nodes.find((node) => node.type === 'title')
  prepare(page, index, title)
  const end = findEnd(page, index, title, role)
  if (role === 'main' || end.date) learnYear(page, title, end.date, top.nodes)
  const list = findList(page, index, end.body)
  nodes.push(...readBody(page, index, list?.from ?? end.body))
  if (list) {
    nodes.push(list.node)
    for (let p = list.to; p < end.body; p++)
      if (!page.pieces[p].chrome) nodes.push(parent('paragraph', page.pieces[p].start, page.pieces[p].end, [], {place: 'closing'}))
  }
  nodes.push(...end.nodes)
  return {nodes, next: end.next}
}

// ── Above the body ──────────────────────────────────────────────────────────────────────────────

function readTop(page: Page, from: number, role: Role): Part {
  const {text, pieces} = page
  const nodes: Node[] = []
  const header: Node[] = []
  let index = from
  let title: Title | undefined
  let titleAt = -1
  let addressed = false
  const flushHeader = () => {
    if (header.length > 0) nodes.push(parent('header', startOf(header[0]), endOf(header[header.length - 1]), header.splice(0)))
  }
  while (index < pieces.length) {
    const piece = pieces[index]
    if (piece.chrome) {
      index++
      continue
    }
    if (!title && role === 'main') {
      const elements = readHeaderLine(page, index)
      if (elements) {
        header.push(...elements)
        index++
        continue
      }
    }
    const number = readDocumentNumber(page, piece.start, piece.end)
    if (
      number &&
      !nodes.some((node) => node.type === 'documentNumber') &&
      !addressed &&
      isOwnNumber(page, index, endOf(number), title !== undefined)
    ) {
      const behind = /[）)]/.test(text[endOf(number)] ?? '') ? endOf(number) + 1 : endOf(number)
      if (behind < piece.end) splitPiece(pieces, index, behind, text)
      if (header.length > 0 && !title) header.push(number)
      else nodes.push(number)
      index++
      continue
    }
    if (!addressed) {
      const addressees = (title || index === from || header.length > 0) && readAddressees(page, piece.start, piece.end)
      if (addressees) {
        flushHeader()
        if (endOf(addressees) < piece.end) splitPiece(pieces, index, endOf(addressees), text)
        nodes.push(addressees)
        addressed = true
        index++
        continue
      }
      const wrapped = title && wrappedAddressees(page, index)
      if (wrapped) {
        nodes.push(wrapped.node)
        addressed = true
        index = wrapped.next
        continue
      }
    }
    if (title && !addressed) {
      const adoption = readAdoption(page, index)
      if (adoption) {
        nodes.push(adoption)
        index++
        continue
      }
      const same = repeated(page, index, title)
      if (same) {
        // the page's own title, printed above the document's
        for (let p = titleAt; p < index; p++)
          if (pieces[p].start >= startOf(title) && pieces[p].end <= endOf(title)) pieces[p].chrome = 'repeated title'
        nodes.splice(nodes.indexOf(title), 1)
        title = makeTitle(page, index, same - 1)
        titleAt = index
        nodes.push(title)
        index = same
        continue
      }
      if (role !== 'main') {
        const under = authorities(page, piece.start, piece.end)
        if (under.length > 0 && index + 1 < pieces.length) {
          nodes.push(parent('signature', piece.start, piece.end, under))
          index++
          continue
        }
      }
    }
    if (!title && !addressed) {
      const found = readTitle(page, index, pieces.length) ?? (role === 'annex' && index === from ? annexTitle(page, index) : undefined)
      if (found) {
        flushHeader()
        title = found.node
        titleAt = index
        nodes.push(title)
        index = found.next
        continue
      }
    }
    break
  }
  flushHeader()
  if (role === 'main' && !title) report(page.file, 'missing-title', undefined, {})
  return {nodes, next: index}
}

/** The line under 附件1 is its title, whatever it ends in. */
function annexTitle(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const value = page.text.slice(start, end)
  return value.length <= 50 && !/[。；：，\t]|^(?:[一二三四五六七八九十]+、|[（(]|\d+[.．、])/.test(value) && !inTable(page, start)
    ? {node: makeTitle(page, index, index), next: index + 1}
    : undefined
}

/** A number on a line of its own, or one that addressees or a title follow, is the document's; one in a sentence is cited. */
function isOwnNumber({text, pieces}: Page, index: number, end: number, titled: boolean): boolean {
  const piece = pieces[index]
  if (end + 1 >= piece.end) return true
  const rest = text.slice(end, Math.min(piece.end, end + 60))
  return titled ? !/^(?:文件|要求|的|精神|规定|[，。、；》）])/.test(rest) : /^[\s\u3000]*(?:签发人|.{2,30}关于)/.test(rest)
}

/** Addressees that run over two or three lines before their colon comes. */
function wrappedAddressees(page: Page, index: number): {node: Node; next: number} | undefined {
  const {text, pieces} = page
  for (let last = index + 1; last < Math.min(pieces.length, index + 4); last++) {
    const before = text[pieces[last - 1].end - 1]
    if (pieces[last].chrome || /[。；：:]/.test(before)) return undefined
    const node = readAddressees(page, pieces[index].start, pieces[last].end)
    if (node) {
      if (endOf(node) <= pieces[last].start) return undefined
      if (endOf(node) < pieces[last].end) splitPiece(pieces, last, endOf(node), text)
      return {node, next: last + 1}
    }
  }
  return undefined
}

/** `（2019年9月27日 某省人大常委会第十四次会议通过）` under the title of a decision. */
function readAdoption(page: Page, index: number): Node | undefined {
  const {start, end} = page.pieces[index]
  if (end - start > 160 || end - start < 9) return undefined
  const value = page.text.slice(start, end)
  const match =
    /^[（(]?(?:[\u4e00-\u9fa5]{0,8}?)(.{4,9}年.{1,3}月.{1,3}日)(.*?(?:通过|批准|公布|发布|修订|修正|施行|印发).{0,30})?[）)]?$/.exec(value)
  if (!match) return undefined
  const date = readDate(squeeze(match[1]))
  if (!date || (match[2] === undefined && !/^[（(]/.test(value))) return undefined
  return leaf(page, 'adoption', start, end, date)
}

/** The index behind a second printing of the title that begins at `index`, or `undefined`. */
function repeated({text, pieces}: Page, index: number, title: Title): number | undefined {
  const key = titleKey(title.title)
  for (let last = index; last < Math.min(pieces.length, index + 6); last++) {
    const joined = titleKey(joinTitle([text.slice(pieces[index].start, pieces[last].end)]))
    if (joined === key) return last + 1
    if (joined.length > key.length) return undefined
  }
  return undefined
}

// ── Below the body ──────────────────────────────────────────────────────────────────────────────

/** Cuts poured pieces where an attachment list or a signature begins inside them. */
function prepare(page: Page, from: number, title: Title | undefined) {
  const known = [...(title?.issuers ?? []), ...(title ? openings(title.title) : [])]
  for (let index = from; index < page.pieces.length; index++) {
    const piece = page.pieces[index]
    if (piece.chrome || piece.end - piece.start < 12) continue
    splitAttachmentList(page, index)
    splitSignatures(page, index, known)
  }
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

function findEnd(page: Page, from: number, title: Title | undefined, role: Role): End {
  const {text, pieces} = page
  const carried = title?.carries?.title && titleKey(title.carries.title)
  for (let index = from; index < pieces.length; index++) {
    const piece = pieces[index]
    if (piece.chrome) continue
    const signature = readSignature(page, index, from)
    if (signature) {
      const rest = readTrailing(page, signature.to)
      return {body: signature.from, nodes: [signature.node, ...rest.nodes], next: rest.next, date: signature.date}
    }
    const value = text.slice(piece.start, Math.min(piece.end, piece.start + 90))
    if (attachmentHead.test(value) && piece.end - piece.start < 12 && index > from && !isListHead(page, index)) {
      const unsigned = unsignedEnd(page, from, index, title)
      return {body: unsigned?.from ?? index, nodes: unsigned ? [unsigned.node] : [], next: index}
    }
    if (isImprint(value)) {
      const rest = readTrailing(page, index)
      return {body: index, nodes: rest.nodes, next: rest.next}
    }
    if (carried && role === 'main' && index > from && isCarriedTitle(page, index, carried)) return {body: index, nodes: [], next: index}
  }
  const unsigned = unsignedEnd(page, from, pieces.length, title)
  return {body: unsigned?.from ?? pieces.length, nodes: unsigned ? [unsigned.node] : [], next: pieces.length}
}

/** 附件 alone on a line, with the items of the 附件说明 below it and no other head before the signature. */
const isListHead = ({text, pieces}: Page, index: number) => {
  const next = pieces[index + 1]
  if (!next || !/^1[.．、]/.test(text.slice(next.start, next.start + 3))) return false
  for (let k = index + 1; k < Math.min(pieces.length, index + 12); k++)
    if (readDate(text.slice(pieces[k].start, pieces[k].end))) return true
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
    const value = text.slice(piece.start, piece.end)
    if (/^[（(].{2,80}[）)]$/.test(value) && /此件|公开|发至|本文|有删减|印发|联系|不予/.test(value)) {
      const disclosure = /(?:此件)?((?:主动|依申请|不予)?公开(?:发布)?|公开发布|不公开)/.exec(value)
      nodes.push(leaf(page, 'note', piece.start, piece.end, {...(disclosure && {disclosure: disclosure[1]})}))
    } else if (/^此件(?:主动|依申请)?公开/.test(value) && value.length < 16)
      nodes.push(leaf(page, 'note', piece.start, piece.end, {disclosure: squeeze(value).replace(/^此件/, '').replace(/。$/, '')}))
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
function findList(page: Page, from: number, to: number) {
  for (let index = from; index < to; index++) {
    const piece = page.pieces[index]
    if (piece.chrome || page.text[piece.start] !== '附') continue
    const list = readAttachmentList(page, index, to)
    // what follows it is short: contacts, a line of the signature
    if (list && to - list.next <= 6) return {from: index, to: list.next, node: list.node}
  }
  return undefined
}

function learnYear(page: Page, title: Title | undefined, date: string | undefined, nodes: Node[]) {
  const printed = /(?<![—\-–至\d])((?:19|20)\d{2})年(?![—\-–至])/.exec(title?.title ?? '')
  const number = nodes.find((node) => node.type === 'documentNumber')
  if (date) page.date = date
  page.year = printed ? Number(printed[1]) : date ? Number(date.slice(0, 4)) : (number?.year ?? page.year)
}
