import type {Frame} from '../source/frame.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {tableNote} from '../vocabulary/table-notes.ts'

/**
 * Does a row name the rows below it, sum rows up or note something on them, and give nobody anything to do?
 *
 *     一、危险化学品          over all columns, or with nothing beside it
 *     合计⇥12⇥30
 */
export function isGroupRow(text: string, row: Frame['rows'][number]): boolean {
  const words = row.map(({start, end, merged}) => (merged === 'left' ? '' : squeeze(text.slice(start, end))))
  const first = words.find((word) => word !== '') ?? ''
  if (sum.test(first)) return true
  if (words.filter((word) => word !== '').length !== 1) return false
  if (row.length === 1) return first.length <= longest
  return row.every(({merged}, column) => (column === 0 ? !merged : merged === 'left')) || group.test(first) || tableNote.test(first)
}

const sum = /^(?:合计|总计|小计|共计|总和)(?:[:：（(\d]|$)/
const group = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/
/** A row of one cell in a table of several columns: a line of a text without tabs. */
const longest = 30
