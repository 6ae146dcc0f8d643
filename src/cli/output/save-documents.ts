import {relative} from 'node:path'
import {createFileWriter} from '../files/file-writer.ts'
import {assertReplaceable} from '../files/seal.ts'
import type {Inputs} from '../inputs/inputs.ts'
import type {Run} from '../program/run.ts'
import {recordFailure} from '../reading/records.ts'
import {toFailure} from '../say/failure.ts'
import {printFailure} from '../say/print-messages.ts'
import type {OutputFlags, Plan} from './plan-outputs.ts'
import {sealedPieces} from './sealed-pieces.ts'
import type {Written} from './to-pieces.ts'

/**
 * Writes all documents into one file, with a seal by which is told whether somebody has changed it since. A file that was changed,
 * or that is none of ours, is left as it is and told, unless it is to be overwritten.
 */
export async function saveDocuments(
  documents: AsyncIterable<Written>,
  inputs: Inputs,
  {path, format, several}: Extract<Plan, {to: 'file'}>,
  {overwrite}: OutputFlags,
  run: Run,
): Promise<void> {
  const {records, io, language} = run
  const output = relative(io.cwd, path)
  const refuse = async (error: unknown) => {
    const failure = toFailure(error, language, 'write')
    records?.amend((record) => {
      if (record.outcome === 'read') recordFailure(record, failure)
    })
    await printFailure(output, error, run, 'write')
  }
  // Before anything is read, for that may take long.
  try {
    if (!overwrite) await assertReplaceable(path)
  } catch (error) {
    for (const {name} of records ? inputs : []) await records?.add({name, outcome: 'read', messages: []})
    return refuse(error)
  }
  const writeFile = createFileWriter()
  const save = async (some: AsyncIterable<Written> | Written[]) => {
    try {
      await writeFile(path, sealedPieces(some, format, several))
      records?.amend((record) => {
        if (record.outcome === 'read') record.output = output
      })
    } catch (error) {
      await refuse(error)
    }
  }
  if (several) await save(documents)
  else for await (const each of documents) await save([each])
}
