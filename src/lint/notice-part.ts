import type {Attachment, Root, Title} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'

/** A text with a tree of its own: the notice, the text it issues, an annex. It ends where the first part after it begins. */
export interface NoticePart extends Range {
  node: Root | Attachment
  role: 'main' | 'issued' | 'annex'
  title?: Title
  kind?: string
  /** Somebody else wrote it: the text that a 转发 or 批转 notice hands on. */
  foreign: boolean
}

/** The parts of a notice in the order of the text; the notice itself is the first. */
export function noticeParts(root: Root): NoticePart[] {
  const parts: NoticePart[] = []
  const add = (node: Root | Attachment, around?: NoticePart) => {
    const title = node.children.find((child): child is Title => child.type === 'title')
    const role = node.type === 'root' ? 'main' : node.role
    const handsOn = around?.role === 'main' && /^(?:转发|批转)/.test(around.title?.carries?.action ?? '')
    const foreign = (around?.foreign ?? false) || handsOn
    const part: NoticePart = {node, role, title, kind: title?.kind, start: node.start, end: node.end, foreign}
    parts.push(part)
    for (const child of node.children) if (child.type === 'attachment') add(child, part)
  }
  add(root)
  // They come in the order of the text, so the next one is the first inside or behind.
  for (const [index, part] of parts.entries()) if (parts[index + 1]?.start < part.end) part.end = parts[index + 1].start
  return parts
}
