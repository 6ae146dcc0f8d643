/** An element that was read: what it says, and where in the reading text its words stand. */
export interface MarkedElement {
  name: string
  attributes: Record<string, string>
  children: Array<MarkedElement | string>
  start: number
  end: number
}

/**
 * The elements below one, of a name and with an attribute `name` where these are given; none below nothing.
 *
 *     elementsOf(imprint, 'block', 'other')
 */
export const elementsOf = (above: MarkedElement | undefined, name?: string, named?: string): MarkedElement[] =>
  (above?.children ?? []).filter(
    (child): child is MarkedElement =>
      typeof child !== 'string' && (name === undefined || child.name === name) && (named === undefined || child.attributes.name === named),
  )

/** The first of them. `firstOf(preface, 'block', 'urgency')` */
export const firstOf = (above: MarkedElement | undefined, name: string, named?: string): MarkedElement | undefined =>
  elementsOf(above, name, named)[0]

/** The words of an element, its lines joined by line feeds; without notes, which are no part of its sentence. */
export function wordsOf(node: MarkedElement | string): string {
  if (typeof node === 'string') return node
  if (node.name === 'eol' || node.name === 'br') return '\n'
  if (node.name === 'authorialNote' || node.name === 'subFlow') return ''
  return node.children.map(wordsOf).join('')
}
