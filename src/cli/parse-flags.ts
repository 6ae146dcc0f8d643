import type {OutputFlags} from './plan-outputs.ts'
import type {JobsFlags, RecordFlags} from './run.ts'
import type {Extras} from './with-extras.ts'

/** The values of the options of `gongwen parse`. */
export interface ParseFlags extends OutputFlags, Extras, RecordFlags, JobsFlags {
  /** What is done already is not done again. */
  resume?: boolean
  array?: boolean
}
