import {oneLine} from '../../messages/one-line.ts'
import type {Mark} from '../marks-of.ts'
import type {Tone, View} from './view.ts'

/** What is drawn of a text, by what became of it; without colours the signs of `wdiff` say it. */
export interface Painter {
  word(tone: Tone, text: string): string
  gone(text: string): string
  fresh(text: string): string
  faint(text: string): string
}

const plainPainter: Painter = {
  word: (_, text) => text,
  gone: (text) => `[-${text}-]`,
  fresh: (text) => `{+${text}+}`,
  faint: (text) => text,
}

/** Characters around a change that are shown. */
const context = 24

/**
 * Differences for a terminal.
 *
 *     修改  二、（一）  各地要在[-5月-]{+6月+}底前补齐编织袋。
 *           时限 5月底前（2025-05-31） → 6月底前（2025-06-30），晚 30 天
 */
export function asText({documents, entries, summary}: View, painter: Painter = plainPainter): string {
  const lines = documents.map(({word, name}) => painter.faint(oneLine(`${word}  ${name}`)))
  if (entries.length > 0) lines.push('')
  for (const {tone, word, where, marks, notes} of entries) {
    lines.push(`${painter.word(tone, word)}  ${where && `${oneLine(where)}  `}${drawn(marks, painter)}`)
    for (const note of notes) lines.push(`      ${painter.faint(oneLine(note))}`)
  }
  return `${[...lines, '', summary].join('\n')}\n`
}

function drawn(marks: readonly Mark[], painter: Painter): string {
  const isMixed = marks.length > 1
  return marks
    .map(({op, text}, index) => {
      const line = oneLine(text)
      if (op === 'same') return isMixed ? cut(line, index > 0, index < marks.length - 1) : line
      if (!isMixed) return line
      return op === 'gone' ? painter.gone(line) : painter.fresh(line)
    })
    .join('')
}

/** A long text that both have, as much as is next to what changed. */
function cut(text: string, hasBefore: boolean, hasBehind: boolean): string {
  const characters = [...text]
  if (characters.length <= context * 2) return text
  const start = hasBefore ? characters.slice(0, context).join('') : ''
  const end = hasBehind ? characters.slice(-context).join('') : ''
  return `${start}…${end}`
}
