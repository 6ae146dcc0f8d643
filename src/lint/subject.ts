import type {Message} from '../messages/report.ts'
import type {Gongwen} from '../model/types.generated.ts'
import type {Lines} from '../syntax/lines.ts'
import type {Root} from '../syntax/nodes.ts'

/** A notice that was read, as `lint` takes it: the whole tree, what it was made of, and what came of it. */
export interface Subject {
  root: Root
  lines: Lines
  document: Gongwen
  /** What reading had to say of it; some rules hand that on. */
  messages?: readonly Message[]
}
