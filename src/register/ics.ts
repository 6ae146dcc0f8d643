import type {Task} from '../tasks/index.ts'
import {firstHit} from './first-hit.ts'
import type {RegisterWriter} from './writer.ts'

/** Days before a day on which a calendar reminds of it; of what comes back sooner, fewer or not at all. */
const remindedBefore = (rule = '') => (/FREQ=DAILY/.test(rule) ? 0 : /FREQ=WEEKLY/.test(rule) ? 1 : 3)

/** A calendar: a whole day for each task that has a last day, and one that recurs for a rhythm, until that day; with a reminder before. */
export const ics: RegisterWriter<'ics'> = {
  name: 'ics',
  endings: ['.ics'],
  async write(register) {
    const {ICalAlarmType, ICalCalendar} = await import('ical-generator')
    const calendar = new ICalCalendar({name: register.title, prodId: {company: 'gongwen', product: 'gongwen', language: 'ZH'}})
    const stamp = new Date(`${register.today}T00:00:00Z`)
    const seen = new Set<string>()
    for (const {task} of register.rows) {
      const {id, notice = '', number = '', text, lead, responsible, deadlineText, heading} = task
      const key = `${number}${notice}#${id}`
      if (seen.has(key)) continue
      seen.add(key)
      const who = [...lead, ...responsible].join('、')
      for (const {suffix, day, rule} of daysOf(task, register.today)) {
        const event = calendar.createEvent({
          id: key + suffix,
          start: new Date(`${day}T00:00:00Z`),
          allDay: true,
          timezone: 'UTC',
          stamp,
          summary: [who, heading ?? text].filter(Boolean).join('：'),
          description: [text, deadlineText && `时限：${deadlineText}`, notice && `来源：${notice}${number && `（${number}）`}`]
            .filter(Boolean)
            .join('\n'),
        })
        if (rule) event.repeating(`RRULE:${rule}`)
        const before = remindedBefore(rule)
        if (before > 0) event.createAlarm({type: ICalAlarmType.display, triggerBefore: before * 24 * 3600, description: heading ?? text})
      }
    }
    return calendar.toString().replace(/\n?$/, '\r\n')
  },
}

/** The last day of a task, and the first day that its rhythm hits. */
function daysOf({deadline, start, recurrence}: Task, today: string): Array<{suffix: string; day: string; rule?: string}> {
  const first = recurrence?.startsWith('FREQ=') ? firstHit(recurrence, start ?? today) : undefined
  const isBefore = first !== undefined && (deadline === undefined || first <= deadline)
  const until = deadline === undefined ? '' : `;UNTIL=${deadline.replaceAll('-', '')}`
  return [
    ...(isBefore ? [{suffix: '', day: first, rule: recurrence! + until}] : []),
    ...(deadline === undefined ? [] : [{suffix: isBefore ? '-end' : '', day: deadline}]),
  ]
}
