import type {CellValue} from 'hucre'
import {formatDate} from '../cell-of.ts'
import type {Register} from '../column.ts'

/** A cell as text; a date in the register's format. */
export function textOf(value: CellValue | undefined, {dateFormat}: Pick<Register, 'dateFormat'>): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return formatDate(value.toISOString().slice(0, 10), dateFormat)
  return String(value)
}

/** The date that a text in the register's format is. */
export function fromDate(text: string, {dateFormat}: Pick<Register, 'dateFormat'>): Date {
  const order = [...dateFormat.matchAll(/YYYY|MM?|DD?/g)].map(([part]) => part[0])
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => number)
  const part = (letter: string) => (numbers[order.indexOf(letter)] ?? '').padStart(2, '0')
  return new Date(`${part('Y')}-${part('M')}-${part('D')}T00:00:00Z`)
}
