import type {Header} from '../../syntax/nodes.ts'
import {leaf, parent} from '../build.ts'
import type {Page} from '../page.ts'
import {splitPiece} from '../pieces.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readDocumentNumber} from './document-number.ts'

type Element = Header['children'][number]

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
 */
export function readHeaderLine(page: Page, index: number): Element[] | undefined {
  const {text} = page
  const {start, end} = page.pieces[index]
  if (end - start > 60 && !text.slice(start, start + 60).includes('文件')) return undefined
  const value = text.slice(start, Math.min(end, start + 200))
  const tight = squeeze(value)

  if (/^(?:№|No\.?)?\d{6}$/.test(tight)) return [leaf(page, 'copyNumber', start, end)]
  const secret = /^(绝密|机密|秘密)(?:[★☆*＊](.{1,8}))?$/.exec(tight)
  if (secret) return [leaf(page, 'classification', start, end, {level: secret[1], period: secret[2]})]
  if (/^(?:紧急程度[:：])?(?:特急|加急|急件|紧急|特提|平急)$/.test(tight))
    return [leaf(page, 'urgency', start, end, {level: tight.replace(/^紧急程度[:：]/, '')})]
  if (/^签发人?[:：]/.test(tight)) return [signatories(page, start, end)]

  const mark = /^([^。，：；]{2,60}?)[\s\u3000]*(文件)(?=[\s\u3000]*$|[\u4e00-\u9fa5]{1,12}[〔[（(﹝]\d{4})/.exec(value)
  if (mark) {
    const authorities = mark[1]
      .split(/[\s\u3000]{1,}/)
      .map(squeeze)
      .filter(Boolean)
    const names = authorities.every((name) => isBodyName(name) && name.length > 3) ? authorities : [squeeze(mark[1])]
    if (names.every((name) => isBodyName(name))) {
      const to = start + mark[0].length
      if (to < end) splitPiece(page.pieces, index, to, text)
      return [leaf(page, 'issuerMark', start, to, {authorities: names, suffix: mark[2]})]
    }
  }
  // a number and 签发人 on one line, as upward documents have it
  const both = /^(.{6,30}号)[\s\u3000]*(签发人?[:：].*)$/.exec(value)
  if (both) {
    const number = readDocumentNumber(page, start, start + both[1].length)
    if (number) {
      splitPiece(page.pieces, index, start + both[1].length, text)
      return [number]
    }
  }
  return undefined
}

/** `签发人：张三　李四`, names parted by blanks; a two-character name may be padded (张　三). */
function signatories(page: Page, start: number, end: number) {
  const at = start + (page.text.slice(start, end).search(/[:：]/) + 1)
  const children = []
  for (const match of page.text
    .slice(at, end)
    .matchAll(/[\u4e00-\u9fa5]{2,4}|[\u4e00-\u9fa5][\s\u3000][\u4e00-\u9fa5](?![\u4e00-\u9fa5])|X{2,3}|×{2,3}/g)) {
    const from = at + match.index
    children.push(leaf(page, 'person', from, from + match[0].length, {name: squeeze(match[0])}))
  }
  return parent('signatories', start, end, children)
}
