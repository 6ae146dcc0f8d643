import {isMap, isNode, isScalar, LineCounter, parseDocument} from 'yaml'
import {loadYaml, nestedTooDeep, syntaxWords} from '../documents/index.ts'
import type {Language} from '../messages/report.ts'
import {assertConfig, assertRules} from './assert-settings.ts'
import type {Config} from './config.ts'
import {wrongConfig} from './config-error.ts'

/**
 * Reads the text of a configuration; YAML holds JSON.
 *
 * @param name what errors call the file
 * @throws ConfigError with line and column, when it is not well-formed, does not fit its schema, or names what does not exist
 * @example readConfig('preset: strict', 'gongwen.config.yaml', 'zh') // {preset: 'strict'}
 */
export function readConfig(text: string, name: string, language: Language): Config {
  if (text.length > largest) throw wrongConfig(name, language === 'zh' ? '太大' : 'it is too large', language)
  const loaded = loadYaml(text)
  if ('problem' in loaded && (loaded.tooDeep || nestedTooDeep(text) !== undefined))
    throw wrongConfig(name, language === 'zh' ? '嵌套太深' : 'it is nested too deep', language)
  const lineCounter = new LineCounter()
  const tree = parseDocument(text, {lineCounter})
  const at = (offset?: number) => {
    if (offset === undefined) return name
    const {line, col} = lineCounter.linePos(offset)
    return `${name}:${line}:${col}`
  }
  const [error] = tree.errors
  if (error) {
    const {pos, message, code} = error
    const problem = {start: pos[0], end: pos[1], message: message.split(/ at line |\n/)[0], code}
    throw wrongConfig(at(pos[0]), syntaxWords(problem, text, name)[language], language)
  }
  const config = (toValue(tree, name, language) ?? {}) as Config
  const placeIn =
    (...above: string[]) =>
    (path: readonly string[]) =>
      at(offsetOf(tree, [...above, ...path]))
  assertConfig(config, language, placeIn())
  assertRules(config.rules, language, placeIn('rules'))
  for (const [index, each] of (config.overrides ?? []).entries())
    assertRules(each.rules, language, placeIn('overrides', String(index), 'rules'))
  return config
}

/** Far more than any configuration, in characters. */
const largest = 1_000_000

function toValue(tree: ReturnType<typeof parseDocument>, name: string, language: Language): unknown {
  try {
    return tree.toJS({maxAliasCount: 100})
  } catch (error) {
    // aliases of aliases of aliases …
    throw wrongConfig(name, language === 'zh' ? '别名（*）展开后太大' : (error as Error).message, language)
  }
}

/** Where a key of a configuration stands, or what is nearest around it. */
function offsetOf(tree: ReturnType<typeof parseDocument>, path: readonly string[]): number | undefined {
  for (let steps = [...path]; steps.length; steps = steps.slice(0, -1)) {
    const around = tree.getIn(steps.slice(0, -1), true) ?? tree.contents
    if (isMap(around)) {
      const key = around.items.find(({key}) => isScalar(key) && String(key.value) === steps.at(-1))?.key
      if (isScalar(key)) return key.range?.[0]
    }
    const value = tree.getIn(steps, true)
    if (isNode(value)) return value.range?.[0]
  }
  return undefined
}
