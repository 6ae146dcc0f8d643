import type {Range} from '../syntax/range.ts'
import type {SharedContext} from './rule-context.ts'

/** Lines above the body are looked for no further down than this. */
const most = 12

/**
 * The first lines of a notice, down to its title: where a number, a 份号 or a 密级 may stand on a
 * line of its own even if it is so wrong that it was not read as one.
 */
export function topLines({lines, text, parts, excluded}: SharedContext): Array<Range & {text: string}> {
  const [main] = parts
  const title = main.title?.end ?? Number.POSITIVE_INFINITY
  const number = main.node.children.find(({type}) => type === 'documentNumber')?.end ?? 0
  return lines.lines
    .slice(0, most)
    .filter(({start, end, region}) => start <= Math.max(title, number) && end - start <= 60 && region !== 'footer' && !excluded(start, end))
    .map(({start, end}) => ({start, end, text: text.slice(start, end)}))
}
