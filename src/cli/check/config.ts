import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {lilconfigSync} from 'lilconfig'
import {type Preset, rules} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'
import {unknownRule} from '../unknown-rule.ts'
import {badConfig} from './config-error.ts'
import {isMessage} from './document-messages.ts'
import {type RuleSetting, type Settings, toSettings} from './settings.ts'

/** `gongwen.config.yaml`, as `schemas/config.schema.json` has it. */
export interface Config {
  preset?: Preset
  rules?: Record<string, RuleSetting>
  ignore?: string[]
  source?: string
  overrides?: Array<{files: string[]; preset?: Preset; rules?: Record<string, RuleSetting>}>
}

/** What a command line says over every configuration. */
export interface ConfigOptions {
  /** A configuration file; `false` for none at all. */
  config?: string | false
  preset?: Preset
  /** `rule` or `rule=severity`, as often as wanted. */
  rule?: string[]
}

/** Finds what each file is to be checked with. */
export interface Configs {
  settings(file: string): Settings
  /** The folder of the notices, when the configuration names one. */
  source(file: string): string | undefined
  ignored(file: string): boolean
  /** The configuration that holds for a file, for `--print-config`. */
  print(file: string): Promise<object>
  /** Tells one configuration from another in a cache. */
  key(file: string): string
}

interface Loaded {
  /** The folder that its patterns are relative to. */
  folder: string
  file?: string
  config: Config
}

export const configNames = ['gongwen.config.yaml', 'gongwen.config.yml', 'gongwen.config.json']
export const ignoreName = '.gongwenignore'

/**
 * Looks for the configuration of each file, upwards from its folder; the nearest one holds alone.
 *
 * @throws UsageError when a configuration cannot be read or does not fit its schema
 */
export async function createConfigs(options: ConfigOptions, cwd: string, language: Language): Promise<Configs> {
  const {loadConfig} = await import('./load-config.ts')
  const load = (file: string, text: string) => loadConfig(file, text, cwd, language)
  const searcher = lilconfigSync('gongwen', {
    searchPlaces: configNames,
    stopDir: path.parse(cwd).root,
    loaders: {'.yaml': load, '.yml': load, '.json': load},
  })
  const given = options.config ? explicit(options.config, cwd, load, language) : undefined
  const matches = createMatches()
  const loaded = new Map<string, Loaded>()
  const configOf = (file: string): Loaded => {
    if (given) return given
    const folder = path.dirname(path.resolve(cwd, file))
    let found = loaded.get(folder)
    if (!found) {
      const result = options.config === false ? null : searcher.search(folder)
      found = result
        ? {folder: path.dirname(result.filepath), file: result.filepath, config: result.config ?? {}}
        : {folder: cwd, config: {}}
      loaded.set(folder, found)
    }
    return found
  }
  const merged = (file: string) => merge(configOf(file), path.resolve(cwd, file), options, matches, language)
  const settings = new Map<string, Settings>()
  const key = (file: string) => JSON.stringify(merged(file))
  const ignores = createIgnores(cwd, matches)
  return {
    settings(file) {
      const wanted = merged(file)
      const id = JSON.stringify(wanted)
      let found = settings.get(id)
      if (!found) settings.set(id, (found = toSettings(wanted.preset, wanted.rules)))
      return found
    },
    source(file) {
      const {folder, config} = configOf(file)
      return config.source === undefined ? undefined : path.resolve(folder, config.source)
    },
    ignored(file) {
      const full = path.resolve(cwd, file)
      const {folder, config} = configOf(file)
      return (config.ignore ? matches(config.ignore, folder, full) : false) || ignores(full)
    },
    async print(file) {
      const {preset, rules: wanted} = merged(file)
      const {active, others} = toSettings(preset, wanted)
      const {file: from} = configOf(file)
      const entries = active.map(({rule, severity, options: own}) => [rule.id, own ? {severity, ...own} : severity])
      return {...(from && {file: path.relative(cwd, from)}), preset, rules: {...Object.fromEntries(entries), ...others}}
    },
    key,
  }
}

function merge(
  {folder, config}: Loaded,
  full: string,
  {preset, rule = []}: ConfigOptions,
  matches: Matches,
  language: Language,
): {preset: Preset; rules: Record<string, RuleSetting>} {
  const fitting = (config.overrides ?? []).filter(({files}) => matches(files, folder, full))
  const wanted = Object.assign({}, config.rules, ...fitting.map((each) => each.rules)) as Record<string, RuleSetting>
  for (const entry of rule) {
    const [id, severity] = entry.split(/[=:]/)
    const known = rules.find((each) => each.id === id)
    if (!known && !isMessage(id)) throw unknownRule(id, language)
    if (severity !== undefined && !/^(?:off|info|warning|error)$/.test(severity))
      throw new UsageError(
        language === 'zh'
          ? `--rule ${entry}：级别应为 off、info、warning 或 error`
          : `--rule ${entry}: expected off, info, warning or error`,
        '',
      )
    wanted[id] = (severity as RuleSetting) ?? known?.severity ?? 'warning'
  }
  return {preset: preset ?? fitting.findLast((each) => each.preset)?.preset ?? config.preset ?? 'recommended', rules: wanted}
}

/** Does a file fit patterns as in .gitignore, relative to a folder? A file outside the folder never does. Keeps what it compiled. */
type Matches = (patterns: readonly string[], folder: string, full: string) => boolean

function createMatches(): Matches {
  const matchers = new Map<string, Ignore>()
  return (patterns, folder, full) => {
    const below = path.relative(folder, full).split(path.sep).join('/')
    if (!below || below.startsWith('../') || path.isAbsolute(below)) return false
    const id = patterns.join('\n')
    let matcher = matchers.get(id)
    if (!matcher) matchers.set(id, (matcher = ignore().add([...patterns])))
    return matcher.ignores(below)
  }
}

/** `.gongwenignore` of every folder from the file's up to the root, each relative to itself. */
function createIgnores(cwd: string, matches: Matches): (full: string) => boolean {
  const known = new Map<string, string[] | undefined>()
  const patternsOf = (folder: string) => {
    if (!known.has(folder)) {
      const file = path.join(folder, ignoreName)
      known.set(folder, existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8').split(/\r?\n/) : undefined)
    }
    return known.get(folder)
  }
  const {root} = path.parse(cwd)
  return (full) => {
    for (let folder = path.dirname(full); ; folder = path.dirname(folder)) {
      const patterns = patternsOf(folder)
      if (patterns && matches(patterns, folder, full)) return true
      if (folder === root || folder === path.dirname(folder)) return false
    }
  }
}

function explicit(name: string, cwd: string, load: (file: string, text: string) => unknown, language: Language): Loaded {
  const file = path.resolve(cwd, name)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw badConfig(name, language === 'zh' ? '读不到这个文件' : 'cannot be read', language)
  }
  return {folder: path.dirname(file), file, config: load(file, text) as Config}
}
