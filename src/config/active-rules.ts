import {type ActiveRule, rules, type Severity, severityIn} from '../lint/index.ts'
import type {RuleSettings} from './config.ts'

/**
 * The rules to run: those of a preset, with the settings over it.
 *
 *     activeRules({preset: 'recommended', rules: {'long-title': {severity: 'warning', max: 40}, 'number-comma': 'off'}})
 */
export function activeRules({preset = 'recommended', rules: wanted = {}}: RuleSettings): ActiveRule[] {
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const setting = wanted[rule.id]
    const {severity = undefined, ...options} = typeof setting === 'object' ? setting : {severity: setting}
    const usual = severityIn(preset, rule)
    // Who gives a rule options wants it to run.
    const level = severity ?? (setting !== undefined && usual === 'off' ? rule.severity : usual)
    if (level !== 'off') active.push({rule, severity: level, ...(Object.keys(options).length && {options})})
  }
  return active
}

/** How gravely a message that is no rule is to be taken: as the settings say, else as it is given. */
export function messageSeverity(id: string, usual: Severity, {rules: wanted = {}}: RuleSettings): Severity | 'off' {
  const setting = wanted[id]
  return (typeof setting === 'object' ? setting.severity : setting) ?? usual
}
