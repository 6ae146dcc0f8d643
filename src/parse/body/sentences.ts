import {append} from '../../syntax/append.ts'
import type {Range} from '../../syntax/range.ts'
import {trimmed} from '../source/blanks.ts'
import {codes, isRoundOpen, isSentenceEnd} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'

// What may close a sentence behind its full stop.
const trailing = codes('”’」』）)')

/** A sentence; `topic` where those behind it spell it out. */
export interface Sentence extends Range {
  topic?: true
}

/** The sentences of `[start, end)`: cut behind 。！？ outside brackets and quotes. */
export function sentences({text, partner}: SourceText, start: number, end: number): Sentence[] {
  let result: Sentence[] = []
  let from = start
  for (let i = outside(partner, start, end); i < end; i = outside(partner, i + 1, end)) {
    if (!isSentenceEnd(text.charCodeAt(i))) continue
    let to = i + 1
    while (to < end && (isSentenceEnd(text.charCodeAt(to)) || (trailing.has(text.charCodeAt(to)) && partner[to] < from))) to++
    // a bracket behind the full stop that is no item and no clause is the sentence's tail
    const bracket = isRoundOpen(text.charCodeAt(to)) ? partner[to] : -1
    if (bracket > to + 6 && bracket < end) {
      to = bracket + 1
      if (text[to] === '。' && to < end) to++
    }
    result = add(text, from, to, result)
    from = to
    i = to - 1
  }
  return add(text, from, end, result)
}

function add(text: string, from: number, to: number, list: Sentence[]): Sentence[] {
  const sentence = trimmed(text, from, to)
  const {start, end} = sentence
  if (start >= end) return list
  // a lone full stop behind a clause belongs to nothing
  if (end - start === 1 && isSentenceEnd(text.charCodeAt(start))) return list
  return append(list, sentence)
}
