import {report} from '../messages/report.ts'
import type {Header, Node, Title} from '../syntax/nodes.ts'
import {looksLikeAddressees, readAddressees} from './constructs/addressees.ts'
import {readDocumentNumber} from './constructs/document-number.ts'
import {readHeader} from './constructs/header.ts'
import {authorities} from './constructs/signature.ts'
import {joinTitle, makeTitle, readTitle, titleKey} from './constructs/title.ts'
import type {Part, Role} from './end.ts'
import {splitPiece} from './source/pieces.ts'
import {inTable, type Page} from './source/source.ts'
import {leaf, parent} from './tree/build.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {readDate} from './vocabulary/calendar.ts'
import {indexField} from './vocabulary/furniture.ts'
import {kindOf} from './vocabulary/kinds.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/** What stands above the body: 版头, title, number, adoption, addressees. */
export function readTop(page: Page, from: number, role: Role): Part {
  const {text, pieces} = page
  const nodes: Node[] = []
  const header: Header['children'] = []
  let index = from
  let title: Title | undefined
  let titleAt = -1
  let addressed = false
  const flushHeader = () => {
    if (header.length > 0) nodes.push(parent('header', header[0].start, header[header.length - 1].end, header.splice(0)))
  }
  while (index < pieces.length) {
    const piece = pieces[index]
    if (piece.chrome) {
      index++
      const number = valueOfIndex(page, index)
      if (number && !nodes.some((node) => node.type === 'documentNumber')) nodes.push(number)
      continue
    }
    const field = indexed(page, index)
    if (field) {
      if (field.number && !nodes.some((node) => node.type === 'documentNumber')) nodes.push(field.number)
      index = field.next
      continue
    }
    if (!title && role === 'main') {
      const found = readHeader(page, index, header)
      if (found) {
        header.push(...found.elements)
        index = found.next
        continue
      }
    }
    const number = readDocumentNumber(page, piece.start, piece.end)
    if (
      number &&
      !nodes.some((node) => node.type === 'documentNumber') &&
      !addressed &&
      isOwnNumber(page, index, number.end, title !== undefined)
    ) {
      const behind = /[）)]/.test(text[number.end] ?? '') ? number.end + 1 : number.end
      if (behind < piece.end) splitPiece(pieces, index, behind, text)
      if (header.length > 0 && !title) header.push(number)
      else nodes.push(number)
      index++
      continue
    }
    if (number && !addressed && nodes.some((node) => node.type === 'documentNumber' && squeeze(node.value) === squeeze(number.value))) {
      // printed again below the page's own heading
      if (number.end < piece.end) splitPiece(pieces, index, number.end, text)
      pieces[index].chrome = 'repeated title'
      index++
      continue
    }
    if (!addressed) {
      const addressees = (title || index === from || header.length > 0 || nodes.length > 0) && readAddressees(page, piece.start, piece.end)
      if (addressees) {
        flushHeader()
        if (addressees.end < piece.end) splitPiece(pieces, index, addressees.end, text)
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
        nodes.push(adoption.node)
        index = adoption.next
        continue
      }
      // what the page prints between its own heading and the document's: the mark, a rule
      const between = betweenTitles(page, index, title)
      if (between) {
        index = between
        continue
      }
      const same = repeated(page, index, title)
      if (same) {
        // the page's own title, printed above the document's
        for (let p = titleAt; p < index; p++)
          if (pieces[p].start >= title.start && pieces[p].end <= title.end) pieces[p].chrome = 'repeated title'
        nodes.splice(nodes.indexOf(title), 1)
        title = makeTitle(page, index, same - 1)
        titleAt = index
        nodes.push(title)
        index = same
        continue
      }
      const under = dateline(page, index, role)
      if (under) {
        nodes.push(under)
        index++
        continue
      }
    }
    if (!title && !addressed) {
      const annex = role === 'annex' && index === from
      const found =
        (annex && listedTitle(page, index)) ||
        (role === 'issued' && index === from && carriedTitle(page, index)) ||
        readTitle(page, index, pieces.length) ||
        (annex && annexTitle(page, index))
      if (found) {
        flushHeader()
        title = found.node
        titleAt = index
        nodes.push(title)
        index = found.next
        continue
      }
      const wrapped = index === from && wrappedAddressees(page, index)
      if (wrapped) {
        nodes.push(wrapped.node)
        addressed = true
        index = wrapped.next
        continue
      }
    }
    break
  }
  flushHeader()
  if (role === 'main' && !title) report(page.file, 'missing-title', undefined, {})
  return {nodes, next: index}
}

