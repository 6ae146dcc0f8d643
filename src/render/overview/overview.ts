import type {Gongwen, Summary} from '../../model/index.ts'
import {namesIn, toTasks} from '../../tasks/index.ts'
import type {Reading} from '../page/index.ts'

/** One notice of an overview, and where its page is. */
export interface Entry {
  /** The address of its page, from that of the overview. */
  href: string
  title: string
  kind?: string
  number?: string
  issuers: string[]
  /** ISO. */
  date?: string
  certainty?: Summary['certainty']
  tasks: number
  /** Its bodies, each with how many tasks it has. */
  bodies: Map<string, number>
}

/** What there is of one kind, body or month, the most first. */
export interface Count {
  value: string
  count: number
}

/** What several notices are, by body, kind, month and certainty. */
export interface Overview {
  entries: readonly Entry[]
  bodies: Count[]
  kinds: Count[]
  months: Count[]
  certainties: Count[]
}

/** The entry of a notice. `toEntry(document, facts, '通知.html')` → `{href: '通知.html', title: '关于…的通知', …}` */
export function toEntry(document: Gongwen, {positions, summary}: Reading, href: string): Entry {
  const {title, kind, number, issuers = [], signature, source} = document
  const tasks = toTasks(document, {positions, summary})
  const bodies = new Map<string, number>()
  for (const task of tasks) for (const name of new Set(namesIn(task))) bodies.set(name, (bodies.get(name) ?? 0) + 1)
  return {
    href,
    title: title ?? source?.name ?? href,
    issuers,
    tasks: tasks.length,
    bodies,
    ...(kind !== undefined && {kind}),
    ...(number && {number: number.text}),
    ...(signature?.date !== undefined && {date: signature.date}),
    ...(summary && {certainty: summary.certainty}),
  }
}

/** The overview of notices. The newest month comes first; what is not known is not counted. */
export function toOverview(entries: readonly Entry[]): Overview {
  const tally = (valuesOf: (entry: Entry) => Iterable<readonly [string, number]>): Count[] => {
    const counts = new Map<string, number>()
    for (const entry of entries) for (const [value, count] of valuesOf(entry)) counts.set(value, (counts.get(value) ?? 0) + count)
    return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count)
  }
  const once = (value: string | undefined) => (value === undefined ? [] : [[value, 1] as const])
  const order = ['sure', 'check', 'doubtful']
  return {
    entries,
    bodies: tally(({bodies}) => bodies),
    kinds: tally(({kind}) => once(kind)),
    months: tally(({date}) => once(date?.slice(0, 7))).sort((a, b) => (a.value < b.value ? 1 : -1)),
    certainties: tally(({certainty}) => once(certainty)).sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value)),
  }
}
