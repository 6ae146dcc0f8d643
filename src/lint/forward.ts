import type {RuleContext} from './rule-context.ts'

/** Reports what the parser has said under an id, so that it has a rule's severity, page and configuration. */
export function forward({parsed, report}: RuleContext, id: string): void {
  for (const {start, end, reason} of parsed(id)) report({start, end, words: {zh: reason, en: reason}})
}
