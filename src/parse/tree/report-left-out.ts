import {report} from '../../messages/report.ts'
import type {Chrome} from '../../syntax/nodes.ts'
import {at} from '../place.ts'
import type {Page} from '../source/source.ts'

// Enough of the words to find them by.
const shown = 40

/**
 * Says what of the text is not in the document, and where: each stretch of the page's own furniture, page numbers
 * by their count, and as a warning what no construct took. `leaves` come in the order of the text.
 */
export function reportLeftOut(page: Page, leaves: Chrome[]) {
  const numbers = leaves.filter(({reason}) => reason === 'page')
  // a page format counts its own
  if (numbers.length > 0 && !page.lines.lines.some(({region}) => region === 'page'))
    report(page.file, 'running-heads', at(page, {start: numbers[0].start, end: numbers[0].end}), {page: numbers.length, other: 0})
  const words = leaves.filter(({reason}) => reason !== 'page')
  for (let first = 0, next: number; first < words.length; first = next) {
    next = first + 1
    while (next < words.length && goesOn(page, words[next - 1], words[next])) next++
    const start = words[first].start
    const end = words[next - 1].end
    const text = page.lines.text.slice(start, end).replace(/\s+/g, ' ')
    report(page.file, words[first].reason === 'unread' ? 'unread' : 'left-out', at(page, {start, end}), {
      text: text.length > shown ? `${text.slice(0, shown)}…` : text,
    })
  }
}

/** Left out for the same reason, with nothing but blanks between. */
const goesOn = ({lines}: Page, before: Chrome, after: Chrome) =>
  (before.reason === 'unread') === (after.reason === 'unread') && lines.text.slice(before.end, after.start).trim() === ''
