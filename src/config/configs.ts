import type {Language} from '../messages/report.ts'
import type {PageSettings, RegisterLayout, RuleSettings} from './config.ts'

/** Where configurations are looked for, and what is set over them. */
export interface ConfigsOptions {
  /** The folder that relative names start from. */
  cwd: string
  /** The language of errors; Chinese when nothing is said. */
  language?: Language
  /** The configuration that holds for every file; `false` for none at all. Without it each file has the nearest one above it. */
  config?: string | false
  /** What is set over every configuration. */
  over?: RuleSettings
}

/** Answers what the configuration says of a file. */
export interface Configs {
  settings(file: string): Required<RuleSettings>
  /** The folder of the notices that structured documents were made from, when the configuration names one. */
  source(file: string): string | undefined
  /** A layout of registers by its name, when the configuration has it. */
  registerLayout(file: string, name: string): RegisterLayout | undefined
  /** How pages look, as far as the configuration says. */
  page(file: string): PageSettings
  /** Is the file named by `ignore` or by a `.gongwenignore`? */
  ignored(file: string): boolean
  /** The file of the configuration. */
  origin(file: string): string | undefined
}
