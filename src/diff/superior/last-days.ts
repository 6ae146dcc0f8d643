import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'

/** A day or month before whose end something is due, as printed. */
const printed = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]|底|末)?(?:之?前|底|末|以前)/g

/** The year that a date without one is of: that of the signature, else of the document number. */
export function yearOf({signature, number, attachments = []}: Gongwen): number | undefined {
  const date = [signature, ...attachments.map((each) => each.signature)].find((each) => each?.date)?.date
  return date === undefined ? number?.year : Number(date.slice(0, 4))
}

/**
 * The last days of a task, in the order printed: of each of its parts, where several say one.
 *
 *     lastDays({text: '3月底前立项，6月底前完工。', …}, 2025) // ['2025-03-31', '2025-06-30']
 */
export function lastDays({text, deadlineText = '', deadline}: Task, year: number | undefined): string[] {
  const said = deadlineText.split('、').some((part) => !text.includes(part)) ? `${text} ${deadlineText}` : text
  const days = [...said.matchAll(printed)].flatMap(([, own, month, day]) => {
    const full = own === undefined ? year : Number(own)
    if (full === undefined || Number(month) < 1 || Number(month) > 12) return []
    const last = new Date(Date.UTC(full, Number(month), 0)).getUTCDate()
    return [new Date(Date.UTC(full, Number(month) - 1, Math.min(Number(day ?? last), last))).toISOString().slice(0, 10)]
  })
  // What is said in other words than these is known as the last of all.
  return deadline !== undefined && !days.includes(deadline) ? [...new Set([...days, deadline])].sort() : [...new Set(days)]
}
