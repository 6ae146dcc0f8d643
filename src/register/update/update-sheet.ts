import {matchTexts} from '../../match/match-texts.ts'
import type {Register, RegisterRow} from '../column.ts'
import {bookkeeping, noticeKey} from '../columns.ts'
import {isAsWritten} from '../fingerprint.ts'
import {cellOf, writtenIn} from '../to-register.ts'

/** A sheet as text: what its head says, and its rows below. A merged cell's text stands in each row that it covers. */
export interface TextSheet {
  head: readonly string[]
  rows: ReadonlyArray<readonly string[]>
}

/** What becomes of a sheet. Rows and columns are counted from 0, below the head. */
export interface SheetUpdate {
  /** Heads of columns that are added behind the last. */
  columns: string[]
  /** Cells that get another text; `marked` where a task was changed. */
  cells: Array<{row: number; column: number; text: string; marked?: boolean}>
  /** Rows that are added below the last, in the columns of the head and the added ones. */
  added: string[][]
  /** Rows whose tasks are gone from their notices, and rows whose tasks are there again. */
  struck: number[]
  restored: number[]
  /** Cells that a person changed, and that the notice now says otherwise: left as they are. */
  conflicts: Array<{row: number; title: string; kept: string; now: string}>
}

/** What stands in the column that tells of changes. */
const changes = {added: '新增', changed: '有变', gone: '已撤销'} as const
const count = '序号'

/**
 * Brings a sheet up to date with the tasks of notices. Rows of other notices, and rows and columns that people made, are not touched; what
 * people wrote into a cell of ours stays, and is told where the notice was changed as well.
 */
export function updateSheet(sheet: TextSheet, register: Register): SheetUpdate {
  const wanted = Object.values(bookkeeping)
  const head = [...sheet.head, ...wanted.filter((title) => !sheet.head.includes(title))]
  const at = (title: string) => head.indexOf(title)
  const update: SheetUpdate = {columns: head.slice(sheet.head.length), cells: [], added: [], struck: [], restored: [], conflicts: []}
  const textAt = (row: number, title: string) => sheet.rows[row][at(title)] ?? ''
  const set = (row: number, title: string, text: string, marked?: boolean) => {
    if (textAt(row, title) !== text) update.cells.push({row, column: at(title), text, ...(marked && {marked})})
  }
  const written = (row: RegisterRow) => new Map([...writtenIn(register, row)].filter(([title]) => head.includes(title)))
  const contentTitle = ['具体措施', '内容'].find((title) => sheet.head.includes(title))

  const matched = new Map<RegisterRow, number>()
  const concerned = new Set<number>()
  for (const [notice, rows] of byNotice(register.rows)) {
    const known = [...sheet.rows.keys()].filter((row) => textAt(row, bookkeeping.id) !== '' && textAt(row, bookkeeping.notice) === notice)
    for (const row of known) concerned.add(row)
    const texts = known.map((row) => ({
      id: textAt(row, bookkeeping.id),
      text: (contentTitle && textAt(row, contentTitle)) || textAt(row, '工作任务'),
    }))
    const shown = rows.map((row) => ({...row.task, text: (contentTitle && written(row).get(contentTitle)) || row.task.text}))
    for (const [task, row] of matchTexts(texts, shown)) matched.set(rows[task], known[row])
  }

  let last = Math.max(0, ...sheet.rows.map((_, row) => Number(textAt(row, count)) || 0))
  for (const row of register.rows) {
    const cells = written(row)
    const hidden = register.columns.filter((column) => column.hidden)
    const bookkept = new Map(hidden.map((column) => [column.title, cellOf(register, column, row)]))
    const old = matched.get(row)
    if (old === undefined) {
      const texts = new Map<string, string>([...cells, ...bookkept, [bookkeeping.change, changes.added], [count, String(++last)]])
      update.added.push(head.map((title) => texts.get(title) ?? ''))
      continue
    }
    const fingerprint = textAt(old, bookkeeping.fingerprint)
    let changed = false
    for (const [title, text] of cells) {
      const now = textAt(old, title)
      if (now === text) continue
      if (isAsWritten(fingerprint, title, now)) {
        set(old, title, text, true)
        changed = true
      } else if (!isAsWritten(fingerprint, title, text)) update.conflicts.push({row: old, title, kept: now, now: text})
    }
    for (const [title, text] of bookkept) if (head.includes(title)) set(old, title, text)
    const before = textAt(old, bookkeeping.change)
    if (before === changes.gone) update.restored.push(old)
    if (changed) set(old, bookkeeping.change, changes.changed)
    else if (Object.values<string>(changes).includes(before)) set(old, bookkeeping.change, '')
  }
  const found = new Set(matched.values())
  for (const row of concerned) {
    if (found.has(row) || textAt(row, bookkeeping.change) === changes.gone) continue
    update.struck.push(row)
    set(row, bookkeeping.change, changes.gone)
  }
  return update.cells.length + update.added.length === 0 ? {...update, columns: []} : update
}

function byNotice(rows: readonly RegisterRow[]): Map<string, RegisterRow[]> {
  const groups = new Map<string, RegisterRow[]>()
  for (const row of rows) {
    const key = noticeKey(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
