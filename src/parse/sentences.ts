import {append} from '../syntax/append.ts'
import type {Range} from '../syntax/range.ts'
import {isBlank, isSentenceEnd} from './characters.ts'
import type {Page} from './page.ts'
import {nextMark} from './scan.ts'

// What may close a sentence behind its full stop.
const trailing = (code: number) =>
  code === 0x201d || code === 0x2019 || code === 0x300d || code === 0x300f || code === 0xff09 || code === 0x29

/** A sentence; `topic` where those behind it spell it out. */
export interface Sentence extends Range {
  topic?: true
}

/** The sentences of `[start, end)`: cut behind 。！？ outside brackets and quotes. */
export function sentences({text, scan: {partner}}: Page, start: number, end: number): Sentence[] {
  let result: Sentence[] = []
  let from = start
  for (let i = nextMark(partner, start); i < end; i = nextMark(partner, i + 1)) {
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      continue
    }
    if (!isSentenceEnd(text.charCodeAt(i))) continue
    let to = i + 1
    while (to < end && (isSentenceEnd(text.charCodeAt(to)) || (trailing(text.charCodeAt(to)) && partner[to] < from))) to++
    // a bracket behind the full stop that is no item and no clause is the sentence's tail
    const bracket = text.charCodeAt(to) === 0xff08 || text.charCodeAt(to) === 0x28 ? partner[to] : -1
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
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (start >= end) return list
  // a lone full stop behind a clause belongs to nothing
  if (end - start === 1 && isSentenceEnd(text.charCodeAt(start))) return list
  return append(list, {start, end})
}
