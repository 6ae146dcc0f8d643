import type {Severity} from './diagnostic.ts'
import type {Rule, RuleOptions} from './rule.ts'

/** A rule as it is to run. */
export interface ActiveRule {
  rule: Rule
  severity: Severity
  options?: RuleOptions
}
