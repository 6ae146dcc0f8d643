/**
 * Checking as a library: bytes in, diagnostics out. Nothing here prints, and only `openConfigs` looks at the file system.
 */
export {
  type Config,
  ConfigError,
  type Configs,
  type ConfigsOptions,
  type Override,
  openConfigs,
  type PageSettings,
  type RegisterColumn,
  type RegisterLayout,
  type RuleSetting,
  type RuleSettings,
} from '../config/index.ts'
export {type PlacedValue, readDocuments, type StructuredFile, type SyntaxProblem} from '../documents/index.ts'
export type {Preset, Severity} from '../lint/index.ts'
export {check} from './check.ts'
export type {CheckOptions, CheckResult, FindNotice, SourceNotice} from './check-options.ts'
export type {Diagnostic} from './diagnostic.ts'
export {type FixResult, fix} from './fix.ts'
