import type {Range} from '../../../syntax/range.ts'
import {isActor} from '../../vocabulary/actors.ts'

/** The name behind the last 的 of `[start, end)`, if it could be somebody's. */
export function nameIn(text: string, start: number, end: number): Range | undefined {
  const from = Math.max(start, text.lastIndexOf('的', end - 1) + 1)
  if (from >= end || end - from > longest) return undefined
  const open = text[end - 1] === '等'
  return isActor(text.slice(from, open ? end - 1 : end)) ? {start: from, end} : undefined
}

// Lists of names are longer than any name.
const longest = 160
