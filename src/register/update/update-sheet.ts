import {type KnownText, matchTexts} from '../../match/match-texts.ts'
import {cellOf, formatDate} from '../cell-of.ts'
import type {Register, RegisterRow} from '../column.ts'
import {bookkeeping, noticeKey, readRowKey} from '../columns.ts'
import {digest, fingerprintOf, readFingerprint} from '../fingerprint.ts'
import {writtenIn} from '../written-in.ts'
import {type FoundColumns, findColumns} from './find-columns.ts'
import type {TextSheet} from './text-sheet.ts'

/** What becomes of a sheet. Rows and columns are counted from 0, below the head. */
export interface SheetUpdate extends Pick<FoundColumns, 'renamed'> {
  /** Heads of columns that people took out since the last update. */
  missing: string[]
  /** Where our columns stand, by their names. */
  places: ReadonlyMap<string, number>
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
  const {at, added, renamed, missing} = findColumns(sheet, register)
  const update: SheetUpdate = {
    places: at,
    columns: added,
    cells: [],
    added: [],
    struck: [],
    restored: [],
    conflicts: [],
    renamed,
    missing: [],
  }
  const dates = new Set(register.columns.flatMap(({name, type}) => (name !== undefined && type === 'date' ? [name] : [])))
  const textAt = (row: number, name: string) => {
    const text = sheet.rows[row][at.get(name) ?? -1] ?? ''
    return dates.has(name) ? asWritten(text, register) : text
  }
  const set = (row: number, name: string, text: string, marked?: boolean) => {
    const column = at.get(name)
    if (column !== undefined && textAt(row, name) !== text) update.cells.push({row, column, text, ...(marked && {marked})})
  }
  const written = (row: RegisterRow) => new Map([...writtenIn(register, row)].filter(([name]) => at.has(name)))
  const bookkept = (row: RegisterRow, cells: ReadonlyMap<string, string>) =>
    new Map([
      ...register.columns.flatMap((column) =>
        column.hidden && column.name !== undefined ? [[column.name, cellOf(register, column, row)] as const] : [],
      ),
      [bookkeeping.fingerprint, fingerprintOf(cells)] as const,
    ])
  const lost = new Set<string>()
  const matched = findRows(sheet.rows.length, textAt, (name) => at.has(name), register, written)

  let last = Math.max(0, ...sheet.rows.map((_, row) => Number(textAt(row, count)) || 0))
  for (const row of register.rows) {
    if (matched.has(row)) continue
    const cells = written(row)
    const texts = new Map([...cells, ...bookkept(row, cells), [bookkeeping.change, changes.added], [count, String(++last)]])
    const line = Array.from({length: sheet.head.length + added.length}, () => '')
    for (const [name, text] of texts) if (at.has(name)) line[at.get(name)!] = text
    update.added.push(line)
  }
  for (const [row, places] of matched) {
    const cells = written(row)
    for (const old of places) {
      const before = readFingerprint(textAt(old, bookkeeping.fingerprint))
      for (const {name, title} of missing) if (before.has(name)) lost.add(title)
      let changed = false
      for (const [name, text] of cells) {
        const now = textAt(old, name)
        if (now === text) continue
        if (before.get(name) === digest(now)) {
          set(old, name, text, true)
          changed = true
        } else if (before.get(name) !== digest(text)) {
          const title = sheet.head[at.get(name)!]
          update.conflicts.push({row: old, title, kept: now, now: text})
        }
      }
      for (const [name, text] of bookkept(row, cells)) set(old, name, text)
      const mark = textAt(old, bookkeeping.change)
      if (mark === changes.gone) update.restored.push(old)
      if (changed) set(old, bookkeeping.change, changes.changed)
      else if (Object.values<string>(changes).includes(mark)) set(old, bookkeeping.change, '')
    }
  }
  update.missing = [...lost]
  const found = new Set([...matched.values()].flat())
  const notices = new Set(allRows(register).map(noticeKey))
  for (const row of sheet.rows.keys()) {
    const isOurs = textAt(row, bookkeeping.id) !== '' && notices.has(textAt(row, bookkeeping.notice))
    if (!isOurs || found.has(row) || textAt(row, bookkeeping.change) === changes.gone) continue
    update.struck.push(row)
    set(row, bookkeeping.change, changes.gone)
  }
  return update.cells.length + update.added.length === 0 ? {...update, columns: []} : update
}

const allRows = ({rows, rest = []}: Register): RegisterRow[] => [...rows, ...rest]

/**
 * The rows of a sheet that each row of the register is told in: none, one, or several where people copied it. Tasks are looked for among the
 * rows of their notice, and of their body where there is a row for each.
 */
function findRows(
  size: number,
  textAt: (row: number, name: string) => string,
  isThere: (name: string) => boolean,
  register: Register,
  written: (row: RegisterRow) => ReadonlyMap<string, string>,
): Map<RegisterRow, number[]> {
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
  for (const row of allRows(register)) groupOf(noticeKey(row), row.body?.name).rows.push(row)
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
  for (const {known, rows} of groups.values()) {
    const tasks = rows.map((row) => {
      const cells = written(row)
      return {id: row.task.id, text: (content && cells.get(content)) || (subject && cells.get(subject)) || row.task.text}
    })
    for (const [task, at] of matchTexts(known.map(told), tasks, digest))
      found.set(rows[task], [known[at], ...(copies.get(known[at]) ?? [])])
  }
  return found
}

/** A date as the register writes it, however a spreadsheet wrote it since: `2025/5/31` → `2025-05-31`. */
function asWritten(text: string, {dateFormat}: Register): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return day === undefined ? text : formatDate([year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'), dateFormat)
}
