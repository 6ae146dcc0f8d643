import {holdsDocument, readDocuments} from '../../documents/index.ts'
import {type Gongwen, type Positions, validate, withoutExtras} from '../../model/index.ts'
import {decodeAs} from '../../read/encoding.ts'
import {failed} from '../failure.ts'
import type {DocumentsJob, ReadDocuments} from './job.ts'
import {toWantedTasks} from './to-wanted-tasks.ts'

/**
 * The tasks of the documents of a structured file. One that was met in a folder may be none of ours.
 *
 * @throws what the file system says, `too-large`, and `not-a-document` for what is named and none of ours, or was damaged
 */
export async function readStructured(bytes: Uint8Array, {name, met, wanted}: DocumentsJob): Promise<ReadDocuments> {
  const {text} = decodeAs(bytes, 'utf-8')
  const file = await readDocuments(text, name)
  if (met && !holdsDocument(file, text)) return {foreign: true, tasks: []}
  if (file.problems.length > 0 || file.documents.length === 0) throw failed('not-a-document')
  const tasks = file.documents.map(({value}) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'gongwen') || validate(value).length > 0)
      throw failed('not-a-document')
    const {positions, positionUnit} = value as Gongwen
    const known = positionUnit === 'codepoint' ? {} : {positions: positions as Positions}
    return toWantedTasks(withoutExtras(value as Gongwen) as Gongwen, known, wanted)
  })
  return {tasks}
}
