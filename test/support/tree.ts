import type {Lines} from '../../src/syntax/lines.ts'
import type {Node, Root} from '../../src/syntax/nodes.ts'

/** A node without its place, which `tree` fills in; a string child is a text leaf, white space a blank, `[…]` around it a delimiter. */
export type Sketch = string | {type: string; children?: Sketch[]; value?: string; [field: string]: unknown}

/**
 * Builds a syntax tree from a sketch, and the text that its leaves make, so that the model can be
 * tested without the parser.
 *
 *     tree([{type: 'paragraph', place: 'preamble', children: ['近日，…。']}])
 */
export function tree(children: Sketch[]): {root: Root; lines: Lines} {
  let text = ''
  const build = (sketch: Sketch): Node => {
    const node = typeof sketch === 'string' ? {type: /^\s*$/.test(sketch) ? 'blank' : 'text', value: sketch} : {...sketch}
    const start = text.length
    if ('children' in node && node.children) node.children = node.children.map((child) => build(child) as unknown as Sketch)
    else text += node.value
    return {...node, start, end: text.length} as unknown as Node
  }
  const root = build({type: 'root', children}) as Root
  return {root, lines: {text, lines: [], source: {format: 'txt', name: 'notice.txt'}}}
}

/** A leaf that only separates. `mark('。')` */
export const mark = (value: string): Sketch => ({type: 'delimiter', value})
