import {findDifferences} from '../../diff/index.ts'
import {type Gongwen, withoutExtras} from '../../model/index.ts'
import type {Run} from '../run.ts'

/** What was written, read again. */
export interface ReadWritten {
  document: Gongwen | undefined
  /** JSON pointers to what the document says and the reading does not, or says otherwise. What the reading adds, a page only says in other words: who issues, duties, the kind. */
  lost: string[]
}

/** Reads what was made of a document, and compares. */
export async function readWritten(
  document: Gongwen,
  written: string | Uint8Array,
  ending: string,
  {language, reader}: Run,
): Promise<ReadWritten> {
  const content = typeof written === 'string' ? new TextEncoder().encode(written) : written
  const read = await reader.read({work: 'notice', content, options: {language, name: `notice${ending}`}, wanted: {}})
  const differences = findDifferences(bare(document), read.document && bare(read.document)).filter(({one}) => one !== undefined)
  return {document: read.document, lost: differences.map(({pointer}) => pointer)}
}

function bare(document: Gongwen): object {
  const {source: _source, ...own} = withoutExtras(document)
  return own
}
