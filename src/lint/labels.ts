import type {Found, Part, Shared} from './context.ts'

/** The number of a unit as printed, with where it stands. */
export interface PrintedLabel {
  start: number
  end: number
  value: string
  section: Found<'section'>
  part: Part
}

/** The printed numbers of all units, in the order of the text. */
export function labelsOf({nodes}: Shared): PrintedLabel[] {
  return nodes('section').flatMap((section) => {
    const label = section.node.children.find((child) => child.type === 'label')
    if (!label) return []
    return [{start: label.position.start.offset!, end: label.position.end.offset!, value: label.value, section, part: section.part}]
  })
}
