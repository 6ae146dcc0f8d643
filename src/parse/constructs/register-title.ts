import type {Title} from '../../syntax/nodes.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {withoutStatus} from '../vocabulary/kinds.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {numberedCaption, tableUnit} from '../vocabulary/table-notes.ts'
import {opensTable} from './opens-table.ts'
import {makeTitle} from './title.ts'

/**
 * The title of a file that is a register and nothing else: the lines at its head that end as the names of tables do, though 表 is no kind.
 *
 * ```text
 * 云岭市水务局2025年            one to four lines
 * 河道整治任务分解表
 * 为推进河道整治，制定本表。    a few lines may stand between
 * 序号⇥任务⇥责任科室⇥完成时限    a table that names its columns
 * ```
 */
export function readRegisterTitle(source: SourceText, index: number): Title | undefined {
  const {text, pieces} = source
  const {start} = pieces[index]
  let last = -1
  for (let next = index; next < Math.min(pieces.length, index + mostLines); next++) {
    const piece = pieces[next]
    if (piece.boilerplate || piece.start !== piece.line.start || piece.end !== piece.line.end || inTable(source, piece.start)) break
    if (piece.end - piece.start > longestLine || !isTitleLine(text.slice(piece.start, piece.end))) break
    if (namesRegister.test(withoutStatus(squeeze(text.slice(start, piece.end))))) last = next
  }
  return last >= 0 && leadsToTable(source, last + 1) ? makeTitle(source, index, last) : undefined
}

const mostLines = 4
const longestLine = 50

/** No sentence, no field of a form, no label and no caption of one of several tables. */
const isTitleLine = (words: string) =>
  !/[。；：，！？:;,!?\t|]|如下|下表|附件\d|^附[件表]?$/.test(words) &&
  !opensWithNumber(words) &&
  !numberedCaption.test(words) &&
  !tableUnit.test(words)

const namesRegister = /[^本附上下][表册]$|(?:清单|台账|目录|分工|名单|一览|安排)$/

/** Does a table of named columns follow, with but a few lines above it that are no units of a text? */
function leadsToTable(source: SourceText, from: number): boolean {
  const {text, pieces} = source
  for (let next = from; next < Math.min(pieces.length, from + mostBetween); next++) {
    const {start, end} = pieces[next]
    if (opensTable(source, start)) return true
    if (inTable(source, start) || opensWithNumber(text.slice(start, Math.min(end, start + 8)))) return false
  }
  return false
}
const mostBetween = 5
