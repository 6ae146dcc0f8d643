import type {Lines, Source} from '../syntax/lines.ts'
import type {ReadContext} from './context.ts'

/** Not read yet. */
export async function readHtml(_input: Uint8Array | string, _source: Source, context: ReadContext): Promise<Lines> {
  throw context.fail('unsupported', 'html')
}
