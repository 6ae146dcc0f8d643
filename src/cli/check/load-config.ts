import path from 'node:path'
import {isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import {rules} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {unknownRule} from '../unknown-rule.ts'
import type {Config} from './config.ts'
import {badConfig, configError} from './config-error.ts'
import {validate} from './config-validator.generated.js'
import {isMessage} from './document-messages.ts'
import {nestedTooDeep} from './nested-too-deep.ts'

/**
 * Reads a configuration; YAML holds JSON.
 *
 * @throws UsageError when it is not well-formed, does not fit its schema, or names what does not exist; with its line and column
 */
export function loadConfig(file: string, text: string, cwd: string, language: Language): Config {
  const name = path.relative(cwd, file) || file
  if (nestedTooDeep(text) !== undefined) throw badConfig(name, language === 'zh' ? '嵌套太深' : 'it is nested too deep', language)
  const lineCounter = new LineCounter()
  const read = parseDocument(text, {lineCounter})
  const at = (offset?: number) => {
    if (offset === undefined) return name
    const {line, col} = lineCounter.linePos(offset)
    return `${name}:${line}:${col}`
  }
  const [error] = read.errors
  if (error) throw badConfig(at(error.pos[0]), error.message.split(/ at line |\n/)[0], language)
  const config: unknown = read.toJS() ?? {}
  const placeOf = (where: readonly string[]) => at(offsetOf(read, where))
  if (!validate(config)) {
    const {path: where, words} = configError(validate.errors!, language)
    throw badConfig(placeOf(where), words, language)
  }
  const {rules: own, overrides = []} = config as Config
  checkRules(own, ['rules'], placeOf, language)
  for (const [index, each] of overrides.entries()) checkRules(each.rules, ['overrides', String(index), 'rules'], placeOf, language)
  return config as Config
}

/** The rules that are named exist, and have the options that are set. */
function checkRules(
  own: Config['rules'],
  where: readonly string[],
  placeOf: (where: readonly string[]) => string,
  language: Language,
): void {
  for (const [id, setting] of Object.entries(own ?? {})) {
    const rule = rules.find((each) => each.id === id)
    if (!rule && !isMessage(id)) throw unknownRule(id, language, placeOf([...where, id]))
    if (typeof setting !== 'object') continue
    for (const [name, value] of Object.entries(setting)) {
      if (name === 'severity') continue
      const option = rule?.options?.[name]
      const place = placeOf([...where, id, name])
      if (!option)
        throw badConfig(place, language === 'zh' ? `规则 ${id} 没有选项“${name}”` : `rule ${id} has no option “${name}”`, language)
      const like = option.default
      if (Array.isArray(like) ? Array.isArray(value) && value.every((each) => typeof each === 'string') : typeof value === typeof like)
        continue
      const example = JSON.stringify(like)
      throw badConfig(
        place,
        language === 'zh' ? `规则 ${id} 的选项“${name}”应像 ${example}` : `option “${name}” of rule ${id} should be like ${example}`,
        language,
      )
    }
  }
}

/** Where a key of a configuration stands, or what is nearest around it. */
function offsetOf(read: ReturnType<typeof parseDocument>, where: readonly string[]): number | undefined {
  for (let steps = [...where]; steps.length; steps = steps.slice(0, -1)) {
    const around = read.getIn(steps.slice(0, -1), true) ?? read.contents
    if (isMap(around)) {
      const key = around.items.find(({key}) => isScalar(key) && String(key.value) === steps.at(-1))?.key
      if (isScalar(key)) return key.range?.[0]
    }
    const value = read.getIn(steps, true)
    if (isNode(value)) return value.range?.[0]
  }
  return undefined
}
