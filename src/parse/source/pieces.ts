import type {Line} from '../../syntax/lines.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {indexField, isNamedAddress, isSiteText} from '../vocabulary/boilerplate.ts'
import {fullDate} from '../vocabulary/calendar.ts'
import {fileEnding} from '../vocabulary/file-ending.ts'
import {skipBlanks, skipBlanksBack} from './blanks.ts'
import {codes, isAscii, isBlank, isDigit, isHan, isPause, isRoundOpen, mark} from './characters.ts'
import {addPiece} from './glued-site.ts'
import {findPageNumbers, isPageNumber, markBareNumbers, splitPageNumbers} from './page-numbers.ts'
import type {Piece} from './piece.ts'
import {outside} from './scan.ts'

// Two ideographic blanks (the indent of a lost paragraph) or as much white space of another kind.
const wide = 3
// A shorter line that stands on its own is one piece, whatever blanks it is set with.
const long = 80
// From this length on a line is taken to be several paragraphs poured together.
const poured = 240

/** Cuts the page into pieces, in order; white space lies between them. */
export function cutLines(lines: Line[], text: string, partner: Int32Array): Piece[] {
  const cutUp: Piece[] = []
  let numbered = false
  const numbers = findPageNumbers(lines, text)
  for (const [index, line] of lines.entries()) {
    if (line.start === line.end || line.region === 'note') continue
    const last = cutUp[cutUp.length - 1]
    if (last && !last.boilerplate && isNamedAddress(text, last, line, lineBelow(lines, index))) {
      cutUp.push({start: line.start, end: line.end, gap: 'line', line, boilerplate: undefined})
      continue
    }
    const boilerplate =
      line.region === 'page' || line.region === 'header' || line.region === 'footer' || numbers?.has(line) || isPageNumber(text, line)
        ? 'page'
        : isSiteText(text, line.start, line.end)
          ? 'site'
          : undefined
    const dated = boilerplate === 'site' && last ? dateBelowSigner(text, cutUp, line) : undefined
    if (dated !== undefined) {
      cutUp.push({start: line.start, end: dated, gap: 'line', line, boilerplate: undefined})
      cutUp.push({start: skipBlanks(text, dated, line.end), end: line.end, gap: 'wide', line, boilerplate})
    } else if (boilerplate) {
      cutUp.push({start: line.start, end: line.end, gap: 'line', line, boilerplate})
      numbered ||= boilerplate === 'page'
    } else cut(line, text, partner, cutUp)
  }
  const result = splitPageNumbers(text, cutUp)
  return numbered ? markBareNumbers(text, result) : result
}

/** The next line that is not empty. */
function lineBelow(lines: readonly Line[], index: number): Line | undefined {
  for (let at = index + 1; at < lines.length; at++) if (lines[at].start < lines[at].end) return lines[at]
  return undefined
}

/** Below who signs a date is the notice's, though the site goes on behind it: `2025年8月26日　来源：…　编辑：…`. Says where the date ends. */
function dateBelowSigner(text: string, above: readonly Piece[], {start, end}: Line): number | undefined {
  const date = dateAtStart.exec(text.slice(start, Math.min(end, start + 40)))?.[0]
  const [before, last] = above.slice(-2)
  if (!date || !last || last.boilerplate || !/[。）)]/.test(text[before.end - 1])) return undefined
  return isBodyName(text.slice(last.start, last.end)) ? start + date.length : undefined
}
const dateAtStart = new RegExp(`^${fullDate}(?=\\s)`)

function cut(line: Line, text: string, partner: Int32Array, into: Piece[]) {
  const length = line.end - line.start
  const byBlank = length >= poured
  let start = line.start
  let gap: Piece['gap'] = 'line'
  for (let i = outside(partner, line.start, line.end); i < line.end; i = outside(partner, i + 1, line.end)) {
    const code = text.charCodeAt(i)
    if (code === tab || !isBlank(code)) continue
    let weight = 0
    let next = i
    for (; next < line.end && isBlank(text.charCodeAt(next)); next++) weight += text.charCodeAt(next) === mark.wideBlank ? 2 : 1
    const before = text.charCodeAt(i - 1)
    const after = text.charCodeAt(next)
    const spread = spreadWords.has(text[i - 1] + text[next])
    const blankSerial = text[next] === '号' && closingBeforeNumber.has(before)
    const strong =
      weight >= wide &&
      length >= long &&
      !signersBefore.test(text.slice(Math.max(line.start, i - 24), i)) &&
      !spread &&
      !blankSerial &&
      !isLetterSpaced(text, i, next) &&
      !(isAscii(before) && isAscii(after))
    if (
      strong ||
      (byBlank &&
        !isSpacedOut(text, i, next) &&
        !spread &&
        !isInsideWord(text, i, next) &&
        !listHead.test(text.slice(i - 4, i)) &&
        (breaksAtBlank(before, after) ||
          ('[【'.includes(text[next]) && indexField.test(text.slice(next, next + 8))) ||
          (isHan(after) && fileName.test(text.slice(i - 5, i))) ||
          (isHan(before) && !/[件表图第至和或]/.test(text[i - 1]) && numbered.test(text.slice(next, next + 5))) ||
          (isHan(before) && (printedYear.test(text.slice(next, next + 5)) || firstUnit.test(text.slice(i - 2, next + 5))))))
    ) {
      addPiece(text, {start, end: i, gap, line, boilerplate: undefined}, into)
      start = next
      gap = strong ? 'wide' : 'blank'
    }
    i = next - 1
  }
  addPiece(text, {start, end: line.end, gap, line, boilerplate: undefined}, into)
}

