import type {Header} from '../../syntax/nodes.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readDocumentNumber} from './document-number.ts'

type Element = Header['children'][number]

/** Elements that one line of the 版头 holds, and where it ends. */
interface HeaderLine {
  header: Element[]
  end: number
}

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
 * `index` is the piece to read; `above` is what the header holds so far.
 */
export function readHeader(source: SourceText, index: number, above: Element[]): HeaderLine | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const value = text.slice(start, Math.min(end, start + 200))
  const tight = squeeze(value.slice(0, 80))
  const one = (element: Element): HeaderLine => ({header: [element], end: element.end})

  const copy = /^(?:№|No\.?)?\s*(\d{6})$/.exec(value)
  if (copy) return one(leaf(source, 'copyNumber', end - 6, end))
  const secret = /^(绝密|机密|秘密)(?:[★☆*＊](.{1,8}))?$/.exec(tight)
  if (secret) return one(leaf(source, 'classification', start, end, {level: secret[1], period: secret[2]}))
  if (/^(?:紧急程度[:：])?(?:特急|加急|急件|紧急|特提|平急)$/.test(tight))
    return one(leaf(source, 'urgency', start, end, {level: tight.replace(/^紧急程度[:：]/, '')}))
  if (/^签发人?[:：]/.test(tight)) return one(signatories(source, start, titleBehindName(source, index, above) ?? end))
  return readMark(source, index, value) ?? readNumberLine(source, index, value)
}

/** 发文机关标志: a body and 文件; several bodies, 文件 beside the last; or a bare body above a number (信函). */
function readMark(source: SourceText, index: number, value: string): HeaderLine | undefined {
  const {text, pieces} = source
  const start = pieces[index].start
  const single = value.includes('文件')
    ? /^([^。，：；]{2,60}?)\s*(文件)(?=\s*$|[\u4e00-\u9fa5]{1,12}[〔[（(﹝]\d{4})/.exec(value)
    : undefined
  if (single) {
    const parts = single[1].split(/\s+/).map(squeeze).filter(Boolean)
    const authorities = parts.every((name) => isBodyName(name) && name.length > 3) ? parts : [squeeze(single[1])]
    if (!authorities.every(isBodyName)) return undefined
    const to = start + single[0].length
    return {header: [leaf(source, 'issuerMark', start, to, {authorities, suffix: single[2]})], end: to}
  }
  const authorities: string[] = []
  let next = index
  for (; next < Math.min(pieces.length, index + most); next++) {
    const {start: from, end: to, boilerplate} = pieces[next]
    const line = squeeze(text.slice(from, Math.min(to, from + 60)))
    const name = line.replace(/文件$/, '')
    if (boilerplate || (name !== '' && (to - from > 50 || !isBodyName(name)))) break
    if (name !== '') authorities.push(name)
    if (line.endsWith('文件')) {
      return {header: [leaf(source, 'issuerMark', start, to, {authorities, suffix: '文件'})], end: to}
    }
  }
  if (authorities.length !== 1 || next >= pieces.length) return undefined
  const number = readDocumentNumber(source, pieces[next].start, pieces[next].end)
  if (!number || number.end !== pieces[next].end) return undefined
  return {header: [leaf(source, 'issuerMark', start, pieces[index].end, {authorities})], end: pieces[index].end}
}

/** A number and 签发人 on one line, as upward documents have it. */
function readNumberLine(source: SourceText, index: number, value: string): HeaderLine | undefined {
  const both = /^(.{6,30}?号)\s*签发人?[:：]/.exec(value)
  if (!both) return undefined
  const {start} = source.pieces[index]
  const number = readDocumentNumber(source, start, start + both[1].length)
  return number && {header: [number], end: start + both[1].length}
}

/** Where the title begins that follows the names in a poured text: the authority of the mark opens it. */
function titleBehindName(source: SourceText, index: number, above: Element[]): number | undefined {
  const {start, end} = source.pieces[index]
  const value = source.text.slice(start, Math.min(end, start + 60))
  for (const element of above) {
    if (element.type !== 'issuerMark') continue
    const at = value.indexOf(element.authorities[0], 4)
    if (at > 0) return skipBlanksBack(source.text, start + at, start)
  }
  return undefined
}

/** `签发人：张三　李四`, names parted by blanks; a two-character name may be padded (张　三). */
function signatories(source: SourceText, start: number, end: number) {
  const at = start + (source.text.slice(start, end).search(/[:：]/) + 1)
  const children = []
  const name = /[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5]\s[\u4e00-\u9fa5](?![\u4e00-\u9fa5])|X{2,3}|×{2,3}/g
  for (const match of source.text.slice(at, end).matchAll(name)) {
    const from = at + match.index
    children.push(leaf(source, 'person', from, from + match[0].length, {name: squeeze(match[0])}))
  }
  return parent('signatories', start, end, children)
}
