import {holdsDocument, readDocuments} from '../../documents/index.ts'
import {type Gongwen, type Positions, withoutExtras} from '../../model/index.ts'
import {validate} from '../../model/validate.ts'
import {decodeAs} from '../../read/encoding.ts'
import {failed} from '../say/failure.ts'
import type {DocumentsJob, ReadDocuments} from './job.ts'

/**
 * The documents of a structured file, or their tasks. One that was met in a folder may be none of ours.
 *
 * @throws what the file system says, `too-large`, and `not-a-document` for what is named and none of ours, or was damaged
 */
export async function readStructured(bytes: Uint8Array, {name, met, wanted}: DocumentsJob): Promise<ReadDocuments> {
  const {text} = decodeAs(bytes, 'utf-8')
  const file = await readDocuments(text, name)
  const found: ReadDocuments = {documents: [], tasks: []}
  if (met && !holdsDocument(file, text)) return {...found, foreign: true}
  if (file.problems.length > 0 || file.documents.length === 0) throw failed('not-a-document')
  const {completeDraft} = wanted.drafts ? await import('../../render/index.ts') : {}
  const {toWantedTasks} = wanted.tasks ? await import('./to-wanted-tasks.ts') : {}
  for (const {value: written} of file.documents) {
    const value = completeDraft ? completeDraft(written) : written
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'gongwen') || validate(value).length > 0)
      throw failed('not-a-document')
    const {positions, positionUnit} = value as Gongwen
    const document = withoutExtras(value as Gongwen) as Gongwen
    const known = positionUnit === 'codepoint' ? {} : {positions: positions as Positions}
    if (toWantedTasks) found.tasks.push(toWantedTasks(document, known, wanted.tasks!))
    else found.documents.push(document)
  }
  return found
}
