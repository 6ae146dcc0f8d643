import {type BodyTasks, type Doubt, type Item, type Page, pageWords, type TaskLine, type Time} from '../../render/page/index.ts'
import {html, type Markup} from './markup.ts'
import {textToHtml} from './text-to-html.ts'
import {timelineToHtml} from './timeline-to-html.ts'

/** What a panel of the right side is made of. */
interface Side {
  id: string
  words: (typeof pageWords)['zh']
  /** An address in the text for an item, where it has one. */
  hrefOf(item: Item | undefined): string | undefined
  page: Page
}

/**
 * A notice and what was recognised in it, as a part of a page.
 *
 * @param id what the names in it begin with; empty where it is alone on its page
 */
export function noticeToHtml(page: Page, id = ''): Markup {
  const {language, title, facts, verdict, items, doubts, notes, bodies, times} = page
  const words = pageWords[language]
  const {text, anchorOf} = textToHtml(page, id)
  const hrefOf = (item: Item | undefined) => {
    const anchor = item?.range && anchorOf(item.range[0])
    return anchor === undefined ? undefined : `#${anchor}`
  }
  const side: Side = {id, words, hrefOf, page}
  const panels: Array<[name: string, head: string, count: number | undefined, content: Markup]> = [
    ['structure', words.structure, undefined, html`<ul class="tree">${topOf(items).map((item) => itemToHtml(item, side))}</ul>`],
    ['bodies', words.bodies, bodies.length, bodiesToHtml(bodies, side)],
    ['times', words.times, times.length, timesToHtml(times, side)],
    ['doubts', words.doubts, doubts.length, doubtsToHtml(doubts, notes, anchorOf, side)],
  ]
  return html`<article class="gw" data-nothing="${words.nothingFound}">
<header>
<h1>${title}</h1>
<dl class="facts">${facts.map((fact) => html`<div><dt>${fact.name}</dt><dd>${fact.text}</dd></div>`)}</dl>
${verdict && html`<p class="verdict ${verdict.certainty}"><strong>${verdict.words}</strong> <span>${verdict.amount}</span></p>`}
<div class="find" role="search"><input type="search" aria-label="${words.find}" placeholder="${words.findPlaceholder}"><output></output><button type="button" class="previous" title="${words.previous}" aria-label="${words.previous}">↑</button><button type="button" class="next" title="${words.next}" aria-label="${words.next}">↓</button></div>
<ul class="legend" aria-label="${words.legend}">${legendToHtml(words)}</ul>
</header>
<div class="panes">
<section class="text" aria-label="${words.text}"><h2>${words.text}</h2>
${text}</section>
<div class="side">
<nav aria-label="${words.structure}">${panels.map(([name, head, count]) => html`<a href="#${id}${name}">${head}${count !== undefined && html` <span>${count}</span>`}</a>`)}</nav>
${panels.map(([name, head, , content]) => html`<section class="panel ${name}" id="${id}${name}" aria-label="${head}"><h2>${head}</h2>\n${content}</section>\n`)}
<p class="keys">${words.keys}</p>
</div>
</div>
</article>
`
}

const legendToHtml = ({legendNames}: Side['words']) =>
  Object.entries(legendNames).map(([name, text]) => html`<li><span class="m ${name}">${text}</span></li>`)

/** The items that no other holds. */
function topOf(items: readonly Item[]): Item[] {
  const top: Item[] = []
  for (let at = 0; at < items.length; at = items[at].last + 1) top.push(items[at])
  return top
}

