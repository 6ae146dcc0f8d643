import type {Context} from './context.ts'

/** Reports what the parser has said under an id, so that it has a rule's severity, page and configuration. */
export function forward({parsed, report}: Context, id: string): void {
  for (const {place, reason} of parsed(id)) {
    if (!place || !('start' in place)) continue
    report({start: place.start.offset!, end: place.end.offset!, words: {zh: reason, en: reason}})
  }
}
