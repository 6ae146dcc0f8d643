import type {Range} from '../../syntax/range.ts'
import {isBlank} from './characters.ts'

/** The first index from `from` on that holds no white space, at most `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** The end of the words before `to`, at least `start`: behind the last character that is no white space. */
export function skipBlanksBack(text: string, to: number, start: number): number {
  let at = to
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}

/** The range without white space at its ends; empty at its start where it holds nothing else. */
export function trimmed(text: string, start: number, end: number): Range {
  const from = skipBlanks(text, start, end)
  return {start: from, end: skipBlanksBack(text, end, from)}
}

/** The index behind `count` characters from `start` on, white space aside. */
export function forwardBy(text: string, start: number, count: number): number {
  let at = start
  for (let left = count; left > 0; at++) if (!isBlank(text.charCodeAt(at))) left--
  return at
}

/** The index from which `count` characters, white space aside, lead up to `end`. */
export function backBy(text: string, end: number, count: number): number {
  let at = end
  for (let left = count; left > 0 && at > 0; ) {
    at--
    if (!isBlank(text.charCodeAt(at))) left--
  }
  return at
}
