import type {Preset, Severity} from '../lint/index.ts'

/** `off`, a severity, or a severity with options of the rule. */
export type RuleSetting = Severity | 'off' | ({severity?: Severity | 'off'} & Record<string, unknown>)

/** Which rules a file is checked with, and how gravely they are taken: a preset, and what is set over it by rule id. */
export interface RuleSettings {
  preset?: Preset
  rules?: Readonly<Record<string, RuleSetting>>
}

/** Settings for some files only, by patterns as in `.gitignore`. */
export interface Override extends RuleSettings {
  files: readonly string[]
}

/** A column of a register: its head, or its head and what stands below it. */
export type RegisterColumn = string | {head: string; shows?: string; width?: number; choices?: readonly string[]}

/** How an office's registers look. */
export interface RegisterLayout {
  columns: readonly RegisterColumn[]
  separator?: string
  dateFormat?: string
  rows?: 'task' | 'party'
  title?: string
}

/** How the pages of an office look. */
export interface PageSettings {
  /** The mark of documents that have none of their own. */
  mark?: string
  seal?: boolean
  fonts?: Readonly<Partial<Record<'title' | 'first' | 'second' | 'body' | 'latin' | 'page', string>>>
}

/** `gongwen.config.yaml`, as `schemas/config.schema.json` has it. */
export interface Config extends RuleSettings {
  root?: boolean
  ignore?: readonly string[]
  /** The folder with the notices that structured documents were made from, relative to the configuration. */
  source?: string
  /** Layouts of registers by name. */
  registers?: Readonly<Record<string, RegisterLayout>>
  page?: PageSettings
  overrides?: readonly Override[]
}
