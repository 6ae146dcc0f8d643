import type {Preset} from '../../check/index.ts'
import type {FormatterName} from '../formatters/index.ts'
import type {JobsFlags, RecordFlags} from '../program/run.ts'

/** Options that say what is done with what is found. */
export interface ReportFlags {
  format?: FormatterName
  outputFile?: string
  fix?: boolean
  fixDryRun?: boolean
  maxWarnings?: number
  ambiguousWide?: boolean
}

/** Options that say what is checked, and with which rules. */
export interface ChoiceFlags {
  /** A file; `false` for none at all. */
  config?: string | false
  preset?: Preset
  /** `rule` or `rule=severity`, as often as wanted. */
  rule?: string[]
  printConfig?: boolean
  source?: string
  allowMissingSource?: boolean
  skipForeign?: boolean
  baseline?: string
  updateBaseline?: boolean
  /** `true` for the usual place. */
  cache?: boolean | string
  /** `true` for HEAD. */
  changed?: boolean | string
}

/** The values of the options of `gongwen check`. */
export interface CheckFlags extends ReportFlags, ChoiceFlags, RecordFlags, JobsFlags {}
