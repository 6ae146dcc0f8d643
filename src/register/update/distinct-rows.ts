import type {Register, RegisterRow} from '../column.ts'
import {noticeKey} from '../columns.ts'
import {fingerprintOf} from '../fingerprint.ts'
import {writtenIn} from '../written-in.ts'

/** A register without the rows of a notice that was read twice, as `通知.doc` and `通知.pdf`. */
export function distinctRows(register: Register): Register {
  const seen = new Set<string>()
  const isNew = (row: RegisterRow) => {
    const key = [noticeKey(row), row.task.id, row.body?.name, fingerprintOf(writtenIn(register, row))].join('\n')
    return !seen.has(key) && seen.add(key)
  }
  const rows = register.rows.filter(isNew).map((row, at) => ({...row, index: at + 1}))
  return {...register, rows, ...(register.rest && {rest: register.rest.filter(isNew)})}
}
