import {firstHit} from './first-hit.ts'
import type {RegisterWriter} from './writer.ts'

/** Days before the last day on which a calendar reminds of it. */
const remindedBefore = 3

/** A calendar: a whole day for each task that has a last day or a rhythm, with a reminder before it. */
export const ics: RegisterWriter<'ics'> = {
  name: 'ics',
  endings: ['.ics'],
  async write(register) {
    const {ICalAlarmType, ICalCalendar} = await import('ical-generator')
    const calendar = new ICalCalendar({name: register.title, prodId: {company: 'gongwen', product: 'gongwen', language: 'ZH'}})
    const stamp = new Date(`${register.today}T00:00:00Z`)
    const seen = new Set<string>()
    for (const {task} of register.rows) {
      const {id, notice = '', number = '', text, lead, responsible, deadline, start, recurrence, deadlineText, heading} = task
      const rule = recurrence?.startsWith('FREQ=') ? recurrence : undefined
      const day = rule ? firstHit(rule, start ?? register.today) : deadline
      const key = `${number}${notice}#${id}`
      if (day === undefined || seen.has(key)) continue
      seen.add(key)
      const who = [...lead, ...responsible].join('、')
      const event = calendar.createEvent({
        id: key,
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
      event.createAlarm({type: ICalAlarmType.display, triggerBefore: remindedBefore * 24 * 3600, description: heading ?? text})
    }
    return calendar.toString().replace(/\n?$/, '\r\n')
  },
}
