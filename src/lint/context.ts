import type {Message} from '../messages/report.ts'
import type {Gongwen} from '../model/types.generated.ts'
import type {Lines} from '../syntax/lines.ts'
import type {Attachment, Node, Root, Title} from '../syntax/nodes.ts'
import {createMask} from './mask.ts'
import type {Report} from './rule.ts'

/** A text with a tree of its own: the notice, the text it issues, an annex. */
export interface Part {
  node: Root | Attachment
  role: 'main' | 'issued' | 'annex'
  title?: Title
  kind?: string
  start: number
  /** Where the first part after it begins. */
  end: number
  /** Somebody else wrote it: the text that a 转发 or 批转 notice hands on. */
  foreign: boolean
}

/** A node, with what stands around it. */
export interface Found<Type extends Node['type']> {
  node: Extract<Node, {type: Type}>
  parent: Node
  part: Part
  start: number
  end: number
  text: string
}

/** What a check needs of a notice that was read. */
export interface Subject {
  root: Root
  lines: Lines
  document: Gongwen
  messages?: readonly Message[]
}

/** What a rule sees. Made once for a notice; `report` and `option` belong to the rule that runs. */
export interface Context extends Subject {
  text: string
  /** The canonical kind (文种) of the notice. */
  kind?: string
  parts: Part[]
  /** All nodes of a type in parts of the author's own, in the order of the text. */
  nodes<Type extends Node['type']>(type: Type, part?: Part): Array<Found<Type>>
  /** All matches of a global pattern in body text of the author's own, outside quotations, titles in 《》, tables and page furniture. */
  matches(pattern: RegExp): RegExpExecArray[]
  /** Is any of the range quoted, somebody else's, or no text of the document? */
  excluded(start: number, end: number): boolean
  /** Is any of the range somebody else's, or no text of the document? */
  foreign(start: number, end: number): boolean
  /** What the parser said, by rule id. */
  parsed(id: string): readonly Message[]
  report(report: Report): void
  option<Value>(name: string): Value
}

/** What all rules share of a notice. */
export type Shared = Omit<Context, 'report' | 'option'>

/** Reads a notice's tree once for all rules: its parts, its nodes by type, and what no rule may touch. */
export function createShared(subject: Subject): Shared {
  const {root, lines, document, messages = []} = subject
  const {text} = lines
  const parts = partsOf(root)
  const index = indexOf(root, parts, text)
  const mask = createMask(lines, index, parts)
  return {
    ...subject,
    text,
    kind: document.kind,
    parts: parts.filter(({foreign}) => !foreign),
    nodes: (type, part) => {
      const found = (index.get(type) ?? []) as unknown as Array<Found<typeof type>>
      return found.filter((each) => !each.part.foreign && (!part || each.part === part))
    },
    matches(pattern) {
      const out: RegExpExecArray[] = []
      for (const match of text.matchAll(pattern)) {
        if (!mask.touches(match.index, match.index + match[0].length, 'tables')) out.push(match)
      }
      return out
    },
    excluded: (start, end) => mask.touches(start, end),
    foreign: mask.isForeign,
    parsed: (id) => messages.filter(({ruleId}) => ruleId === id),
  }
}

function partsOf(root: Root): Part[] {
  const parts: Part[] = []
  const add = (node: Root | Attachment, around?: Part) => {
    const title = node.children.find((child): child is Title => child.type === 'title')
    const role = node.type === 'root' ? 'main' : node.role
    const handsOn = around?.role === 'main' && /^(?:转发|批转)/.test(around.title?.carries?.action ?? '')
    const part: Part = {
      node,
      role,
      title,
      kind: title?.kind,
      start: node.position.start.offset!,
      end: node.position.end.offset!,
      foreign: (around?.foreign ?? false) || handsOn,
    }
    parts.push(part)
    for (const child of node.children) if (child.type === 'attachment') add(child, part)
  }
  add(root)
  // They come in the order of the text, so the next one is the first inside or behind.
  for (const [index, part] of parts.entries()) if (parts[index + 1]?.start < part.end) part.end = parts[index + 1].start
  return parts
}

/** Every node by its type. The walk is not recursive: a hostile text may nest its units deeply. */
function indexOf(root: Root, parts: readonly Part[], text: string): Map<Node['type'], Array<Found<Node['type']>>> {
  const byNode = new Map<Node, Part>(parts.map((part) => [part.node, part]))
  const index = new Map<Node['type'], Array<Found<Node['type']>>>()
  const waiting: Array<[node: Node, parent: Node, part: Part]> = [[root, root, parts[0]]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent, around] = next
    const part = byNode.get(node) ?? around
    const start = node.position.start.offset!
    const end = node.position.end.offset!
    const found = {
      node,
      parent,
      part,
      start,
      end,
      get text() {
        return text.slice(start, end)
      },
    } as Found<Node['type']>
    const list = index.get(node.type)
    if (list) list.push(found)
    else index.set(node.type, [found])
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) waiting.push([node.children[i] as Node, node, part])
  }
  return index
}
