import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Language} from '../messages/report.ts'
import type {Config} from './config.ts'
import {wrongConfig} from './config-error.ts'
import {configNames} from './config-names.ts'
import type {Configs, ConfigsOptions} from './configs.ts'
import {createIgnoreFiles} from './ignore-files.ts'
import {mergeConfig} from './merge-config.ts'
import {createPatterns} from './patterns.ts'
import {readConfig} from './read-config.ts'
import {readSmallFile} from './read-small-file.ts'

/** A configuration, the folder that its patterns are relative to, and its file. */
interface Loaded {
  config: Config
  folder: string
  file?: string
}

/** The configurations of the file system, each read once; see `openConfigs`. */
export function createConfigs({cwd, language = 'zh', config, over}: ConfigsOptions): Configs {
  const shown = (file: string) => path.relative(cwd, file) || file
  const load = (file: string) => loadFile(file, shown(file), language)
  const given = config ? loadNamed(config, path.resolve(cwd, config), load, language) : undefined
  const search = createSearch(cwd, load)
  const loadedFor = (file: string): Loaded => given ?? (config === false ? {config: {}, folder: cwd} : search(path.dirname(file)))
  const fits = createPatterns(language)
  const isIgnored = createIgnoreFiles(fits, (file) => tooLarge(shown(file), language))
  const full = (file: string) => path.resolve(cwd, file)
  return {
    settings(file) {
      const loaded = loadedFor(full(file))
      return mergeConfig(loaded.config, (patterns) => fits(patterns, loaded.folder, full(file)), over)
    },
    source(file) {
      const loaded = loadedFor(full(file))
      return loaded.config.source === undefined ? undefined : path.resolve(loaded.folder, loaded.config.source)
    },
    registerLayout(file, name) {
      const {registers = {}} = loadedFor(full(file)).config
      return Object.hasOwn(registers, name) ? registers[name] : undefined
    },
    page: (file) => loadedFor(full(file)).config.page ?? {},
    ignored(file) {
      const loaded = loadedFor(full(file))
      return (loaded.config.ignore ? fits(loaded.config.ignore, loaded.folder, full(file)) : false) || isIgnored(full(file))
    },
    origin: (file) => loadedFor(full(file)).file,
  }
}

/** The configuration in a file; undefined when there is none, or nothing in it. */
type Load = (file: string) => Loaded | undefined

/** Looks for the configuration of a folder, in it and upwards; each folder is looked into once. */
function createSearch(cwd: string, load: Load): (folder: string) => Loaded {
  const known = new Map<string, Loaded>()
  const search = (folder: string): Loaded => {
    let loaded = known.get(folder)
    if (!loaded) {
      for (const name of configNames) loaded ??= load(path.join(folder, name))
      const above = path.dirname(folder)
      loaded ??= above === folder ? {config: {}, folder: cwd} : search(above)
      known.set(folder, loaded)
    }
    return loaded
  }
  return search
}

function loadFile(file: string, shown: string, language: Language): Loaded | undefined {
  const read = readSmallFile(file)
  if ('text' in read) {
    return read.text.trim() ? {config: readConfig(read.text, shown, language), folder: path.dirname(file), file} : undefined
  }
  if (read.problem === 'missing') return undefined
  throw read.problem === 'too-large' ? tooLarge(shown, language) : unreadable(shown, language)
}

function loadNamed(name: string, file: string, load: Load, language: Language): Loaded {
  const loaded = load(file)
  if (loaded) return loaded
  if (existsSync(file)) return {config: {}, folder: path.dirname(file), file}
  throw unreadable(name, language)
}

const tooLarge = (shown: string, language: Language) => wrongConfig(shown, language === 'zh' ? '太大' : 'it is too large', language)
const unreadable = (shown: string, language: Language) =>
  wrongConfig(shown, language === 'zh' ? '读不到这个文件' : 'cannot be read', language)
