import type {Lines, Source} from '../syntax/lines.ts'
import type {ReadContext} from './context.ts'

/** Not read yet. */
export async function readMarkdown(_input: string, _source: Source, context: ReadContext): Promise<Lines> {
  throw context.fail('unsupported', 'markdown')
}
