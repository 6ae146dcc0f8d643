import {holdsDocument, readDocuments} from '../documents/index.ts'
import type {Language} from '../messages/report.ts'
import {type Gongwen, type Positions, withoutExtras} from '../model/index.ts'
import {validate} from '../model/validate.ts'
import {decodeAs} from '../read/encoding.ts'
import {failed} from './failure.ts'
import type {Input} from './inputs/input.ts'
import {loadBytes} from './reader/load-bytes.ts'

/** A document, and where its parts stand in its notice, if it says so. */
export interface KnownDocument {
  document: Gongwen
  positions?: Positions
}

/**
 * The documents of a structured file; undefined for one that was met in a folder and is none of ours.
 *
 * @param complete fills in what a person need not write, before a document is held to its schema
 * @throws what the file system says, `too-large`, and `not-a-document` for what is named and none of ours, or was damaged
 */
export async function readStructured(
  {path, raw, folder}: Input,
  language: Language,
  complete: (value: unknown) => unknown = (value) => value,
): Promise<KnownDocument[] | undefined> {
  const {text} = decodeAs(loadBytes(raw ?? path!, language), 'utf-8')
  const file = await readDocuments(text, path!)
  if (folder !== undefined && !holdsDocument(file, text)) return undefined
  if (file.problems.length > 0 || file.documents.length === 0) throw failed('not-a-document')
  return file.documents.map(({value: written}) => {
    const value = complete(written)
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'gongwen') || validate(value).length > 0)
      throw failed('not-a-document')
    const {positions, positionUnit} = value as Gongwen
    return {document: withoutExtras(value as Gongwen) as Gongwen, ...(positionUnit !== 'codepoint' && {positions: positions as Positions})}
  })
}
