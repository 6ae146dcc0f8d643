import type {Gongwen} from '../../model/index.ts'
import type {Run} from '../program/run.ts'

/** What a notice says that was written; undefined where it does not fit the schema. */
export async function readWritten(written: string | Uint8Array, ending: string, {language, reader}: Run): Promise<Gongwen | undefined> {
  const content = typeof written === 'string' ? new TextEncoder().encode(written) : written
  return (await reader.read({work: 'notice', content, options: {language, name: `notice${ending}`}, wanted: {}})).document
}
