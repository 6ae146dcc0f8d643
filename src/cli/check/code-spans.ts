import type {Finding} from '../../lint/index.ts'

/** Whether a finding lies in a code span of a Markdown file: what stands there is meant to the letter. */
export function createInCode(source: string): (finding: Finding) => boolean {
  const spans = [...source.matchAll(/(?<!`)(`{1,3})(?!`)[^`\n]{1,400}\1(?!`)/g)].map(({index, 0: span}) => [index, index + span.length])
  if (!spans.length) return () => false
  return ({start, end = start}) => start !== undefined && spans.some(([from, to]) => start > from && (end ?? start) < to)
}
