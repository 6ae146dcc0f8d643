import type {Imprint, Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import type {SourceText} from '../source/source-text.ts'
import {inOrder, leaf, parent} from '../tree/build.ts'
import {divide} from '../tree/gaps.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {gluedNameAt} from '../vocabulary/glued-names.ts'
import {oneOf} from '../vocabulary/one-of.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readParties} from './parties.ts'

const copyTo = /^(?:抄\s*[送报发]|主\s*送|分\s*[送发]|发\s*送)\s*[：:]/
const printed = new RegExp(`^([^。；：:，]{2,40}?)?\\s*(${fullDate})\\s*印\\s*发$`)
const printedAtEnd = new RegExp(
  `([\\u4e00-\\u9fa5A-Z](?:[\\u4e00-\\u9fa5A-Z]|（[\\u4e00-\\u9fa5]{1,8}）(?=[\\u4e00-\\u9fa5])){3,59})\\s*${fullDate}\\s*印\\s*发$`,
)
const keywords = /^主题词[：:]/

/** Does a piece belong to the 版记? */
export const isImprint = (value: string) => copyTo.test(value) || (value.endsWith('发') && printed.test(value)) || keywords.test(value)

/** Where a poured piece of the 版记 is to be cut: 主题词, 抄送：…。 and the line of the printing office stand apart. */
export function findImprint(source: SourceText, {start, end}: Range): readonly Cut[] {
  const {text} = source
  if (text.startsWith('主题词', start)) {
    const copies = text.slice(start, end).search(/抄[送报][：:]/)
    return copies > 0 ? [{at: start + copies}, ...findImprint(source, {start: start + copies, end})] : noCuts
  }
  if (!/^抄\s*[送报]/.test(text.slice(start, start + 4))) return noCuts
  const again = text.slice(start + 3, end).search(/抄[送报][：:]/)
  if (again > 0) return [{at: start + 3 + again}, ...findImprint(source, {start: start + 3 + again, end})]
  const stop = text.lastIndexOf('。', end - 2)
  return stop > start ? [{at: stop + 1}] : noCuts
}

/** Where a poured piece is to be cut that ends in the line of the printing office: `…按时报送。云岭市水利局办公室2025年8月24日印发` */
export function findPrinted({text}: SourceText, {start, end}: Range): readonly Cut[] {
  if (text[end - 1] !== '发') return noCuts
  const from = Math.max(start, end - 90)
  const found = printedAtEnd.exec(text.slice(from, end))
  if (!found) return noCuts
  const at = from + found.index
  if (at > start && /[。；）)]/.test(text[skipBlanksBack(text, at, start) - 1]) && isBodyName(found[1])) return [{at}]
  const glued = gluedNameAt(found[1])
  return glued === undefined ? noCuts : [{at: at + glued}]
}

/** Where a poured piece is to be cut behind whose last sentence 抄送 stands, with nothing but bodies behind it up to the printing office. */
export function findCopies({text}: SourceText, {start, end}: Range): readonly Cut[] {
  const from = Math.max(start, end - longestCopies)
  const at = from + text.slice(from, end - 3).lastIndexOf('抄')
  if (at <= from || !copyTo.test(text.slice(at, at + 5))) return noCuts
  const behind = text.slice(at, end)
  return /[。；）)日]\s{0,4}$/.test(text.slice(Math.max(start, at - 5), at)) && !/。./.test(behind.slice(0, behind.lastIndexOf('。')))
    ? [{at}]
    : noCuts
}
const longestCopies = 400

/** A line below a signature that says who wrote, checked or printed the notice, how often: the 版记 of an office's own hand. */
export const isHandling = (words: string) => handling.test(words)
const doneByHand = oneOf(
  '[拟核撰供审统会]\\s?稿|[草拟]\\s?[拟文稿]|起\\s?草|[执主]\\s?笔|校\\s?[对核阅]|编\\s?[校审印辑排制]|[初复终]\\s?[审核校]|审\\s?[核签校定阅]',
  '打\\s?[字印]|录\\s?入|排\\s?版|制\\s?[文作]|[监缮印承油誊]\\s?印|印\\s?[数刷制]|份\\s?数|[封签]\\s?发|会\\s?签|装\\s?订|责\\s?编|责任编辑|印发份数',
)
const handling = new RegExp(`^[（(]?(?:${doneByHand}(?:人|者|员|单位|部门|处室|科室)?\\s?[：:]|(?:共\\s?)?印\\s?(?:发\\s?)?\\d+\\s?份)`)

