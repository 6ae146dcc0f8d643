import type {Section} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import type {FoundNode} from './found-node.ts'
import type {NoticePart} from './notice-part.ts'
import type {SharedContext} from './rule-context.ts'

/** The number of a unit as printed, with where it stands. */
export interface PrintedLabel extends Range {
  value: string
  section: FoundNode<'section'>
  part: NoticePart
  /** The last unit before it whose number has the same form. */
  before?: Section
}

/** The printed numbers of all units, in the order of the text. */
export function printedLabels({nodes}: SharedContext): PrintedLabel[] {
  const last = new Map<string | undefined, Section>()
  return nodes('section').flatMap((section) => {
    const {node, part} = section
    const before = last.get(node.marker)
    last.set(node.marker, node)
    const label = node.children.find((child) => child.type === 'label')
    if (!label) return []
    const {start, end, value} = label
    return [{start, end, value, section, part, ...(before && {before})}]
  })
}
