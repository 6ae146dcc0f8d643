/** An element that was read: what it says, and where in the reading text its words stand. */
export interface MarkedElement {
  name: string
  attributes: Record<string, string>
  children: Array<MarkedElement | string>
  start: number
  end: number
}

/** The elements below one, of a name where one is given. `elementsOf(section, 'num')` */
export const elementsOf = ({children}: Pick<MarkedElement, 'children'>, name?: string): MarkedElement[] =>
  children.filter((child): child is MarkedElement => typeof child !== 'string' && (name === undefined || child.name === name))

/** The first element below one that has a name, and, where it is given, an attribute `name`. `firstOf(preface, 'block', 'urgency')` */
export const firstOf = (above: Pick<MarkedElement, 'children'> | undefined, name: string, named?: string): MarkedElement | undefined =>
  above && elementsOf(above, name).find(({attributes}) => named === undefined || attributes.name === named)

/** The words of an element, its lines joined by line feeds; without notes, which are no part of its sentence. */
export function wordsOf(node: MarkedElement | string): string {
  if (typeof node === 'string') return node
  if (node.name === 'eol' || node.name === 'br') return '\n'
  if (node.name === 'authorialNote' || node.name === 'subFlow') return ''
  return node.children.map(wordsOf).join('')
}
