import type {Point} from 'unist'
import {oneLine} from '../messages/one-line.ts'
import type {Lines} from '../syntax/lines.ts'
import type {Node, Root} from '../syntax/nodes.ts'

/** Values longer than this are cut in the middle. */
const widest = 60

const quote = (text: string) => JSON.stringify(text.length > widest ? `${text.slice(0, widest - 20)}…${text.slice(-19)}` : text)

/** The lines as the reader found them, each with its range and what is known of it. */
export function drawLines({lines, text}: Lines): string {
  return lines
    .map(({start, end, ...facts}) => {
      const known = Object.entries(facts).map(([key, value]) => `${key}=${value}`)
      return `[${start}, ${end}) ${oneLine([quote(text.slice(start, end)), ...known].join(' '))}\n`
    })
    .join('')
}

/**
 * The syntax tree, one node a line: its type, where it stands, its fields, and with `why` the
 * construct that made it and its reason.
 *
 *     root 1:1-20:4
 *     ├─ title 1:2-3:15 title="…" kind="通知"
 */
export function drawTree(root: Root, why: boolean): string {
  const out: string[] = []
  const draw = (node: Node, before: string, here: string) => {
    out.push(`${here}${describe(node, why)}\n`)
    if (!('children' in node)) return
    const children = node.children as Node[]
    children.forEach((child, index) => {
      const last = index === children.length - 1
      draw(child, before + (last ? '   ' : '│  '), before + (last ? '└─ ' : '├─ '))
    })
  }
  draw(root, '', '')
  return out.join('')
}

/** Fields that the drawing itself shows. */
const structure = new Set(['children', 'start', 'end'])

const at = (point?: Point) => `${point?.line}:${point?.column}`

function describe(node: Node, why: boolean): string {
  const {type, position, data, ...rest} = node
  const fields = Object.entries(rest)
    .filter(([key, value]) => !structure.has(key) && value !== undefined)
    .map(([key, value]) =>
      key === 'value' ? quote(value as string) : `${key}=${typeof value === 'string' ? quote(value) : JSON.stringify(value)}`,
    )
  const reason = why && data?.construct ? `  ← ${data.construct}${data.why ? `: ${data.why}` : ''}` : ''
  return oneLine([`${type} ${at(position?.start)}-${at(position?.end)}`, ...fields].join(' ') + reason)
}
