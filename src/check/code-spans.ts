import {countBefore} from '../syntax/count-before.ts'
import type {Diagnostic} from './diagnostic.ts'

/** Whether a diagnostic lies in a code span of a Markdown file: what stands there is meant to the letter. */
export function createInCode(source: string): (diagnostic: Diagnostic) => boolean {
  const from: number[] = []
  const to: number[] = []
  for (const {index, 0: span} of source.matchAll(/(?<!`)(`{1,3})(?!`)[^`\n]{1,400}\1(?!`)/g)) {
    from.push(index)
    to.push(index + span.length)
  }
  return ({start, end = start}) => {
    if (start === undefined || end === undefined) return false
    const count = countBefore(from, (place) => place < start)
    return count > 0 && end < to[count - 1]
  }
}
