import type {Node} from '../syntax/nodes.ts'
import type {Declaration} from './types.generated.ts'

/** JSON pointer into the document → `[start, end)` in the reading text, in UTF-16 units. */
export type Positions = Record<string, [start: number, end: number]>

/** What the parts of `toModel` share while one document is built. */
export interface Context {
  /** What `mark` noted, flat: pointer, start, end, pointer … */
  marks: Array<string | number>
  /** Declarations in the order found, with their nodes, which wait until their place in the list is known. */
  declarations: Array<{declaration: Declaration; node: Node}>
}

/**
 * Notes where in the text the value at `pointer` comes from. Only notes: a pointer costs nothing
 * while nobody looks it up, and most runs never do.
 */
export function mark(context: Context, pointer: string, node: Node, last: Node = node): void {
  context.marks.push(pointer, node.position.start.offset!, last.position.end.offset!)
}

/** The notes as a map. */
export function toPositions({marks}: Context): Positions {
  const positions: Positions = {}
  for (let index = 0; index < marks.length; index += 3) {
    positions[marks[index]] = [marks[index + 1] as number, marks[index + 2] as number]
  }
  return positions
}

/** Children of one type, typed. `childrenOf(node, 'party')` → `Party[]` */
export function childrenOf<Type extends Node['type']>(node: {children: readonly Node[]}, type: Type): Array<Extract<Node, {type: Type}>> {
  return node.children.filter((child): child is Extract<Node, {type: Type}> => child.type === type)
}

/** The object without its undefined values and empty lists, which the contract leaves out. `keep` names lists that always stand. */
export function present<Value extends object>(value: Value, keep: ReadonlyArray<keyof Value> = []): Value {
  const out = {} as Value
  for (const key of Object.keys(value) as Array<keyof Value>) {
    const field = value[key]
    if (field === undefined || field === '' || (Array.isArray(field) && !field.length && !keep.includes(key))) continue
    out[key] = field
  }
  return out
}
