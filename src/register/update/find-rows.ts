import {type KnownText, matchTexts} from '../../match/match-texts.ts'
import type {RegisterRow} from '../column.ts'
import {bookkeeping, readRowKey} from '../columns.ts'
import {digest, readFingerprint} from '../fingerprint.ts'
import type {KnownSheet} from './known-sheet.ts'

/**
 * The rows of a sheet that each row of the register is told in: none, one, or several where people copied it. Tasks are looked for among the
 * rows of their notice, and of their body where there is a row for each.
 */
export function findRows(rows: readonly RegisterRow[], {size, textAt, isThere, written, noticeOf}: KnownSheet): Map<RegisterRow, number[]> {
  const content = ['具体措施', '内容'].find(isThere)
  const subject = ['工作任务', '重点任务', '名称'].find(isThere)
  const told = (row: number): KnownText => {
    const {id} = readRowKey(textAt(row, bookkeeping.id))
    const from = content !== undefined && textAt(row, content) !== '' ? content : (subject ?? '')
    const text = textAt(row, from)
    const wrote = readFingerprint(textAt(row, bookkeeping.fingerprint)).get(from)
    return {id, text, ...(wrote && {wrote})}
  }
  const groups = new Map<string, {known: number[]; rows: RegisterRow[]}>()
  const groupOf = (notice: string, body = '') => {
    const key = `${notice}\n${body}`
    const group = groups.get(key) ?? {known: [], rows: []}
    groups.set(key, group)
    return group
  }
  for (const row of rows) groupOf(noticeOf(row), row.body?.name).rows.push(row)
  /** Rows that people copied, by the first of them. */
  const copies = new Map<number, number[]>()
  const firsts = new Map<string, number>()
  for (let row = 0; row < size; row++) {
    const key = textAt(row, bookkeeping.id)
    const notice = textAt(row, bookkeeping.notice)
    if (key === '') continue
    const whole = `${key}\n${notice}\n${textAt(row, bookkeeping.fingerprint)}`
    const first = firsts.get(whole)
    if (first !== undefined) copies.set(first, [...(copies.get(first) ?? []), row])
    else {
      firsts.set(whole, row)
      groupOf(notice, readRowKey(key).body).known.push(row)
    }
  }
  const found = new Map<RegisterRow, number[]>()
  for (const {known, rows: own} of groups.values()) {
    const tasks = own.map((row) => {
      const cells = written(row)
      return {id: row.task.id, text: (content && cells.get(content)) || (subject && cells.get(subject)) || row.task.text}
    })
    for (const [task, at] of matchTexts(known.map(told), tasks, digest)) found.set(own[task], [known[at], ...(copies.get(known[at]) ?? [])])
  }
  return found
}
