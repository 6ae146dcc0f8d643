import {scan} from '../parse/source/scan.ts'
import {type FoundNode, type FoundType, indexNodes, type NodeIndex} from './found-node.ts'
import {createMask} from './mask.ts'
import {type NoticePart, noticeParts} from './notice-part.ts'
import type {SharedContext} from './rule-context.ts'
import type {Subject} from './subject.ts'

/** Reads a notice's tree once for all rules: its parts, its nodes by type, and what no rule may touch. */
export function createSharedContext(subject: Subject): SharedContext {
  const {root, lines, document, messages = []} = subject
  const {text} = lines
  const parts = noticeParts(root)
  const index = indexNodes(root, parts)
  const {partner} = scan(text)
  const {isHidden, isHiddenOrTable, isForeign} = createMask(lines, partner, index, parts)
  return {
    ...subject,
    text,
    kind: document.kind,
    parts: parts.filter(({foreign}) => !foreign),
    nodes: createLookup(index),
    matches: (pattern) => [...text.matchAll(pattern)].filter(({index, 0: match}) => !isHiddenOrTable(index, index + match.length)),
    excluded: isHidden,
    foreign: isForeign,
    partner,
    parsed: (id) =>
      messages.flatMap(({ruleId, place, reason}) => {
        if (ruleId !== id || !place || !('start' in place)) return []
        const {start, end} = place
        return start.offset === undefined || end.offset === undefined ? [] : [{start: start.offset, end: end.offset, reason}]
      }),
  }
}

/** Looks nodes up by type and part, leaving out what others wrote. The lists of a type are made when they are first asked for. */
function createLookup(index: NodeIndex): SharedContext['nodes'] {
  const own = new Map<FoundType, {all: FoundNode[]; byPart: Map<NoticePart, FoundNode[]>}>()
  const listsOf = (type: FoundType) => {
    const all = (index.get(type) ?? []).filter(({part}) => !part.foreign)
    const byPart = new Map<NoticePart, FoundNode[]>()
    for (const found of all) {
      const list = byPart.get(found.part)
      if (list) list.push(found)
      else byPart.set(found.part, [found])
    }
    return {all, byPart}
  }
  return <Type extends FoundType>(type: Type, part?: NoticePart) => {
    const lists = own.get(type) ?? listsOf(type)
    own.set(type, lists)
    return (part ? (lists.byPart.get(part) ?? []) : lists.all) as unknown as ReadonlyArray<FoundNode<Type>>
  }
}
