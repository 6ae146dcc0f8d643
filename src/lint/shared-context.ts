import {scan} from '../parse/source/scan.ts'
import {type FoundNode, indexNodes} from './found-node.ts'
import {createMask} from './mask.ts'
import {noticeParts} from './notice-part.ts'
import type {SharedContext} from './rule-context.ts'
import type {Subject} from './subject.ts'

/** Reads a notice's tree once for all rules: its parts, its nodes by type, and what no rule may touch. */
export function createSharedContext(subject: Subject): SharedContext {
  const {root, lines, document, messages = []} = subject
  const {text} = lines
  const parts = noticeParts(root)
  const index = indexNodes(root, parts, text)
  const {partner} = scan(text)
  const mask = createMask(lines, partner, index, parts)
  return {
    ...subject,
    text,
    kind: document.kind,
    parts: parts.filter(({foreign}) => !foreign),
    nodes: (type, part) => {
      const found = (index.get(type) ?? []) as unknown as Array<FoundNode<typeof type>>
      return found.filter((each) => !each.part.foreign && (!part || each.part === part))
    },
    matches(pattern) {
      const out: RegExpExecArray[] = []
      for (const match of text.matchAll(pattern)) {
        if (!mask.touches(match.index, match.index + match[0].length, 'tables')) out.push(match)
      }
      return out
    },
    excluded: (start, end) => mask.touches(start, end),
    foreign: mask.isForeign,
    partner,
    parsed: (id) =>
      messages.flatMap(({ruleId, place, reason}) => {
        if (ruleId !== id || !place || !('start' in place)) return []
        const {start, end} = place
        return start.offset === undefined || end.offset === undefined ? [] : [{start: start.offset, end: end.offset, reason}]
      }),
  }
}
