import type {CellValue, Sheet} from 'hucre'
import {toValue} from '../cell-of.ts'
import type {Register} from '../column.ts'
import {textOf} from './cell-text.ts'

/** Brings the sheet that counts by body up to date: rows are known by the body, bodies without a row get one. → did anything change */
export function updateSummary(sheet: Sheet, register: Register): boolean {
  const headRow = sheet.rows.findIndex((row) => row.includes('单位'))
  if (headRow < 0) return false
  const head = sheet.rows[headRow]
  const bodyAt = head.indexOf('单位')
  let hasChanged = false
  for (const row of register.rows) {
    const known = sheet.rows.findIndex((each, index) => index > headRow && each[bodyAt] === row.body?.name)
    const at = known < 0 ? sheet.rows.push([]) - 1 : known
    for (const column of register.columns) {
      const place = head.indexOf(column.title)
      if (place < 0 || (known >= 0 && column.title === '序号')) continue
      const value: CellValue = column.title === '序号' ? at - headRow : toValue(column, row)
      if (known >= 0 && textOf(value, register) === textOf(sheet.rows[at][place], register)) continue
      hasChanged = true
      sheet.rows[at][place] = value
      const cells = (sheet.cells ??= new Map())
      const old = cells.get(`${known < 0 ? headRow + 1 : at},${place}`)
      cells.set(`${at},${place}`, {...old, value, type: value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'string'})
    }
  }
  return hasChanged
}
