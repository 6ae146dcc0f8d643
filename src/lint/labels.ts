import type {Section} from '../syntax/nodes.ts'
import type {Found, Part, Shared} from './context.ts'

/** The number of a unit as printed, with where it stands. */
export interface PrintedLabel {
  start: number
  end: number
  value: string
  section: Found<'section'>
  part: Part
  /** The last unit before it whose number has the same form. */
  before?: Section
}

/** The printed numbers of all units, in the order of the text. */
export function labelsOf({nodes}: Shared): PrintedLabel[] {
  const last = new Map<string | undefined, Section>()
  return nodes('section').flatMap((section) => {
    const {node, part} = section
    const before = last.get(node.marker)
    last.set(node.marker, node)
    const label = node.children.find((child) => child.type === 'label')
    if (!label) return []
    const {start, end} = label
    return [{start, end, value: label.value, section, part, ...(before && {before})}]
  })
}
