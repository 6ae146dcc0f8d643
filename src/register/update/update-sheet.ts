import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {digest, readFingerprint} from '../fingerprint.ts'
import type {FoundColumns} from './find-columns.ts'
import {findRows} from './find-rows.ts'
import {allRows, createKnownSheet, noticesIn} from './known-sheet.ts'
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
 * people wrote into a cell of ours stays, and is told where the notice was changed as well. `notices` are those that were read: their tasks
 * that are not in the register are gone.
 */
export function updateSheet(sheet: TextSheet, register: Register, notices: ReadonlySet<string> = noticesIn(register)): SheetUpdate {
  const known = createKnownSheet(sheet, register)
  const {at, added, renamed, textAt} = known
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
  const set = (row: number, name: string, text: string, marked?: boolean) => {
    const column = at.get(name)
    if (column !== undefined && textAt(row, name) !== text) update.cells.push({row, column, text, ...(marked && {marked})})
  }
  const rows = allRows(register)
  const found = findRows(rows, known)

  const width = sheet.head.length + added.length
  let last = sheet.rows.reduce((most, _, row) => Math.max(most, Number(textAt(row, count)) || 0), 0)
  for (const row of register.rows) {
    if (found.has(row)) continue
    const texts = new Map([...known.written(row), ...known.bookkept(row), [bookkeeping.change, changes.added], [count, String(++last)]])
    const line = Array.from({length: width}, () => '')
    for (const [name, text] of texts) if (at.has(name)) line[at.get(name)!] = text
    update.added.push(line)
  }
  const lost = new Set<string>()
  for (const [row, places] of found) {
    const texts = known.written(row)
    for (const place of places) {
      const before = readFingerprint(textAt(place, bookkeeping.fingerprint))
      for (const {name, title} of known.missing) if (before.has(name)) lost.add(title)
      let hasChanged = false
      for (const [name, text] of texts) {
        const now = textAt(place, name)
        if (now === text) continue
        if (before.get(name) === digest(now)) {
          set(place, name, text, true)
          hasChanged = true
        } else if (before.get(name) !== digest(text)) {
          update.conflicts.push({row: place, title: sheet.head[at.get(name)!], kept: now, now: text})
        }
      }
      for (const [name, text] of known.bookkept(row)) set(place, name, text)
      const mark = textAt(place, bookkeeping.change)
      if (mark === changes.gone) update.restored.push(place)
      if (hasChanged) set(place, bookkeeping.change, changes.changed)
      else if (Object.values<string>(changes).includes(mark)) set(place, bookkeeping.change, '')
    }
  }
  update.missing = [...lost]
  const kept = new Set([...found.values()].flat())
  const read = new Set([...notices, ...rows.map(known.noticeOf)])
  for (const place of sheet.rows.keys()) {
    const isOurs = textAt(place, bookkeeping.id) !== '' && read.has(textAt(place, bookkeeping.notice))
    if (!isOurs || kept.has(place) || textAt(place, bookkeeping.change) === changes.gone) continue
    update.struck.push(place)
    set(place, bookkeeping.change, changes.gone)
  }
  return update.cells.length + update.added.length === 0 ? {...update, columns: []} : update
}
