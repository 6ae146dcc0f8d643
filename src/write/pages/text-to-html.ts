import type {Doubt, ItemType, Page, PageBlock, Segment} from '../../render/page/index.ts'
import {countBefore} from '../../syntax/count-before.ts'
import {html, type Markup} from './markup.ts'

/** What is no more than running text: it is not set apart, and the keyboard passes it over. */
const plain: ReadonlySet<ItemType | 'heading'> = new Set([
  'paragraph',
  'section',
  'leadIn',
  'requirement',
  'table',
  'attachment',
  'end',
  'assignment',
])

/**
 * The notice as printed. Each segment says by numbers which items and doubts hold it; where an item begins, it has a name to jump to.
 *
 * @param id what names begin with, where a page holds several notices
 */
export function textToHtml(
  {blocks, items, doubts, notes}: Page,
  id: string,
): {text: Markup; anchorOf: (offset: number) => string | undefined} {
  const anchorOf = createAnchors(blocks, id)
  const wanted = new Set([...items, ...doubts, ...notes].flatMap(({range}) => (range ? [anchorOf(range[0])] : [])))
  const told = new Set<number>()
  const segment = (each: Segment): Markup => {
    const {text, items: own, type, doubts: odd, start} = each
    const anchor = `${id}t${start}`
    const named = wanted.has(anchor) && html` id="${anchor}"`
    const fresh = odd.filter((number) => !told.has(number))
    for (const number of fresh) told.add(number)
    const flags = fresh.map((number) => flag(number, doubts[number], id))
    if (own.length === 0 || type === undefined)
      return odd.length > 0 || named ? html`${flags}<span${named}${odd.length > 0 && html` class="doubt"`}>${text}</span>` : html`${text}`
    const data = html` data-i="${own.join(' ')}"`
    const classes = odd.length > 0 ? `${type} doubt` : type
    if (plain.has(type)) return html`${flags}<span${named} class="${classes}"${data}>${text}</span>`
    return html`${flags}<a${named} class="m ${classes}" href="#${id}s${own.at(-1)!}"${data}>${text}</a>`
  }
  const line = (segments: readonly Segment[]) => segments.map(segment)
  const text = blocks.map((block) => {
    if (block.type === 'line') {
      const {align, indent, gap, part, segments} = block
      const classes = [part, align, indent && 'indent', gap && 'gap'].filter(Boolean).join(' ')
      return html`<p${classes !== '' && html` class="${classes}"`}>${line(segments)}</p>\n`
    }
    const rows = block.rows.map((cells) => {
      const inRow = cells.map(({segments, rowSpan, columnSpan, head}) => {
        const spans = html`${rowSpan > 1 && html` rowspan="${rowSpan}"`}${columnSpan > 1 && html` colspan="${columnSpan}"`}`
        const words = segments.map((each, index) => html`${index > 0 && html`<br>`}${line(each)}`)
        return head ? html`<th${spans}>${words}</th>` : html`<td${spans}>${words}</td>`
      })
      return html`<tr>${inRow}</tr>\n`
    })
    return html`<div class="table"><table>${rows}</table></div>\n`
  })
  return {text: html`${text}`, anchorOf}
}

/** The sign before the words that are in doubt; its number is drawn, so that it is no part of the text. */
const flag = (number: number, {text}: Doubt, id: string) =>
  html`<a class="flag" href="#${id}d${number}" title="${text}" aria-label="${text}" data-n="${number + 1}"></a>`

/** Names for offsets: the name of the first segment that does not begin before. */
function createAnchors(blocks: readonly PageBlock[], id: string): (offset: number) => string | undefined {
  const starts = blocks
    .flatMap((block) => (block.type === 'line' ? block.segments : block.rows.flat().flatMap(({segments}) => segments.flat())))
    .map(({start}) => start)
    .sort((a, b) => a - b)
  return (offset) => {
    const next = countBefore(starts, (start) => start < offset)
    return next < starts.length ? `${id}t${starts[next]}` : undefined
  }
}
