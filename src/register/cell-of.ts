import type {Column, Register, RegisterRow} from './column.ts'

/**
 * The text of a row's cell. Dates are written in the register's format.
 *
 *     cellOf(register, register.columns[0], register.rows[0]) // '1'
 */
export function cellOf({dateFormat}: Pick<Register, 'dateFormat'>, {value, type}: Column, row: RegisterRow): string {
  const text = value?.(row) ?? ''
  return type === 'date' && text !== '' ? formatDate(text, dateFormat) : text
}

/** `formatDate('2025-09-01', 'YYYY年M月D日')` → `'2025年9月1日'` */
export function formatDate(iso: string, format: string): string {
  const [year, month, day] = iso.split('-')
  const parts: Record<string, string> = {YYYY: year, MM: month, DD: day, M: String(Number(month)), D: String(Number(day))}
  return format.replace(/YYYY|MM?|DD?/g, (part) => parts[part])
}

/** What programs and formulas calculate with: dates and numbers as such. */
export function toValue(column: Column, row: RegisterRow): Date | number | string | null {
  const text = column.value?.(row) ?? ''
  if (text === '') return null
  if (column.type === 'date') return new Date(`${text}T00:00:00Z`)
  return column.type === 'number' ? Number(text) : text
}
