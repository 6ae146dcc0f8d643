import type {Language} from '../../messages/report.ts'
import type {Summary} from '../../model/index.ts'
import {type Count, type Entry, toOverview} from '../../render/overview/index.ts'
import {pageWords} from '../../render/page/index.ts'
import {overviewScript} from './assets.generated.js'
import {frameOf} from './document-to-html.ts'
import {html, type Markup} from './markup.ts'

const words = {
  zh: {
    title: '公文总览',
    notices: (count: number) => `${count} 份公文`,
    bodies: '按承担任务的单位',
    kinds: '按文种',
    months: '按月份',
    certainties: '按把握',
    find: '查找题名、文号、机关…',
    more: (count: number) => `另有 ${count} 项`,
    columns: {title: '题名', number: '文号', date: '日期', certainty: '把握', tasks: '任务'},
  },
  en: {
    title: 'Notices',
    notices: (count: number) => `${count} notices`,
    bodies: 'By body with tasks',
    kinds: 'By kind',
    months: 'By month',
    certainties: 'By certainty',
    find: 'Find by title, number, issuer…',
    more: (count: number) => `${count} more`,
    columns: {title: 'Title', number: 'Number', date: 'Date', certainty: 'Certainty', tasks: 'Tasks'},
  },
}

/** So many counts of a kind are shown. */
const most = 15

/** A page that counts notices by body, kind, month and certainty, and leads to the page of each. */
export function overviewOf(entries: readonly Entry[], language: Language): string {
  const {title, notices, columns, find, more, ...heads} = words[language]
  const {bodies, kinds, months, certainties} = toOverview(entries)
  const {certainty: certaintyNames} = pageWords[language]
  const nameOf = (value: string) => certaintyNames[value as Summary['certainty']]
  /** Counts are known by their kind and place, for a name may hold anything. */
  const keysOf = (group: string, counts: readonly Count[]) =>
    new Map(counts.slice(0, most).map(({value}, index) => [value, `${group}:${index}`]))
  const keys = {bodies: keysOf('b', bodies), kinds: keysOf('k', kinds), months: keysOf('m', months), certainties: keysOf('c', certainties)}
  const group = (name: keyof typeof keys, counts: readonly Count[], shownAs = (value: string) => value): Markup | false =>
    counts.length > 0 &&
    html`<section><h2>${heads[name]}</h2>
${counts.slice(0, most).map(({value, count}) => bar(shownAs(value), count, counts, keys[name].get(value)!, name === 'certainties' ? value : ''))}
${counts.length > most && html`<p class="none">${more(counts.length - most)}</p>`}</section>\n`
  const row = (entry: Entry) => {
    const {href, title: own, number, issuers, date, certainty, tasks, kind} = entry
    const holding = [
      ...[...entry.bodies.keys()].map((name) => keys.bodies.get(name)),
      keys.kinds.get(kind ?? ''),
      keys.months.get(date?.slice(0, 7) ?? ''),
      keys.certainties.get(certainty ?? ''),
    ].filter((key) => key !== undefined)
    return html`<tr data-keys="${holding.join(' ')}"><td><a href="${href}">${own}</a><br><span class="who">${issuers.join('、')}</span></td><td>${number}</td><td class="day">${date}</td><td class="${certainty}">${certainty && nameOf(certainty)}</td><td>${tasks}</td></tr>\n`
  }
  const body = html`<div class="overview">
<header><h1>${title}</h1><div class="find" role="search"><span class="none">${notices(entries.length)}</span> <input type="search" aria-label="${find}" placeholder="${find}"><output></output></div></header>
<div class="counts">
${group('certainties', certainties, nameOf)}${group('kinds', kinds)}${group('months', months)}${group('bodies', bodies)}</div>
<table><thead><tr>${Object.values(columns).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${entries.map(row)}</tbody></table>
</div>
`
  const {open, close} = frameOf(title, language, overviewScript)
  return open + body.markup + close
}

function bar(name: string, count: number, counts: readonly Count[], key: string, look: string): Markup {
  const width = Math.max(1, Math.round((count / counts.reduce((high, each) => Math.max(high, each.count), 1)) * 100))
  return html`<button type="button" class="${look}" aria-pressed="false" data-key="${key}"><span>${name}</span> <span class="count">${count}</span><svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="4"/></svg></button>\n`
}
