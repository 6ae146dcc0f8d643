/** An element that was read: what it says, and where in the reading text its words stand. */
export interface PlacedElement {
  name: string
  attributes: Record<string, string>
  children: Array<PlacedElement | string>
  start: number
  end: number
}

/**
 * The elements below one, of a name and with an attribute `name` where these are given; none below nothing.
 *
 *     elementsOf(imprint, 'block', 'other')
 */
export const elementsOf = (above: PlacedElement | undefined, name?: string, named?: string): PlacedElement[] =>
  (above?.children ?? []).filter(
    (child): child is PlacedElement =>
      typeof child !== 'string' && (name === undefined || child.name === name) && (named === undefined || child.attributes.name === named),
  )

/** The first of them. `firstOf(preface, 'block', 'urgency')` */
export const firstOf = (above: PlacedElement | undefined, name: string, named?: string): PlacedElement | undefined =>
  elementsOf(above, name, named)[0]

/** The words of an element, its lines joined by line feeds; without notes, which are no part of its sentence. */
export function wordsOf(node: PlacedElement | string): string {
  if (typeof node === 'string') return node
  if (node.name === 'eol' || node.name === 'br') return '\n'
  if (node.name === 'authorialNote' || node.name === 'subFlow') return ''
  return node.children.map(wordsOf).join('')
}
