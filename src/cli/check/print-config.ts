import path from 'node:path'
import type {Configs, RuleSettings} from '../../check/index.ts'
import {activeRules} from '../../config/index.ts'
import {rules} from '../../lint/index.ts'
import {printable} from '../../messages/printable.ts'
import type {Invocation} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'

/** Prints what holds for a file: its configuration, the preset, and each rule that runs. → exit code */
export async function printConfig(
  name: string,
  {stdinFilename = 'stdin.txt'}: ReadingFlags,
  configs: Configs,
  {io}: Invocation,
): Promise<number> {
  const file = name === '-' ? stdinFilename : name
  const settings = configs.settings(file)
  const origin = configs.origin(file)
  const entries = activeRules(settings).map(({rule, severity, options}) => [rule.id, options ? {severity, ...options} : severity])
  const config = {
    ...(origin && {file: path.relative(io.cwd, origin)}),
    preset: settings.preset,
    rules: {...Object.fromEntries(entries), ...otherMessages(settings.rules)},
  }
  await io.stdout.write(`${printable(JSON.stringify(config, null, 2))}\n`)
  return 0
}

/** The severities that are set of messages which are no rules. */
function otherMessages(settings: RuleSettings['rules'] = {}): Record<string, unknown> {
  const entries = Object.entries(settings).map(([id, setting]) => [id, typeof setting === 'object' ? setting.severity : setting] as const)
  return Object.fromEntries(entries.filter(([id, severity]) => severity && !rules.some((rule) => rule.id === id)))
}
