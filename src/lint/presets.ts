import type {Severity} from './diagnostic.ts'
import type {Rule} from './rule.ts'

export type Preset = 'recommended' | 'strict' | 'archive'
export const presets: readonly Preset[] = ['recommended', 'strict', 'archive']

const raised: Record<Severity, Severity> = {info: 'warning', warning: 'error', error: 'error'}

/**
 * How grave a preset takes a rule: `recommended` as the rule says, without the optional ones;
 * `strict` all of them, each one step graver; `archive` only damage and contradiction.
 */
export function severityIn(preset: Preset, rule: Rule): Severity | 'off' {
  switch (preset) {
    case 'recommended':
      return rule.optional ? 'off' : rule.severity
    case 'strict':
      return raised[rule.severity]
    case 'archive':
      return rule.archival ? rule.severity : 'off'
  }
}
