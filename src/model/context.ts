import type {Node} from '../syntax/nodes.ts'
import type {Declaration} from './types.generated.ts'

/** JSON pointer into the document → `[start, end)` in the reading text, in UTF-16 units. */
export type Positions = Record<string, [start: number, end: number]>

/** What the parts of `toModel` share while one document is built. */
export interface Context {
  positions: Positions
  /** Declarations in the order found, with their ranges, which wait until their place in the list is known. */
  declarations: Array<{declaration: Declaration; node: Node}>
}

/** Notes where in the text the value at `pointer` comes from. */
export function mark(context: Context, pointer: string, node: Node, last: Node = node): void {
  context.positions[pointer] = [node.position.start.offset!, last.position.end.offset!]
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
