import type {Lines, Source} from '../../syntax/lines.ts'
import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'

/** Not read yet. */
export function readOfd(_archive: Archive, _source: Source, context: ReadContext): Lines {
  throw context.fail('unsupported', 'OFD')
}
