import type {Header} from '../../syntax/nodes.ts'
import {splitPiece} from '../source/pieces.ts'
import type {Page} from '../source/source.ts'
import {leaf, parent} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readDocumentNumber} from './document-number.ts'

type Element = Header['children'][number]

// A joint mark names no more bodies than this before its 文件.
const most = 8

/**
 * 版头 (GB/T 9704-2012, 7.2): the lines above the title, one element a line, in any order.
 *
 * ```text
 * 000017               份号
 * 秘密★10年            密级和保密期限
 * 特急                 紧急程度
 * 云岭市人民政府文件    发文机关标志
 * 签发人：张三　李四    签发人
 * ```
 *
 * `index` is the piece to read, `next` the one behind what was read; `above` is what the header
 * holds so far.
 */
export function readHeader(page: Page, index: number, above: Element[]): {elements: Element[]; next: number} | undefined {
  const {text, pieces} = page
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 200))
  const tight = squeeze(value.slice(0, 80))
  const one = (element: Element) => ({elements: [element], next: index + 1})

  const copy = /^(?:№|No\.?)?\s*(\d{6})$/.exec(value)
  if (copy) return one(leaf(page, 'copyNumber', end - 6, end))
  const secret = /^(绝密|机密|秘密)(?:[★☆*＊](.{1,8}))?$/.exec(tight)
  if (secret) return one(leaf(page, 'classification', start, end, {level: secret[1], period: secret[2]}))
  if (/^(?:紧急程度[:：])?(?:特急|加急|急件|紧急|特提|平急)$/.test(tight))
    return one(leaf(page, 'urgency', start, end, {level: tight.replace(/^紧急程度[:：]/, '')}))
  if (/^签发人?[:：]/.test(tight)) {
    splitBehindName(page, index, above)
    return one(signatories(page, pieces[index].start, pieces[index].end))
  }
  return readMark(page, index, value) ?? readNumberLine(page, index, value)
}

/** 发文机关标志: a body and 文件; several bodies, 文件 beside the last; or a bare body above a number (信函). */
function readMark(page: Page, index: number, value: string): {elements: Element[]; next: number} | undefined {
  const {text, pieces} = page
  const start = pieces[index].start
  const single = value.includes('文件')
    ? /^([^。，：；]{2,60}?)\s*(文件)(?=\s*$|[\u4e00-\u9fa5]{1,12}[〔[（(﹝]\d{4})/.exec(value)
    : undefined
  if (single) {
    const parts = single[1].split(/\s+/).map(squeeze).filter(Boolean)
    const authorities = parts.every((name) => isBodyName(name) && name.length > 3) ? parts : [squeeze(single[1])]
    if (!authorities.every(isBodyName)) return undefined
    const to = start + single[0].length
    splitPiece(pieces, index, to, text)
    return {elements: [leaf(page, 'issuerMark', start, to, {authorities, suffix: single[2]})], next: index + 1}
  }
  const authorities: string[] = []
  let next = index
  for (; next < Math.min(pieces.length, index + most); next++) {
    const {start: from, end: to, chrome} = pieces[next]
    const line = squeeze(text.slice(from, Math.min(to, from + 60)))
    const name = line.replace(/文件$/, '')
    if (chrome || (name !== '' && (to - from > 50 || !isBodyName(name)))) break
    if (name !== '') authorities.push(name)
    if (line.endsWith('文件')) {
      return {elements: [leaf(page, 'issuerMark', start, to, {authorities, suffix: '文件'})], next: next + 1}
    }
  }
  if (authorities.length !== 1 || next >= pieces.length) return undefined
  const number = readDocumentNumber(page, pieces[next].start, pieces[next].end)
  if (!number || number.end !== pieces[next].end) return undefined
  return {elements: [leaf(page, 'issuerMark', start, pieces[index].end, {authorities})], next: index + 1}
}

/** A number and 签发人 on one line, as upward documents have it. */
function readNumberLine(page: Page, index: number, value: string): {elements: Element[]; next: number} | undefined {
  const both = /^(.{6,30}?号)\s*签发人?[:：]/.exec(value)
  if (!both) return undefined
  const {start} = page.pieces[index]
  const number = readDocumentNumber(page, start, start + both[1].length)
  if (!number) return undefined
  splitPiece(page.pieces, index, start + both[1].length, page.text)
  return {elements: [number], next: index + 1}
}

/** In a poured text the title follows the name: the authority of the mark begins it. */
function splitBehindName(page: Page, index: number, above: Element[]) {
  const {start, end} = page.pieces[index]
  const value = page.text.slice(start, Math.min(end, start + 60))
  for (const element of above) {
    if (element.type !== 'issuerMark') continue
    const at = value.indexOf(element.authorities[0], 4)
    if (at > 0) {
      splitPiece(page.pieces, index, start + at, page.text)
      return
    }
  }
}

/** `签发人：张三　李四`, names parted by blanks; a two-character name may be padded (张　三). */
function signatories(page: Page, start: number, end: number) {
  const at = start + (page.text.slice(start, end).search(/[:：]/) + 1)
  const children = []
  const name = /[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5]\s[\u4e00-\u9fa5](?![\u4e00-\u9fa5])|X{2,3}|×{2,3}/g
  for (const match of page.text.slice(at, end).matchAll(name)) {
    const from = at + match.index
    children.push(leaf(page, 'person', from, from + match[0].length, {name: squeeze(match[0])}))
  }
  return parent('signatories', start, end, children)
}
