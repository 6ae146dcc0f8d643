import type {Gongwen} from '../model/types.generated.ts'
import type {WriteFormat} from './format.ts'

const toLine = async (document: Gongwen) => `${JSON.stringify(document)}\n`

/** JSON, each document on a line of its own. */
export const ndjson = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  write: toLine,
  stream: () => ({next: toLine, end: () => ''}),
} as const satisfies WriteFormat
