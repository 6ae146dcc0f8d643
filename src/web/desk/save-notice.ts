import {formatCorrections} from '../../documents/corrections/index.ts'
import {write} from '../../index.ts'
import {csv} from '../../register/csv.ts'
import {toRegister} from '../../register/to-register.ts'
import {xlsx} from '../../register/xlsx.ts'
import {toTasks} from '../../tasks/index.ts'
import type {DeskNotice} from './create-notice.ts'

/** What can be saved of a notice. */
export const savings = ['yaml', 'json', 'xlsx', 'csv', 'corrections'] as const
export type Saving = (typeof savings)[number]

/** Hands a file to whoever sits at the desk. → its name */
export async function saveNotice(notice: DeskNotice, saving: Saving): Promise<string> {
  const {document} = notice
  const base = notice.name.replace(/\.[^.]{1,8}$/, '')
  if (saving === 'yaml' || saving === 'json') return download(`${base}.${saving}`, await write(document, saving))
  if (saving === 'corrections') return download(`${notice.name}.corrections.yaml`, await correctionsText(notice))
  const tasks = toTasks(document, {positions: notice.reading.positions, summary: notice.reading.summary})
  const register = toRegister(tasks)
  return download(`${base}.${saving}`, await (saving === 'xlsx' ? xlsx : csv).write(register))
}

function correctionsText({document, changes}: DeskNotice): Promise<string> {
  const {name, sha256} = document.source ?? {}
  const notice = {...(name !== undefined && {name}), ...(sha256 !== undefined && {sha256})}
  return formatCorrections({corrections: '1', ...(Object.keys(notice).length > 0 && {notice}), changes: [...changes]})
}

function download(name: string, content: string | Uint8Array): string {
  const address = URL.createObjectURL(new Blob([content as BlobPart]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun when this turn is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return name
}
