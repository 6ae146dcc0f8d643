import type {Boilerplate} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'

// Enough of the words to find them by.
const shown = 40

/**
 * Says what of the text is not in the document, and where: each stretch of the page's own furniture, page numbers
 * by their count, and as a warning what a draft leaves blank and what no construct took. `leaves` come in the order of the text.
 */
export function reportLeftOut(source: SourceText, leaves: Boilerplate[]) {
  const numbers = leaves.filter(({reason}) => reason === 'page')
  // a page format counts its own
  if (numbers.length > 0 && !source.lines.lines.some(({region}) => region === 'page'))
    source.report('running-heads', numbers[0], {page: numbers.length, other: 0})
  const words = leaves.filter(({reason}) => reason !== 'page')
  for (let first = 0, next: number; first < words.length; first = next) {
    next = first + 1
    while (next < words.length && goesOn(source, words[next - 1], words[next])) next++
    const start = words[first].start
    const end = words[next - 1].end
    const text = source.lines.text.slice(start, end).replace(/\s+/g, ' ')
    source.report(
      messageOf(words[first]),
      {start, end},
      {
        text: text.length > shown ? `${text.slice(0, shown)}…` : text,
      },
    )
  }
}

const messageOf = ({reason}: Boilerplate) => (reason === 'unread' || reason === 'unfilled' ? reason : 'left-out')

/** Left out for the same reason, with nothing but blanks between. */
const goesOn = ({lines}: SourceText, before: Boilerplate, after: Boilerplate) =>
  messageOf(before) === messageOf(after) && lines.text.slice(before.end, after.start).trim() === ''
