import type {OutputFlags} from '../output/plan-outputs.ts'
import type {Extras} from '../output/with-extras.ts'
import type {JobsFlags, RecordFlags} from './run.ts'

/** The values of the options of `gongwen parse`. */
export interface ParseFlags extends OutputFlags, Extras, RecordFlags, JobsFlags {
  /** What is done already is not done again. */
  resume?: boolean
  array?: boolean
}
