import type {ActiveRule} from '../../lint/index.ts'
import {type Preset, type Rule, rules, type Severity, severityIn} from '../../lint/index.ts'

/** `off`, a severity, or a severity with options of the rule. */
export type RuleSetting = Severity | 'off' | ({severity?: Severity | 'off'} & Record<string, unknown>)

/** What one file is checked with. */
export interface Settings {
  active: ActiveRule[]
  /** How grave the messages that are no rules are taken, by id; those not named here as they say. */
  others: Readonly<Record<string, Severity | 'off'>>
}

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]))

/** Is there a rule of this id? */
export const isRule = (id: string) => byId.has(id)

/**
 * A preset with the settings of a configuration over it, as rules to run.
 *
 *     toSettings('recommended', {'long-title': {severity: 'warning', max: 40}, 'damaged-characters': 'off'})
 */
export function toSettings(preset: Preset, wanted: Readonly<Record<string, RuleSetting>>): Settings {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const setting = wanted[rule.id]
    const {severity = undefined, ...options} = typeof setting === 'object' ? setting : {severity: setting}
    const base = severityIn(preset, rule)
    // Who gives a rule options wants it to run.
    const level = severity ?? (setting !== undefined && base === 'off' ? rule.severity : base)
    if (level !== 'off') active.push({rule, severity: level, ...(Object.keys(options).length && {options})})
  }
  const others: Record<string, Severity | 'off'> = {}
  for (const [id, setting] of Object.entries(wanted)) {
    const severity = typeof setting === 'object' ? setting.severity : setting
    if (!byId.has(id) && severity) others[id] = severity
  }
  return {active, others}
}
