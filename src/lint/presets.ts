import type {Severity} from './diagnostic.ts'
import type {Rule} from './rule.ts'

export type Preset = 'recommended' | 'strict' | 'archive'
export const presets: readonly Preset[] = ['recommended', 'strict', 'archive']

/**
 * What is said of a text that nobody will write again: that it is damaged or contradicts itself.
 * Its brackets and dates were right or wrong in their time.
 */
const archive = new Set([
  'attachment-count',
  'attachment-title',
  'damaged-date',
  'date-order',
  'document-number-lost-bracket',
  'document-number-look-alike',
  'impossible-date',
  'number-gap',
  'number-repeat',
  'seal-placeholder',
  'template-marks',
  'title-line-break',
  'title-signature',
  'unclosed-bracket',
])

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
      return archive.has(rule.id) ? rule.severity : 'off'
  }
}