/** An annex opens with the title that the 附件说明 gave it; in a poured text it is cut off behind it. */
function listedTitle(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const value = page.text.slice(start, Math.min(end, start + 120))
  const title = page.annexTitles.find((one) => value.startsWith(one))
  if (!title) return undefined
  if (start + title.length < end) splitPiece(page.pieces, index, start + title.length, page.text)
  return {node: makeTitle(page, index, index), next: index + 1}
}

/** The issued text opens with the title that the covering notice gave it. */
function carriedTitle(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const longest = Math.max(0, ...page.carried.map((key) => key.length)) + 16
  for (let length = 6; length <= Math.min(end - start, longest); length++) {
    if (!page.carried.includes(titleKey(page.text.slice(start, start + length)))) continue
    // a closing 》 or status bracket belongs to it
    let to = start + length
    while (to < end && '》）)'.includes(page.text[to])) to++
    if (to < end && /[\u4e00-\u9fa5]/.test(page.text[to]) && page.carried.includes(titleKey(page.text.slice(start, to + 1)))) continue
    if (to < end) splitPiece(page.pieces, index, to, page.text)
    return {node: makeTitle(page, index, index), next: index + 1}
  }
  return undefined
}

/** The line under 附件1 is its title, whatever it ends in. */
function annexTitle(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const value = page.text.slice(start, end)
  return value.length <= 50 && !/[。；：，\t]|^(?:[一二三四五六七八九十]+、|[（(]|\d+[.．、])/.test(value) && !inTable(page, start)
    ? {node: makeTitle(page, index, index), next: index + 1}
    : undefined
}

/** Fields of a portal's index in the text: passed over, but for the number. */
function indexed(page: Page, index: number): {number?: Node; next: number} | undefined {
  const {text, pieces} = page
  const {start, end} = pieces[index]
  const label = indexField.exec(text.slice(start, Math.min(end, start + 10)))
  if (!label) return undefined
  let at = start + label[0].length
  while (at < end && /\s/.test(text[at])) at++
  if (at >= end) {
    pieces[index].chrome = 'site'
    return {number: valueOfIndex(page, index + 1), next: index + 1}
  }
  const number = /文号|字号/.test(label[0]) ? readDocumentNumber(page, at, end) : undefined
  const value = number
    ? undefined
    : /^(?:\d{4}-\d{2}-\d{2}|(?:全文|现行)?(?:有效|失效|废止)|[^【[\s]*)/.exec(text.slice(at, Math.min(end, at + 80)))
  const to = number ? number.end : at + (value?.[0].length ?? 0)
  if (to < end) splitPiece(pieces, index, to, text)
  if (number && at > start) {
    splitPiece(pieces, index, at, text)
    pieces[index].chrome = 'site'
    return {number, next: index + 2}
  }
  pieces[index].chrome = 'site'
  return {next: index + 1}
}

/** What stands behind the label of an index that was told by its form alone: its value, of no more use than the label but for a number. */
function valueOfIndex(page: Page, index: number): Node | undefined {
  const {text, pieces} = page
  const [label, value] = [pieces[index - 1], pieces[index]]
  if (!value || value.chrome || value.gap === 'line' || value.end - value.start > 40) return undefined
  const words = text.slice(label.start, label.end)
  if (!indexField.test(words) || !/[】\]]$/.test(words) || looksLikeAddressees(page, value.start, value.end) > 0) return undefined
  if (indexField.test(text.slice(value.start, value.start + 10))) return undefined
  const number = /[文字]号/.test(words) ? readDocumentNumber(page, value.start, value.end) : undefined
  value.chrome = 'site'
  return number
}

/** A number on a line of its own, or one that addressees or a title follow, is the document's; one in a sentence is cited. */
function isOwnNumber(page: Page, index: number, end: number, titled: boolean): boolean {
  const {text, pieces} = page
  const piece = pieces[index]
  if (end + 1 >= piece.end) return true
  const rest = text.slice(end, Math.min(piece.end, end + 110))
  return titled || looksLikeAddressees(page, end, piece.end) > 0
    ? !/^(?:文件|要求|的|精神|规定|[，。、；》）])/.test(rest)
    : /^\s*(?:签发人|.{0,80}关于)/.test(rest) || isBodyName(squeeze(rest))
}

/** Addressees that run over two or three lines before their colon comes. */
function wrappedAddressees(page: Page, index: number): {node: Node; next: number} | undefined {
  const {text, pieces} = page
  for (let last = index + 1; last < Math.min(pieces.length, index + 4); last++) {
    const before = text[pieces[last - 1].end - 1]
    if (pieces[last].chrome || /[。；：:]/.test(before)) return undefined
    const node = readAddressees(page, pieces[index].start, pieces[last].end)
    if (node) {
      if (node.end <= pieces[last].start) return undefined
      if (node.end < pieces[last].end) splitPiece(pieces, last, node.end, text)
      return {node, next: last + 1}
    }
  }
  return undefined
}

/** In a poured text the preamble follows the bracket: …会议通过）为了… */
function splitAdoption(page: Page, index: number) {
  const {start, end} = page.pieces[index]
  const match = /^[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^。]{4,80}?(?:通过|批准)[）)]/.exec(
    page.text.slice(start, Math.min(end, start + 110)),
  )
  if (match && start + match[0].length < end) splitPiece(page.pieces, index, start + match[0].length, page.text)
}

