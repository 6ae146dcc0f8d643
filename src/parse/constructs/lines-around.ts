import type {Line} from '../../syntax/lines.ts'
import type {Caption, TableNote} from '../../syntax/nodes.ts'
import type {Frame} from '../source/frame.ts'
import {firstBehind, inTable, type SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {opensUpperUnit} from '../vocabulary/number-opening.ts'
import {numberedCaption, tableNote, tableUnit} from '../vocabulary/table-notes.ts'

/** The lines at a table that belong to it, in order. */
export interface LinesAround {
  above: Array<Caption | TableNote>
  below: TableNote[]
}

/**
 * The caption and 单位：万元 right above a table, not before `limit`, and the notes right below it, not behind `behind`.
 *
 * ```text
 * 表1　重点任务分解表
 * 单位：万元
 * 序号⇥重点任务⇥牵头单位
 * 1⇥更新电梯⇥市市场监管局
 * 注：数据截至上月底。
 * ```
 */
export function linesAround(source: SourceText, frame: Frame, limit: number, behind: number): LinesAround {
  const around: LinesAround = {above: [], below: []}
  if (frame.headOnly) return around
  const {
    text,
    lines: {lines},
  } = source
  let offset = frame.start
  for (let count = 0; count < mostAbove; count++) {
    const line = lineAbove(lines, offset, limit)
    if (!line || inTable(source, line.start)) break
    const words = text.slice(line.start, line.end)
    if (words.length <= longestCaption && tableUnit.test(words)) around.above.unshift(leaf(source, 'tableNote', line.start, line.end))
    else {
      if (isCaption(words, frame, count)) around.above.unshift(leaf(source, 'caption', line.start, line.end))
      break
    }
    offset = line.start
  }
  let last = noNote
  for (let index = firstBehind(lines, frame.end - 1) + 1; index < lines.length; index++) {
    const {start, end} = lines[index]
    if (start < frame.end || start === end) continue
    if (end > behind) break
    const words = text.slice(start, Math.min(end, start + longestNote + 1))
    if (words.length > longestNote) break
    const next: number = opensNote(words, last)
    if (next === noNote) break
    last = next
    around.below.push(leaf(source, 'tableNote', start, end))
  }
  // 注： above what could not be read as notes
  if (last === bare) around.below.pop()
  return around
}

/** A caption and what it is counted in. */
const mostAbove = 3
const longestCaption = 40
const longestNote = 600

const caption = /(?:表|清单|台账|目录|分工|名单|一览|安排)(?:[（(].{1,20}[）)]|\s?[—－-]\s?\d{1,2})?$/

function isCaption(words: string, {rows, headers, above, titled = 0}: Frame, count: number): boolean {
  if (words.length > longestCaption || rows.length <= 1) return false
  if (numberedCaption.test(words)) return !/[。；]/.test(words)
  if (/[。，；：]|^(?:附件|[（(])/.test(words) || opensUpperUnit(words)) return false
  return count < titled || (caption.test(words) && (headers > 0 || above !== undefined))
}

const noNote = -1
/** 注： alone on its line: 1. follows. */
const bare = 0

/** Which number in a list of notes a line has that goes on behind `last`. */
function opensNote(words: string, last: number): number {
  if (tableNote.test(words)) return /[:：]\s*$/.test(words) && last === noNote ? bare : Math.max(last, bare) + 1
  const number = last === noNote ? null : /^[（(]?(\d{1,2})[）)]?[.．、]?(?!\d)/.exec(words)
  return number && Number(number[1]) === last + 1 ? last + 1 : noNote
}

/** The last line with words between `limit` and `offset`. */
function lineAbove(lines: readonly Line[], offset: number, limit: number): Line | undefined {
  let behind = firstBehind(lines, offset)
  while (behind > 0 && lines[behind - 1].start === lines[behind - 1].end) behind--
  return behind > 0 && lines[behind - 1].start >= limit ? lines[behind - 1] : undefined
}
