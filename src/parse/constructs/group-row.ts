import type {Frame} from '../source/frame.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {tableNote} from '../vocabulary/table-notes.ts'

/**
 * Does a row name the rows below it, sum rows up or note something on them, and give nobody anything to do? `numbered` says that the table
 * counts its rows 1, 2, 3.
 *
 *     一、危险化学品          over all columns, or with nothing beside it
 *     合计⇥12⇥30
 *     一⇥扩大投资             with nothing beside it
 *     填表人：…⇥审核人：…
 */
export function isGroupRow(text: string, row: Frame['rows'][number], numbered: boolean): boolean {
  const words = row.map(({start, end, merged}) => (merged === 'left' ? '' : squeeze(text.slice(start, end))))
  const [first = '', ...others] = words.filter((word) => word !== '')
  if (sum.test(first) || [first, ...others].every((word) => filledIn.test(word))) return true
  if (others.length === 1 && words[1] === others[0]) return numbered && ordinal.test(first) && row.every(({merged}) => merged !== 'above')
  if (others.length > 0) return false
  if (row.length === 1) return first.length <= longest
  return row.every(({merged}, column) => (column === 0 ? !merged : merged === 'left')) || group.test(first) || tableNote.test(first)
}

/** Fields of the form that a table is: 填表人：…, 审核人：…. */
export const filledIn =
  /^(?:填[表报]|制表|编制|统计|经办|审[核批定]|复核|负责|分管|联系)(?:单位|部门|日期|时间|领导|负责人|人)?(?:[（(](?:签[字章名]|盖章)[）)])?[：:]/
/** What numbers a group whose rows are numbered 1, 2, 3: 一, （一）. */
const ordinal = /^(?:[一二三四五六七八九十]{1,3}[、.．]?|[（(][一二三四五六七八九十]{1,3}[）)]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])$/
const sum = /^(?:合计|总计|小计|共计|总和)(?:[:：（(\d]|$)/
const group = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])/
/** A row of one cell in a table of several columns: a line of a text without tabs. */
const longest = 30
