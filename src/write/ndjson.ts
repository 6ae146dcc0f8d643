import type {Gongwen} from '../model/types.generated.ts'
import type {Writer} from './writer.ts'

const toLine = async (document: Gongwen) => `${JSON.stringify(document)}\n`

/** JSON, each document on a line of its own. */
export const ndjson: Writer<'ndjson'> = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  write: toLine,
  stream: () => ({next: toLine, end: () => ''}),
}
