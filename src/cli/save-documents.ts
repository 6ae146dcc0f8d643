import {relative} from 'node:path'
import type {Format} from '../write/index.ts'
import {toFailure} from './failure.ts'
import {createFileWriter} from './files/file-writer.ts'
import {isBelow, realPlace} from './files/real-place.ts'
import {assertReplaceable, sealComment, sealed, sealField} from './files/seal.ts'
import type {Inputs} from './inputs/inputs.ts'
import type {OutputFlags, Plan} from './plan-outputs.ts'
import {printFailure} from './print-messages.ts'
import {type InputRecord, recordFailure} from './records.ts'
import type {Run} from './run.ts'
import {type ReadDocument, toPieces} from './to-pieces.ts'

/**
 * Writes documents where the plan says, each file with a seal by which is told whether somebody has changed it since. A file
 * that was changed, or that is none of ours, is left as it is and told, unless it is to be overwritten.
 */
export async function saveDocuments(
  documents: AsyncIterable<ReadDocument>,
  inputs: Inputs,
  plan: Exclude<Plan, {to: 'stdout'}>,
  {overwrite}: OutputFlags,
  run: Run,
): Promise<void> {
  const writeFile = createFileWriter()
  const refuse = async (path: string, error: unknown, records: InputRecord[]) => {
    for (const record of records) recordFailure(record, toFailure(error, run.language, 'write'))
    await printFailure(relative(run.io.cwd, path), error, run, 'write')
  }
  const mayReplace = async (path: string, records: () => InputRecord[], within?: string): Promise<boolean> => {
    try {
      // What lies elsewhere is not written in any case.
      const isOwn = within === undefined || isBelow(await realPlace(path), await realPlace(within))
      if (!overwrite && isOwn) await assertReplaceable(path)
      return true
    } catch (error) {
      await refuse(path, error, records())
      return false
    }
  }
  const save = async (path: string, some: AsyncIterable<ReadDocument> | ReadDocument[], several: boolean, within?: string) => {
    const records: InputRecord[] = []
    try {
      await writeFile(path, sealedPieces(run.records ? noting(some, records) : some, plan.format, several), {within})
      for (const record of records) record.output = relative(run.io.cwd, path)
    } catch (error) {
      await refuse(path, error, records)
    }
  }
  if (plan.to === 'file') {
    // Before anything is read, for that may take long.
    if (await mayReplace(plan.path, () => recordUnread(inputs, run))) {
      if (plan.several) await save(plan.path, documents, true)
      else for await (const each of documents) await save(plan.path, [each], false)
    }
    return
  }
  // Pages of a folder get one that leads to them.
  const overview = plan.format === 'html' ? (await import('./save-overview.ts')).createOverview(plan.folder) : undefined
  let count = 0
  for await (const each of documents) {
    const path = plan.pathOf(each.input)
    if (!(await mayReplace(path, () => [each.record], plan.folder))) continue
    await save(path, [each], false, plan.folder)
    if (each.record.outcome === 'read') overview?.add(each, path)
    count++
  }
  if (!overview || count === 0) return
  const path = overview.file()
  if (!(await mayReplace(path, () => [], plan.folder))) return
  try {
    await writeFile(path, overview.pieces(run.language), {within: plan.folder})
  } catch (error) {
    await refuse(path, error, [])
  }
}

/** Begins the record of each input where none was even read. */
function recordUnread(inputs: Inputs, {records}: Run): InputRecord[] {
  if (!records) return []
  for (const {name} of inputs) records.push({name, outcome: 'failed', messages: []})
  return records
}

async function* noting(documents: AsyncIterable<ReadDocument> | ReadDocument[], records: InputRecord[]): AsyncGenerator<ReadDocument> {
  for await (const each of documents) {
    records.push(each.record)
    yield each
  }
}

function sealedPieces(documents: AsyncIterable<ReadDocument> | ReadDocument[], format: Format, several: boolean): AsyncIterable<string> {
  const comment = sealComment(format)
  if (comment === undefined) return sealed(toPieces(documents, format, several, sealField))
  return sealed(withEnd(toPieces(documents, format, several), comment))
}

/** A text with an end; one without anything gets none. */
async function* withEnd(pieces: AsyncIterable<string>, end: string): AsyncGenerator<string> {
  let isEmpty = true
  for await (const piece of pieces) {
    isEmpty &&= piece === ''
    yield piece
  }
  if (!isEmpty) yield end
}
