import {rules} from '../lint/index.ts'
import {unknownRule} from '../lint/unknown-rule.ts'
import {isMessage} from '../messages/document-messages.ts'
import type {Language} from '../messages/report.ts'
import type {RuleSettings} from './config.ts'
import {ConfigError, wrongConfig} from './config-error.ts'
import {configProblem} from './config-problem.ts'
import {validate} from './config-validator.generated.js'

/** Where what stands at a path is to be found, for settings that came from a file. */
export type PlaceOf = (path: readonly string[]) => string

/**
 * Makes sure that a value is a configuration as the schema has it.
 *
 * @throws ConfigError
 */
export function assertConfig(config: unknown, language: Language, placeOf?: PlaceOf): void {
  if (validate(config)) return
  const {path, words} = configProblem(validate.errors!, language)
  throw wrongConfig(placeOf?.(path), words, language)
}

/**
 * Makes sure that the rules that settings name exist, and have the options that are set.
 *
 * @throws ConfigError
 */
export function assertRules(settings: RuleSettings['rules'], language: Language, placeOf?: PlaceOf): void {
  const zh = language === 'zh'
  for (const [id, setting] of Object.entries(settings ?? {})) {
    const rule = rules.find((each) => each.id === id)
    if (!rule && !isMessage(id)) {
      const {message, hint} = unknownRule(id, language)
      throw new ConfigError(placeOf ? `${placeOf([id])}${zh ? '：' : ': '}${message}` : message, hint)
    }
    if (typeof setting !== 'object') continue
    for (const [name, value] of Object.entries(setting)) {
      if (name === 'severity') continue
      const option = rule?.options && Object.hasOwn(rule.options, name) ? rule.options[name] : undefined
      const wrong = (words: string) => wrongConfig(placeOf?.([id, name]), words, language)
      if (!option) throw wrong(zh ? `规则 ${id} 没有选项“${name}”` : `rule ${id} has no option “${name}”`)
      if (isLike(value, option.default)) continue
      const example = JSON.stringify(option.default)
      throw wrong(zh ? `规则 ${id} 的选项“${name}”应像 ${example}` : `option “${name}” of rule ${id} should be like ${example}`)
    }
  }
}

/**
 * Makes sure that settings which a program gives can be used.
 *
 * @throws ConfigError
 */
export function assertSettings({preset, rules: own}: RuleSettings, language: Language): void {
  assertConfig({...(preset !== undefined && {preset}), ...(own !== undefined && {rules: own})}, language)
  assertRules(own, language)
}

/** Is a value of the type of another? A list is one of strings. */
function isLike(value: unknown, example: unknown): boolean {
  if (Array.isArray(example)) return Array.isArray(value) && value.every((each) => typeof each === 'string')
  return typeof value === typeof example
}
