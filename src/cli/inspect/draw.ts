import type {Point} from 'unist'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import type {Lines} from '../../syntax/lines.ts'
import type {Node, Root} from '../../syntax/nodes.ts'
import {fieldName, nodeNames, reasonWords, valueName} from './inspect-words.ts'

/** Values longer than this are cut in the middle. */
const widest = 60

const cut = (text: string) => (text.length > widest ? `${text.slice(0, widest - 20)}…${text.slice(-19)}` : text)
const quote = (text: string) => JSON.stringify(cut(text))

/** The lines as the reader found them, each with its range and what is known of it. */
export function drawLines({lines, text}: Lines, language: Language): string {
  return lines
    .map(({start, end, ...facts}) => {
      const known = Object.entries(facts).map(([key, value]) => (language === 'zh' ? field(key, value, language) : `${key}=${value}`))
      return `[${start}, ${end}) ${oneLine([quote(text.slice(start, end)), ...known].join(' '))}\n`
    })
    .join('')
}

/**
 * The syntax tree, one node a line: its type, where it stands, its fields, and with `why` the construct that made it and its
 * reason; for Chinese readers each in their words, with the type that programs know.
 *
 *     root 1:1-20:4
 *     ├─ title 1:2-3:15 title="…" kind="通知"
 */
export function drawTree(root: Root, why: boolean, language: Language): string {
  const out: string[] = []
  const draw = (node: Node, before: string, here: string) => {
    out.push(`${here}${describe(node, why, language)}\n`)
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
const structure = new Set(['children', 'start', 'end', 'declared'])

const at = (point?: Point) => `${point?.line}:${point?.column}`

function describe(node: Node, why: boolean, language: Language): string {
  const {type, position, data, ...rest} = node
  const zh = language === 'zh'
  const fields = Object.entries(rest)
    .filter(([key, value]) => !structure.has(key) && value !== undefined && !(zh && Array.isArray(value) && !value.length))
    .map(([key, value]) => (key === 'value' ? quote(value as string) : field(key, value, language)))
  const name = zh ? `${nodeNames[type]}（${type}）` : type
  return oneLine([`${name} ${at(position?.start)}-${at(position?.end)}`, ...fields].join(' ') + (why ? reason(data, language) : ''))
}

function field(key: string, value: unknown, language: Language): string {
  if (language !== 'zh') return `${key}=${typeof value === 'string' ? quote(value) : JSON.stringify(value)}`
  const name = fieldName(key)
  if (value === true) return name
  const word = valueName(key, value)
  if (word !== undefined) return `${name}：${word}`
  if (typeof value === 'string') return `${name}：“${cut(value)}”`
  if (Array.isArray(value))
    return `${name}：${value.map((each) => (typeof each === 'string' ? `“${cut(each)}”` : JSON.stringify(each))).join('')}`
  if (typeof value !== 'object' || value === null) return `${name}：${value}`
  const inner = Object.entries(value).map(([own, each]) => field(own, each, language))
  return `${name}（${inner.join(' ')}）`
}

function reason(data: Node['data'], language: Language): string {
  if (!data?.construct) return ''
  if (language !== 'zh') return `  ← ${data.construct}${data.why ? `: ${data.why}` : ''}`
  const words = data.why === undefined ? undefined : reasonWords(data.why)
  return words === undefined ? '' : `  ← ${words}`
}
