import type {Range} from '../syntax/range.ts'
import type {Fault} from './fault.ts'
import type {FoundNode, FoundType} from './found-node.ts'
import type {NoticePart} from './notice-part.ts'
import type {Subject} from './subject.ts'

/** What all rules see of a notice. */
export interface SharedContext extends Subject {
  text: string
  /** The canonical kind (文种) of the notice. */
  kind?: string
  /** The parts of the author's own; the first is the notice itself. */
  parts: NoticePart[]
  /** All nodes of a type in parts of the author's own, in the order of the text. */
  nodes<Type extends FoundType>(type: Type, part?: NoticePart): ReadonlyArray<FoundNode<Type>>
  /** All matches of a global pattern in body text of the author's own, outside quotations, titles in 《》, tables and page furniture. */
  matches(pattern: RegExp): RegExpExecArray[]
  /** Is any of the range quoted, somebody else's, or no text of the document? */
  excluded(start: number, end: number): boolean
  /** Is any of the range somebody else's, or no text of the document? */
  foreign(start: number, end: number): boolean
  /** For a bracket or quotation mark the index of its other half; negative where it has none. */
  partner: Readonly<Int32Array>
  /** What the parser said under an id of a range of the text. */
  parsed(id: string): Array<Range & {reason: string}>
}

/** What a rule sees: what all see, and what belongs to the one that runs. */
export interface RuleContext extends SharedContext {
  report(fault: Fault): void
  /** What an option of the rule is set to. `option<number>('max')` */
  option<Value>(name: string): Value
}
