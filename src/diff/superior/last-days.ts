import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'

/** A day or month before whose end something is due, as printed: 6月底前, or the end of a span, 8月1日至10月31日. */
const printed =
  /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|底|末)?(?:之?前|底|末|以前)|(?<=[日月号年底起][至到—－–~～-])(?:(?<endYear>\d{4})年)?(?<endMonth>\d{1,2})月(?:(?<endDay>\d{1,2})[日号])?/g

/** The year that a date without one is of: that of the signature, else of the document number. */
export function yearOf({signature, number, attachments = []}: Gongwen): number | undefined {
  const date = [signature, ...attachments.map((each) => each.signature)].find((each) => each?.date)?.date
  return date === undefined ? number?.year : Number(date.slice(0, 4))
}

/**
 * The last days of a task, in the order printed: of each of its parts, where several say one. Where its sentence says none, its heading may:
 * 集中整治（8月1日至10月31日）.
 *
 *     lastDays({text: '3月底前立项，6月底前完工。', …}, 2025) // ['2025-03-31', '2025-06-30']
 */
export function lastDays({text, heading = '', deadlineText = '', deadline}: Task, year: number | undefined): string[] {
  const said = deadlineText.split('、').some((part) => !text.includes(part)) ? `${text} ${deadlineText}` : text
  const own = daysIn(said, year)
  const days = own.length > 0 || deadline !== undefined ? own : daysIn(heading, year)
  // What is said in other words than these is known as the last of all.
  return deadline !== undefined && !days.includes(deadline) ? [...new Set([...days, deadline])].sort() : [...new Set(days)]
}

function daysIn(text: string, year: number | undefined): string[] {
  return [...text.matchAll(printed)].flatMap(({groups = {}}) => {
    const own = groups.year ?? groups.endYear
    const full = own === undefined ? year : Number(own)
    const month = Number(groups.month ?? groups.endMonth)
    if (full === undefined || month < 1 || month > 12) return []
    const last = new Date(Date.UTC(full, month, 0)).getUTCDate()
    const day = Math.min(Number(groups.day ?? groups.endDay ?? last), last)
    return [new Date(Date.UTC(full, month - 1, day)).toISOString().slice(0, 10)]
  })
}