// 签发人：李　明　　王建国: a blank parts names
const signersBefore = /签发人?[：:][\s\u4e00-\u9fa5]{1,14}$/
const tab = 9
// Words of two characters that are set apart: 附　　件：, 总　　则, 名　　称：
const spreadWords = new Set(['附件', '总则', '附则', '分则', '罚则', '名称', '文号', '标题', '时效'])
/** A single character between two blanks, the other of which is as wide: 财　　政　　部, but not between 中 央 网 信 办　　国 家 能 源 局. */
const isLetterSpaced = (text: string, from: number, to: number) =>
  isHan(text.charCodeAt(from - 1)) &&
  isHan(text.charCodeAt(to)) &&
  ((isBlank(text.charCodeAt(from - 2)) && from - 1 - skipBlanksBack(text, from - 1, 0) >= to - from) ||
    (isBlank(text.charCodeAt(to + 1)) && skipBlanks(text, to + 1, text.length) - to - 1 >= to - from))

/** Words whose letters stand by themselves, whatever is glued to them: 发展改革委人　民　银　行财　政　部. */
function isSpacedOut(text: string, from: number, to: number): boolean {
  const left = hanBefore(text, from)
  const right = hanFrom(text, to)
  if (right === 1 && left <= 2) return true
  if (left === 1 && right <= 2) return true
  // the last word of what is glued to them
  if (right !== 1) return false
  const second = skipBlanks(text, to + 1, text.length)
  const third = skipBlanks(text, second + hanFrom(text, second), text.length)
  return hanFrom(text, second) <= 2 && hanFrom(text, third) <= 2
}

/** How many Han characters stand between a place and the next blank; many where anything else does. */
function hanFrom(text: string, start: number): number {
  let end = start
  while (end < start + 3 && isHan(text.charCodeAt(end))) end++
  return end > start && (end === text.length || isBlank(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) ? end - start : many
}
function hanBefore(text: string, end: number): number {
  let start = end
  while (start > end - 3 && isHan(text.charCodeAt(start - 1))) start--
  return start < end && (isBlank(text.charCodeAt(start - 1)) || '。！）)'.includes(text[start - 1])) ? end - start : many
}
const many = 9

/** A blank inside a label (第 1 条, 第 一 章, 一 、), a number (〔2021〕 634号) or before a bracket that widens the word (首台 （套）设备). */
const isInsideWord = (text: string, from: number, to: number) =>
  (closingBeforeNumber.has(text.charCodeAt(from - 1)) && (text[to] === '号' || serial.test(text.slice(to, to + 8)))) ||
  ('第一二三四五六七八九十百'.includes(text[from - 1]) &&
    labelBehind.test(text.slice(to, to + 9)) &&
    labelOpens.test(text.slice(Math.max(0, from - 6), from))) ||
  ('编章节目条款、'.includes(text[to]) && labelBefore.test(text.slice(Math.max(0, from - 6), from))) ||
  (isRoundOpen(text.charCodeAt(to)) && isHan(text.charCodeAt(from - 1)) && widening.test(text.slice(to, to + 6)))
const serial = /^第?\s?\d{1,5}\s?号/
const labelOpens = /第(?:\s?[一二三四五六七八九十百零〇]){0,3}$/
const labelBehind = /^(?:[一二三四五六七八九十百零〇\d]\s?){1,4}[编章节目条款]/
const labelBefore = /(?:^|[第\s\u3000。；：）])\s?[一二三四五六七八九十百零〇\d]{1,4}$/
const widening = /^[（(](?![一二三四五六七八九十])[\u4e00-\u9fa5]{1,3}[）)][\u4e00-\u9fa5]/

// 附件： 联系人名单
const listHead = /附\s?件[：:]$/
const fileName = new RegExp(`\\.${fileEnding}$`, 'i')
// 配合单位：省住建厅 3.加快农垦…
const numbered = /^\d{1,2}[.．、][\u4e00-\u9fa5“《]/
// 开标时间及地点 2019年7月3日
const printedYear = /^(?:19|20)\d\d年/
// 若干措施的通知 1.加大激励力度
const firstUnit = /^(?:通知|意见|公告|通告|方案|办法|措施)\s+\d{1,2}[.．、][\u4e00-\u9fa5]/
const breaksAtBlank = (before: number, after: number) =>
  (before === mark.dash && isHan(after)) ||
  (after === mark.dash && !isAscii(before)) ||
  ((isPause(before) || isHan(before) || closing.has(before)) &&
    (isHan(after) ||
      isRoundOpen(after) ||
      after === mark.openingTitle ||
      (isAscii(after) && isDigit(after) && (isPause(before) || closingBeforeNumber.has(before)))))
const closing = codes('）)》〕]】')
const closingBeforeNumber = codes('）)〕]')
