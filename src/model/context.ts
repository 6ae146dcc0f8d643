import type {Assignment, Filler, Node, Declaration as SaidDeclaration} from '../syntax/nodes.ts'
import type {Words} from './join-text.ts'
import type {Declaration, Duty} from './types.generated.ts'

/** JSON pointer into the document → `[start, end)` in the reading text, in UTF-16 units. */
export type Positions = Record<string, [start: number, end: number]>

/** A JSON pointer while the model is built; undefined when nobody asks for positions, so that none are made. */
export type Pointer = string | undefined

/** The duties of one document or attachment while they are collected. */
export interface Duties {
  list: Duty[]
  pointer: Pointer
  /** Who was named last: they go on where a part names nobody. */
  last: Assignment[]
}

/** What the parts of `toModel` share while one document is built. */
export interface Context extends Words {
  positions: Positions
  /** Declarations in the order found, with their nodes, which wait until their place in the list is known. */
  declarations: Array<{declaration: Declaration; node: Node}>
  /** The duties of the document or attachment that is being built. */
  duties: Duties
  /** Declarations in prose, with the innermost unit that they stand in. */
  prose: Array<{node: SaidDeclaration; from?: string}>
}

/** A pointer one or two steps further down. `at('/sections/0', 'requirements', 1)` → `/sections/0/requirements/1` */
export function at(pointer: Pointer, key: string | number, index?: number): Pointer {
  if (pointer === undefined) return undefined
  return index === undefined ? `${pointer}/${key}` : `${pointer}/${key}/${index}`
}

/** Notes where in the text the value at `pointer` comes from; of one that has several pieces, from the first to the last. */
export function mark(context: Pick<Context, 'positions'>, pointer: Pointer, {start, end}: Pick<Node, 'start' | 'end'>): void {
  if (pointer === undefined) return
  const known = context.positions[pointer]
  context.positions[pointer] = known ? [Math.min(known[0], start), Math.max(known[1], end)] : [start, end]
}

/** Children of one type, typed. `childrenOf(node, 'party')` → `Party[]` */
export function childrenOf<Type extends Node['type']>(node: {children: readonly Node[]}, type: Type): Array<Extract<Node, {type: Type}>> {
  return node.children.filter((child): child is Extract<Node, {type: Type}> => child.type === type)
}

/** Is a node one of those that say nothing and may stand anywhere? */
export const isFiller = (node: Node): node is Filler => node.type === 'blank' || node.type === 'delimiter' || node.type === 'boilerplate'

/** The object without what says nothing, undefined values and empty lists. `keep` names lists that stand even when they are empty. */
export function present<Value extends object>(value: Value, keep: ReadonlyArray<keyof Value> = []): Value {
  const out = {} as Value
  for (const key in value) {
    const field = value[key]
    if (field === undefined || field === '' || (Array.isArray(field) && field.length === 0 && !keep.includes(key))) continue
    out[key] = field
  }
  return out
}
