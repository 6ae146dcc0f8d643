import {mark as markAt, type Pointer, type Positions} from '../model/context.ts'
import {elementsOf, firstOf, type PlacedElement} from './placed-element.ts'

/** What the parts of one document share while it is restored. */
export interface Restoring {
  positions: Positions
  /** The name of what an element refers to. */
  nameOf(reference: string | undefined): string | undefined
  /** Counts characters that the file does not hold itself: one short reference after the other to something long would grow without bound. */
  spend(characters: number): void
  /** The id of a role that an element refers to. */
  roleOf(reference: string | undefined): string
  /** Notes where a part stands. */
  mark(pointer: Pointer, node: PlacedElement): void
  /** Notes that a value at one place stands where the same value at another does. */
  share(value: unknown, from: Pointer, to: Pointer): void
  /** The tasks of tables, by the element ids of those. */
  tasks: Map<string, PlacedElement[]>
}

/** Opens the restoring of a document from its main part. `length` is that of the reading text; `spend` throws where too much is restored. */
export function openRestoring(main: PlacedElement, length: number, spend: Restoring['spend']): Restoring {
  const meta = firstOf(main, 'meta')
  const names = new Map<string, string>()
  for (const references of elementsOf(meta, 'references'))
    for (const {attributes} of elementsOf(references)) names.set(`#${attributes.eId}`, attributes.showAs ?? '')
  const positions: Positions = {}
  return {
    positions,
    nameOf(reference) {
      const name = reference === undefined ? undefined : names.get(reference)
      spend(name?.length ?? 0)
      return name
    },
    spend,
    roleOf: (reference = '') => reference.slice(1),
    mark(pointer, {start, end}) {
      // what has no words stands where the text ends, or behind it
      if (end > start && end <= length) markAt({positions}, pointer, {start, end})
    },
    share(value, from, to) {
      if (from === undefined || to === undefined) return
      if (positions[from]) positions[to] = positions[from]
      if (typeof value !== 'object' || value === null) return
      for (const [key, each] of Object.entries(value)) this.share(each, `${from}/${key}`, `${to}/${key}`)
    },
    tasks: new Map(),
  }
}

/** The value of an attribute of our own. `ownOf(node, 'kind')` */
export const ownOf = ({attributes}: PlacedElement, name: string): string | undefined => attributes[`gw:${name}`]

/** The value of an attribute of our own that is a number. */
export function numberOf(node: PlacedElement, name: string): number | undefined {
  const value = ownOf(node, name)
  return value === undefined ? undefined : Number(value)
}

/** The value of an attribute of our own that is there where something holds. */
export const flagOf = (node: PlacedElement, name: string): true | undefined => (ownOf(node, name) === 'true' ? true : undefined)
