import type {Attachment, Gongwen, Requirement, Section} from '../../model/index.ts'
import type {UnitPlace} from './correction.ts'

export type UnitKind = 'document' | 'attachment' | 'section' | 'requirement'

/** A unit of a document, with where it stands. */
export interface Unit {
  kind: UnitKind
  node: Gongwen | Attachment | Section | Requirement
  /** `''` is the document. */
  id: string
  /** What it is known by: how its heading and text begin. */
  words: string
  /** All of its own text, without the units below it. */
  text: string
  parent?: Unit
  children: Unit[]
}

/** The list of its parent that a kind of unit stands in. */
export const listOf = {attachment: 'attachments', section: 'sections', requirement: 'requirements'} as const

/** The fields that hold the units below one, which are compared as units. */
export const unitLists: readonly string[] = Object.values(listOf)

/** The kind of unit that a list holds. */
export const kindOf = (list: unknown): keyof typeof listOf | undefined =>
  (Object.keys(listOf) as Array<keyof typeof listOf>).find((kind) => listOf[kind] === list)

/** Does a list of units stand also where it is empty? */
export const isRequired = (kind: UnitKind, list: string): boolean =>
  kind === 'section' ? list === listOf.requirement : list === listOf.section

/** A unit with all below it. */
export function toUnit(kind: UnitKind, node: Unit['node'], id: string, parent?: Unit): Unit {
  const parts = partsOf(kind, node)
  const unit: Unit = {
    kind,
    node,
    id,
    words: shortened(parts.filter(Boolean).join(' ') || ((node as Section).label ?? '')),
    text: parts.join('\n'),
    parent,
    children: [],
  }
  const below = (child: UnitKind, list: ReadonlyArray<Unit['node']> = [], idOf: (each: Unit['node'], index: number) => string = ownId) => {
    for (const [index, each] of list.entries()) unit.children.push(toUnit(child, each, idOf(each, index), unit))
  }
  if (kind === 'section') below('requirement', (node as Section).requirements)
  if (kind !== 'requirement') below('section', (node as Section).sections)
  if (kind === 'document') below('attachment', (node as Gongwen).attachments, (_, index) => `a${index + 1}`)
  return unit
}

/** All units of a document in reading order, the document itself first. */
export function unitsOf(document: Gongwen): Unit[] {
  const all: Unit[] = []
  const waiting = [toUnit('document', document, '')]
  for (let unit = waiting.pop(); unit; unit = waiting.pop()) {
    all.push(unit)
    waiting.push(...[...unit.children].reverse())
  }
  return all
}

/** What a unit is called in a correction. */
export const placeOf = ({kind, id, words}: Unit): UnitPlace => (kind === 'document' ? {} : {id, ...(words && {words})})

const ownId = (node: Unit['node']) => (node as Section).id

function partsOf(kind: UnitKind, node: Unit['node']): string[] {
  if (kind === 'document') return []
  if (kind === 'attachment') {
    const {title = '', label = '', preamble = []} = node as Attachment
    return [title || label, ...preamble]
  }
  if (kind === 'requirement') {
    const {topic = '', text} = node as Requirement
    return [topic, text]
  }
  const {heading = '', leadIn = '', requirements} = node as Section
  return [heading, leadIn, ...requirements.flatMap(({topic = '', text}) => [topic, text])]
}

/** Characters by which a unit or an item is known. */
const mostWords = 24

/** `shortened('各街道要……')` → as many of its first characters as are kept, on one line */
export const shortened = (text: string): string => [...text.replace(/\s+/g, ' ')].slice(0, mostWords).join('').trim()
