import {oneLine} from '../../messages/one-line.ts'
import type {Mark} from '../marks-of.ts'
import type {View} from './view.ts'

/** Differences as a list in Markdown, with what is gone and new as the elements of HTML that say so. */
export function asMarkdown({documents, entries, summary}: View): string {
  const head = documents.map(({word, name}) => `- ${word}: ${escaped(name)}`)
  const list = entries.flatMap(({word, where, marks, notes}) => [
    `- **${escaped(word)}** ${where ? `${escaped(where)} ` : ''}${marks.map(drawn).join('')}`,
    ...notes.map((note) => `  - ${escaped(note)}`),
  ])
  return `${[...head, '', escaped(summary), ...(list.length > 0 ? ['', ...list] : [])].join('\n')}\n`
}

function drawn({op, text}: Mark): string {
  const words = escaped(text)
  if (op === 'same') return words
  return op === 'gone' ? `<del>${words}</del>` : `<ins>${words}</ins>`
}

const escaped = (text: string) =>
  oneLine(text).replace(/[\\`*_[\]<>#&|~]/g, (sign) => (sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : `\\${sign}`))
