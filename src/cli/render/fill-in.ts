import type {Gongwen} from '../../model/index.ts'
import {defaultStyle} from '../../render/index.ts'
import {noticeWriterOf} from '../../write/notice/index.ts'
import type {Run} from '../program/run.ts'
import {findLost} from './find-lost.ts'
import {readWritten} from './read-written.ts'

/**
 * A document that a person wrote, with what its page says besides: who issues, who has to do what by when. A document that was read says so
 * itself, and one whose page reads otherwise is left as it is.
 */
export async function fillIn(document: Gongwen, run: Run): Promise<Gongwen> {
  if (document.source) return document
  const read = await readWritten(await noticeWriterOf('txt').write(document, defaultStyle), '.txt', run)
  if (!read || findLost(document, read).length > 0) return document
  const {source: _source, ...own} = read
  return own
}
