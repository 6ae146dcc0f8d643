import type {Node} from '../syntax/nodes.ts'
import {readAttachmentList} from './constructs/attachment-list.ts'
import {isHandling, isImprint, readHandling, readImprintLines} from './constructs/imprint.ts'
import {readNote} from './constructs/note.ts'
import {cutTrailing, leaveOutLink} from './cut-ends.ts'
import type {SourceText} from './source/source-text.ts'
import type {Part} from './top.ts'
import {leaf, parent} from './tree/build.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {isSiteText} from './vocabulary/boilerplate.ts'
import {fileEnding, fileSize} from './vocabulary/file-ending.ts'
import {statusAt} from './vocabulary/kinds.ts'
import {squeeze} from './vocabulary/squeeze.ts'

const files = new RegExp(`^附件\\s?[\\d-]{0,6}\\s?[：:、.．\\s]?\\s?(.*?)\\.?(?<=[.．])${fileEnding}`, 'i')
const contacts =
  /^[（(]?(?:联系人|电话[：:]|地址[：:]|联系电话|联系方式|联系处室|经办人|承办单位|承办处室|承办人|咨询电话|传真|电子邮箱|电子信箱|邮箱|邮编|通讯地址|联系地址|注[：:\d])[^。]{0,80}/
// The foot of a page: who keeps it.
const foot = /^(?:版权所有|Copyright|©|网站标识码|网站地图|[\u4e00-\u9fa5]ICP备|.{0,4}公网安备|技术支持[：:])/i

/** 附注, contacts, links to files and 版记 below a signature, from piece `from` on. */
export function readTrailing(source: SourceText, from: number): Part {
  const nodes: Node[] = []
  let index = from
  while (index < source.pieces.length) {
    if (source.pieces[index].boilerplate) {
      index++
      continue
    }
    const found = readLine(source, index)
    if (!found) break
    nodes.push(...found.nodes)
    index = found.next
  }
  return {nodes, next: index}
}

function readLine(source: SourceText, index: number): Part | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const opening = text.slice(start, Math.min(end, start + 90))
  const file = files.exec(opening)
  if (file && (isLink(source, index, file[1]) || foot.test(opening) || hasList(source, index))) return leaveOut(source, index)
  const links = linksBelow(source, index)
  if (links > index) {
    for (let p = index; p < links; p++) if (!pieces[p].boilerplate) leaveOutLink(source, p)
    return {nodes: [], next: links}
  }
  const list = (file || headsFiles(source, index)) && readAttachmentList(source, index, pieces.length)
  if (list) return {nodes: [list.node], next: list.next}
  if (foot.test(opening) || isSiteText(text, start, end)) return leaveOut(source, index)
  cutTrailing(source, index)
  const piece = pieces[index]
  const behind = bracketEnd(source, index)
  const note = readNote(source, {start: piece.start, end: pieces[behind - 1].end})
  if (note) return {nodes: [note], next: behind}
  const value = text.slice(piece.start, piece.end)
  if (value.length < 120 && contacts.test(squeeze(value)))
    return {nodes: [parent('paragraph', piece.start, piece.end, [], {place: 'closing'})], next: index + 1}
  const imprint = readImprintLines(source, index)
  if (imprint) return {nodes: [imprint.node], next: imprint.next}
  if (isHandling(value.slice(0, 14)) || isPrinter(source, index)) return {nodes: [readHandling(source, piece)], next: index + 1}
  // 附注 is what stands in brackets below the date, whatever it says; （草案） belongs to a title
  if (/[（(]/.test(value[0]) && source.partner[piece.start] === piece.end - 1 && value.length <= longestNote && statusAt(value, 0) === 0)
    return {nodes: [leaf(source, 'note', piece.start, piece.end)], next: index + 1}
  return undefined
}
const longestNote = 60

/** The piece behind the bracket that opens at the start of a piece: it may go on over lines. */
function bracketEnd({text, partner, pieces}: SourceText, index: number): number {
  const {start, end} = pieces[index]
  const close = /[（(]/.test(text[start]) ? partner[start] : -1
  if (close < end) return index + 1
  let last = index + 1
  while (last < pieces.length && last - index < mostLines && pieces[last].end <= close) last++
  return last < pieces.length && pieces[last].end === close + 1 ? last + 1 : index + 1
}
// A note is no longer.
const mostLines = 5

function leaveOut(source: SourceText, index: number): Part {
  leaveOutLink(source, index)
  return {nodes: [], next: index + 1}
}

/** `附件：` alone, with files below it that no list above names. */
function headsFiles(source: SourceText, index: number): boolean {
  const {text, pieces} = source
  const [head, below] = [pieces[index], pieces[index + 1]]
  if (!below || !/^附\s?件\s?[：:]?$/.test(text.slice(head.start, head.end))) return false
  return files.test(text.slice(below.start, Math.min(below.end, below.start + 90))) && !hasList(source, index)
}

/**
 * The piece behind `附件：` and the page's links to the files that the list above has named, or the piece itself where it heads none:
 * `1.参展报名表.docx（18.6KB）　下载次数：73`.
 */
function linksBelow(source: SourceText, index: number): number {
  const {text, pieces} = source
  const words = (k: number) => text.slice(pieces[k].start, Math.min(pieces[k].end, pieces[k].start + longestLink))
  if (!/^附\s?件\s?[：:]?$/.test(words(index)) || !hasList(source, index)) return index
  let behind = index
  for (let next = index + 1; next < pieces.length; next++) {
    if (pieces[next].boilerplate) continue
    if (!link.test(words(next))) break
    behind = next + 1
  }
  return behind
}
const link = new RegExp(
  `^(?:附件)?\\d{0,2}[.．、：:]?\\s?[^\\s。；]{1,80}\\.${fileEnding}(?:\\s?${fileSize})?(?:\\s{0,6}(?:已?下载|点击)(?:次数|量)?\\s?[：:]?\\s?\\d{0,8}次?)?$`,
)
const longestLink = 160

/** Is it a link of the page: below 附件下载, or to a file whose title the 附件说明 gave above? */
function isLink({text, pieces}: SourceText, index: number, title: string): boolean {
  if (pieces[index - 1]?.boilerplate === 'site') return true
  const stem = title.replace(/[.．]$/, '').trim()
  if (stem.length < 2) return true
  const at = text.lastIndexOf(stem, pieces[index].start - 1)
  return at > 0 && listed.test(text.slice(Math.max(0, at - 8), at))
}
/** Does a list of attachments stand above, so that a file named below is the page's? */
function hasList({text, pieces}: SourceText, index: number): boolean {
  for (let k = index - 1; k >= 0 && index - k <= farthestList; k--)
    if (listHead.test(text.slice(pieces[k].start, pieces[k].start + 6))) return true
  return false
}
const listHead = /^附\s?件\s?[：:]/
const farthestList = 40
const listed = /(?:附\s?件\s?\d{0,2}\s?[：:]|\d\s?[.．、：:])\s?《?$/

/** The last line but those of the 版记 names a body: the office that printed the notice. */
function isPrinter({text, pieces}: SourceText, index: number): boolean {
  const {start, end, gap} = pieces[index]
  if (end - start > 30 || gap === 'none' || !isBodyName(text.slice(start, end))) return false
  let next = index + 1
  while (next < pieces.length && pieces[next].boilerplate) next++
  if (next === pieces.length) return true
  const below = text.slice(pieces[next].start, Math.min(pieces[next].end, pieces[next].start + 90))
  return isImprint(below) || isHandling(below)
}
