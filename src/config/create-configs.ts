import {readFileSync} from 'node:fs'
import path from 'node:path'
import {lilconfigSync} from 'lilconfig'
import type {Language} from '../messages/report.ts'
import type {Config} from './config.ts'
import {wrongConfig} from './config-error.ts'
import {configNames} from './config-names.ts'
import type {Configs, ConfigsOptions} from './configs.ts'
import {createIgnoreFiles} from './ignore-files.ts'
import {mergeConfig} from './merge-config.ts'
import {createPatterns} from './patterns.ts'
import {readConfig} from './read-config.ts'

/** A configuration, the folder that its patterns are relative to, and its file. */
interface Loaded {
  config: Config
  folder: string
  file?: string
}

/** The configurations of the file system, each read once; see `openConfigs`. */
export function createConfigs({cwd, language = 'zh', config, over}: ConfigsOptions): Configs {
  const load = (file: string, text: string) => readConfig(text, path.relative(cwd, file) || file, language)
  const given = config ? loadNamed(config, cwd, load, language) : undefined
  const search = createSearch(cwd, load)
  const loadedFor = (file: string): Loaded => given ?? (config === false ? {config: {}, folder: cwd} : search(path.dirname(file)))
  const fits = createPatterns()
  const isIgnored = createIgnoreFiles(fits)
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
    ignored(file) {
      const loaded = loadedFor(full(file))
      return (loaded.config.ignore ? fits(loaded.config.ignore, loaded.folder, full(file)) : false) || isIgnored(full(file))
    },
    origin: (file) => loadedFor(full(file)).file,
  }
}

type Load = (file: string, text: string) => Config

/** Looks for the configuration of a folder, in it and upwards. */
function createSearch(cwd: string, load: Load): (folder: string) => Loaded {
  const searcher = lilconfigSync('gongwen', {
    searchPlaces: configNames,
    stopDir: path.parse(cwd).root,
    loaders: {'.yaml': load, '.yml': load, '.json': load},
  })
  const known = new Map<string, Loaded>()
  return (folder) => {
    let loaded = known.get(folder)
    if (!loaded) {
      const found = searcher.search(folder)
      loaded = found ? {config: found.config ?? {}, folder: path.dirname(found.filepath), file: found.filepath} : {config: {}, folder: cwd}
      known.set(folder, loaded)
    }
    return loaded
  }
}

function loadNamed(name: string, cwd: string, load: Load, language: Language): Loaded {
  const file = path.resolve(cwd, name)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw wrongConfig(name, language === 'zh' ? '读不到这个文件' : 'cannot be read', language)
  }
  return {config: load(file, text), folder: path.dirname(file), file}
}
