const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const dayInMs = 24 * 3600 * 1000

/**
 * The first day from `from` on that a rule of RFC 5545 hits, by its BYMONTH, BYMONTHDAY and BYDAY. A day of the month that is never there
 * is not found.
 *
 *     firstHit('FREQ=MONTHLY;BYMONTHDAY=5', '2025-09-10') // '2025-10-05'
 */
export function firstHit(rule: string, from: string): string | undefined {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]))
  const list = (name: string) => parts.get(name)?.split(',')
  const months = list('BYMONTH')?.map(Number)
  const monthDays = list('BYMONTHDAY')?.map(Number)
  const weekDays = list('BYDAY')
  const first = Date.parse(`${from}T00:00:00Z`)
  // every day of the month is met within four years
  for (let at = first; at < first + 4 * 366 * dayInMs; at += dayInMs) {
    const day = new Date(at)
    const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate()
    if (months && !months.includes(day.getUTCMonth() + 1)) continue
    if (monthDays && !monthDays.some((wanted) => (wanted < 0 ? last + 1 + wanted : wanted) === day.getUTCDate())) continue
    if (weekDays && !weekDays.includes(days[day.getUTCDay()])) continue
    return day.toISOString().slice(0, 10)
  }
  return undefined
}