/** `（2019年9月27日 某省人大常委会第十四次会议通过）` under the title of a decision, over one line or more. */
function readAdoption(page: Page, index: number): {node: Node; next: number} | undefined {
  splitAdoption(page, index)
  const {
    text,
    scan: {partner},
    pieces,
  } = page
  const {start} = pieces[index]
  let last = index
  while (last + 1 < Math.min(pieces.length, index + 8) && partner[start] >= pieces[last].end) last++
  const {end} = pieces[last]
  if (end - start > 220 || end - start < 9) return undefined
  const value = squeeze(text.slice(start, end))
  const match =
    /^[（(]?(?:[\u4e00-\u9fa5]{0,8}?)(.{4,9}年.{1,3}月.{1,3}日)(.*?(?:通过|批准|公布|发布|修订|修正|施行|印发).{0,80})?[）)]?$/.exec(value)
  if (!match) return undefined
  const date = readDate(match[1])
  if (!date || (match[2] === undefined && !/^[（(]/.test(value))) return undefined
  return {node: leaf(page, 'adoption', start, end, date), next: last + 1}
}

/** Who issues and when, on a line under the title: `黔山县人民政府办公室　2024年9月30日`. In the main text a body alone is an addressee's as well. */
function dateline(page: Page, index: number, role: Role): Node | undefined {
  const {text, pieces} = page
  const {start, end} = pieces[index]
  if (end - start > 60 || index + 1 >= pieces.length) return undefined
  const dated = /(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.exec(text.slice(start, end))
  const at = dated ? start + dated.index : end
  const names = authorities(page, start, at)
  if (!dated) return role !== 'main' && names.length > 0 ? parent('signature', start, end, names) : undefined
  if (names.length === 0 && at > start) return undefined
  return parent('signature', start, end, [...names, leaf(page, 'date', at, end, readDate(text.slice(at, end)) ?? {})])
}

/** A mark or a rule above the second printing of the title is passed over as furniture. */
function betweenTitles(page: Page, index: number, title: Title): number | undefined {
  const {text, pieces} = page
  const value = text.slice(pieces[index].start, pieces[index].end)
  if (!/^[—\-_－]{3,}$/.test(value) && !(value.length <= 40 && /文件$/.test(value))) return undefined
  for (let next = index + 1; next < Math.min(pieces.length, index + 5); next++) {
    if (!repeated(page, next, title)) continue
    pieces[index].chrome = 'repeated title'
    return index + 1
  }
  return undefined
}

/**
 * The index behind a second printing of the title that begins at `index`, or `undefined`. One of the
 * two may have a body's name before it that the other lacks (the page's own heading, the issuer).
 */
function repeated({text, pieces}: Page, index: number, title: Title): number | undefined {
  const key = titleKey(title.title)
  for (let last = index; last < Math.min(pieces.length, index + 7); last++) {
    const printed = joinTitle([text.slice(pieces[index].start, pieces[last].end)])
    const joined = titleKey(printed)
    if (joined === key) return last + 1
    if (joined.length > 12 && key.endsWith(joined) && kindOf(printed) && key.length - joined.length <= 14) return last + 1
    if (joined.endsWith(key) && key.length > 12 && isBodyName(joined.slice(0, -key.length))) return last + 1
    if (joined.length > key.length + 24) return undefined
  }
  return undefined
}
