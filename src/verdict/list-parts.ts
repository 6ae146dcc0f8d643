import type {Gongwen, PartKind, Positions, Section} from '../model/index.ts'
import type {Block} from './gather-blocks.ts'

/** A part of a document that has a verdict of its own. */
export interface Part {
  pointer: string
  part: PartKind
  id?: string
  labels: string[]
  start: number
  end: number
}

/** The parts of a document in page order, each before what lies in it; the head comes first, the end last. */
export function listParts(document: Gongwen, positions: Positions, blocks: readonly Block[], length: number): Part[] {
  const parts: Part[] = []
  const add = (part: PartKind, pointer: string, labels: string[], id?: string) => {
    const place = positions[pointer]
    if (place) parts.push({pointer, part, ...(id && {id}), labels, start: place[0], end: place[1]})
  }
  const inner = new Map<string, Block[]>()
  for (const block of blocks) {
    if (block.kind !== 'clause' && block.kind !== 'table') continue
    const above = block.pointer.replace(/(?:\/requirements\/\d+)?\/(?:responsibilities|tables)\/\d+$/, '')
    const list = inner.get(above)
    if (list) list.push(block)
    else inner.set(above, [block])
  }
  const within = (above: string, labels: string[], id?: string) => {
    for (const {kind, pointer} of inner.get(above) ?? []) add(kind as 'clause' | 'table', pointer, labels, id)
  }
  const walk = (sections: Section[] | undefined, above: string, labels: string[]) => {
    sections?.forEach((section, index) => {
      const pointer = `${above}/sections/${index}`
      const own = [...labels, section.label ?? section.heading ?? '']
      add('section', pointer, own, section.id)
      within(pointer, own, section.id)
      walk(section.sections, pointer, own)
    })
  }
  const first = Math.min(positions['/sections/0']?.[0] ?? length, firstOfEnd(blocks, length))
  parts.push({pointer: '', part: 'head', labels: [], start: 0, end: first})
  within('', [])
  walk(document.sections, '', [])
  document.attachments?.forEach(({label, title, sections}, index) => {
    const pointer = `/attachments/${index}`
    const labels = [label ?? title ?? '']
    add('attachment', pointer, labels)
    within(pointer, labels)
    walk(sections, pointer, labels)
  })
  parts.push({pointer: '', part: 'end', labels: [], start: first, end: length})
  return parts
}

/** Where what stands behind the body begins, in a document without units. */
function firstOfEnd(blocks: readonly Block[], length: number): number {
  const block = blocks.find(({pointer}) => /^\/(?:closing|attachmentList|signature|attachments)\b/.test(pointer))
  return block?.start ?? length
}

/** The innermost part that a place lies in. */
export function partAt(parts: readonly Part[], offset: number): Part {
  let found: Part | undefined
  for (const part of parts) {
    if (part.part === 'head' || part.part === 'end' || part.start > offset || offset >= part.end) continue
    if (!found || part.end - part.start <= found.end - found.start) found = part
  }
  return found ?? (offset < parts[0].end ? parts[0] : parts[parts.length - 1])
}