/** The 版记 that is nothing but one line: the office that printed the notice, who wrote it. */
export function readHandling(source: SourceText, {start, end}: Range): Imprint {
  const value = source.text.slice(start, end)
  const node = isBodyName(value) ? leaf(source, 'authority', start, end, {name: squeeze(value)}) : leaf(source, 'text', start, end)
  return parent('imprint', start, end, [node])
}

/** The 版记 that begins at a piece, and the piece behind it; the name of the printing office may stand on a line of its own. */
export function readImprintLines(source: SourceText, index: number): {node: Imprint; next: number} | undefined {
  const {text, pieces} = source
  const words = (p: number) => (p < pieces.length ? text.slice(pieces[p].start, pieces[p].end) : '')
  const first = words(index)
  if (!isImprint(first) && !(isBodyName(first) && isImprint(words(index + 1)) && !/^(?:抄|主)/.test(words(index + 1)))) return undefined
  let next = index + 1
  while (next < pieces.length && (pieces[next].boilerplate || belongs(words(next), words(next + 1), next < index + 8))) next++
  return {node: readImprint(source, index, next), next}
}

/** Does a line go on with the 版记: one of its own, the rest of a wrapped one, or a short one above it? */
const belongs = (line: string, below: string, near: boolean) =>
  isImprint(line) || (near && /(?:印发|。)$/.test(line.slice(0, 200)) && !line.startsWith('附件')) || (line.length < 40 && isImprint(below))

/**
 * 版记 (GB/T 9704-2012, 7.4): pieces `[from, to)`.
 *
 * ```text
 * 抄送：市委办公室，市人大常委会办公室。
 * 云岭市人民政府办公室　　　　　2023年5月20日印发
 * ^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^
 * authority                     date
 * ```
 */
function readImprint(source: SourceText, from: number, to: number): Imprint {
  const children: Node[] = []
  for (let p = from; p < to; p++) {
    const piece = source.pieces[p]
    if (piece.boilerplate) continue
    const value = source.text.slice(piece.start, piece.end)
    const copy = copyTo.exec(value)
    if (copy) {
      let end = piece.end
      while (p + 1 < to && continues(source, p + 1, source.text[end - 1] === '。')) end = source.pieces[++p].end
      children.push(parent('copyTo', piece.start, end, readParties(source, piece.start + copy[0].length, end, {addressees: true}).parties))
      continue
    }
    children.push(...(readPrinted(source, p) ?? []))
  }
  for (const node of otherWords(source, from, to, inOrder(children))) children.push(node)
  return parent('imprint', source.pieces[from].start, source.pieces[to - 1].end, inOrder(children))
}

/** What else its pieces say: the labels 印发 and 主题词, a number of copies. */
function otherWords(source: SourceText, from: number, to: number, read: Node[]): Node[] {
  const words: Node[] = []
  const add = (start: number, end: number) =>
    divide(source.text, start, end, 'imprint', (gap, a, b) => gap === 'text' && words.push(leaf(source, 'text', a, b)))
  let next = 0
  let done = 0
  for (const {start, end, boilerplate} of source.pieces.slice(from, to)) {
    if (boilerplate) continue
    let at = Math.max(start, done)
    for (; next < read.length && read[next].start < end; next++) {
      add(at, read[next].start)
      at = read[next].end
      done = at
    }
    add(at, end)
  }
  return words
}

/** A wrapped 抄送 runs on: no label of its own, and below a full stop only another group that one closes. */
function continues(source: SourceText, index: number, closed: boolean): boolean {
  const {start, end, boilerplate} = source.pieces[index]
  const value = source.text.slice(start, end)
  if (closed && !(value.endsWith('。') && /[，、]/.test(value))) return false
  return !boilerplate && !isImprint(value) && !/^\S{2,6}[：:]/.test(value) && !readPrinted(source, index)
}

function readPrinted(source: SourceText, index: number): Node[] | undefined {
  const {start, end} = source.pieces[index]
  const value = source.text.slice(start, end)
  const match = printed.exec(value)
  const nodes: Node[] = []
  if (match) {
    if (match[1]) nodes.push(leaf(source, 'authority', start, start + match[1].length, {name: squeeze(match[1])}))
    const at = start + value.indexOf(match[2], match[1]?.length ?? 0)
    nodes.push(leaf(source, 'date', at, at + match[2].length, readDate(match[2]) ?? {}))
    return nodes
  }
  // the office on the left of the line, cut off from its date by the blanks between
  const next = source.pieces[index + 1]
  if (next && printed.test(source.text.slice(next.start, next.end)) && value.length <= 40 && !/[，。]/.test(value))
    return [leaf(source, 'authority', start, end, {name: squeeze(value)})]
  return undefined
}