function itemToHtml(item: Item, side: Side): Markup {
  const {index, last, type, name, text, doubts, children, corrected} = item
  const {id, hrefOf, page} = side
  const href = hrefOf(item)
  const shown = html`${name !== undefined && html`<b>${name}</b>`}${name !== undefined && text !== undefined && ' '}${text}${corrected && html` <i class="corrected">${side.words.corrected}</i>`}`
  const words = href === undefined ? html`<span>${shown}</span>` : html`<a href="${href}">${shown}</a>`
  const below = children.map((child) => itemToHtml(child, side))
  const odd = doubts.map((number) => html`<p class="odd">${page.doubts[number].text}</p>`)
  return html`<li id="${id}s${index}" class="${type}" data-i="${index}" data-e="${last}"${item.pointer !== undefined && html` data-p="${item.pointer}"`}>${words}${odd}${below.length > 0 && html`<ul>${below}</ul>`}</li>\n`
}

function taskToHtml({path, text, item}: TaskLine, {hrefOf, page}: Side): Markup {
  const shown = html`${path !== '' && html`<b>${path}</b>`}${text}`
  const target = item === undefined ? undefined : page.items[item]
  const href = hrefOf(target)
  return href === undefined ? html`<span>${shown}</span>` : html`<a href="${href}" data-i="${target!.index}">${shown}</a>`
}

function bodiesToHtml(bodies: readonly BodyTasks[], side: Side): Markup {
  const {words} = side
  if (bodies.length === 0) return html`<p class="none">${words.noBodies}</p>`
  return html`${bodies.map(
    (
      {name, leads, tasks},
      index,
    ) => html`<details${index < 3 && html` open`}><summary><span class="party">${name}</span> <span class="count">${words.tasks(tasks.length)}${leads > 0 && html` · ${words.leads(leads)}`}</span></summary>
<ul>${tasks.map((task) => html`<li><span class="role">${task.role}</span> ${taskToHtml(task, side)}${task.deadline !== undefined && html` <span class="deadline">${task.deadline}</span>`}</li>\n`)}</ul></details>\n`,
  )}`
}

function timesToHtml(times: readonly Time[], side: Side): Markup {
  const {words} = side
  if (times.length === 0) return html`<p class="none">${words.noTimes}</p>`
  const dated = times.filter(({date, start}) => (date ?? start) !== undefined)
  const others = times.filter(({date, start}) => (date ?? start) === undefined)
  const row = (time: Time) => {
    const {date, start, bodies, words: printed} = time
    const day = date ?? start
    return html`<li>${day !== undefined && html`<time datetime="${day}">${start !== undefined && start !== date && html`${start}–`}${date}</time> `}<span class="deadline">${printed}</span> ${taskToHtml(time, side)}${bodies.length > 0 && html` <span class="who">${bodies.join('、')}</span>`}</li>\n`
  }
  return html`${timelineToHtml(dated, side.words.timeline)}<ol class="line">${dated.map(row)}</ol>
${others.length > 0 && html`<h3>${words.undated}</h3><ul class="undated">${others.map(row)}</ul>`}`
}

function doubtsToHtml(
  doubts: readonly Doubt[],
  notes: readonly Doubt[],
  anchorOf: (offset: number) => string | undefined,
  {id, words}: Side,
): Markup {
  const row = (doubt: Doubt, name: string | undefined, number?: number) => {
    const {text, where, range, severity, ruleId} = doubt
    const anchor = range && anchorOf(range[0])
    const said = anchor === undefined ? html`<span>${text}</span>` : html`<a href="#${anchor}">${text}</a>`
    return html`<li${name !== undefined && html` id="${name}"`} class="${severity}">${number !== undefined && html`<b class="number">${number}</b> `}${said}${where !== undefined && html` <span class="where">${where}</span>`}${ruleId !== undefined && html` <code>${ruleId}</code>`}</li>\n`
  }
  return html`${doubts.length > 0 ? html`<ol>${doubts.map((doubt, index) => row(doubt, `${id}d${index}`, index + 1))}</ol>` : html`<p class="none">${words.noDoubts}</p>`}
${notes.length > 0 && html`<details><summary>${words.notes} <span class="count">${notes.length}</span></summary><ul>${notes.map((note) => row(note, undefined))}</ul></details>`}`
}
