import {mkdtemp, open, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {InputRecord} from './records.ts'

/** What became of each input, kept until the report is written. */
export interface Records {
  add(record: InputRecord): Promise<void>
  /** Has all records changed that were added, when they are gone through. */
  amend(change: (record: InputRecord) => void): void
  /** All records, in the order in which they were added. */
  all(): AsyncIterable<InputRecord>
  /** Removes what was kept. */
  close(): Promise<void>
}

/** Characters of records that are held; beyond, they wait in a file. */
const mostHeld = 1 << 20

/** Opens the records of one run. Of an archive they are gigabytes, so they wait in a file for temporary things. */
export function openRecords(): Records {
  const changes: Array<(record: InputRecord) => void> = []
  let held: string[] = []
  let size = 0
  let folder: string | undefined
  const read = (line: string) => {
    const record = JSON.parse(line) as InputRecord
    for (const change of changes) change(record)
    return record
  }
  const spill = async () => {
    folder ??= await mkdtemp(path.join(tmpdir(), 'gongwen-'))
    const file = await open(path.join(folder, 'records'), 'a', 0o600)
    try {
      await file.writeFile(held.join(''))
    } finally {
      await file.close()
    }
    held = []
    size = 0
  }
  return {
    async add(record) {
      const line = `${JSON.stringify(record)}\n`
      held.push(line)
      size += line.length
      if (size > mostHeld) await spill()
    },
    amend(change) {
      changes.push(change)
    },
    async *all() {
      if (folder !== undefined) {
        const file = await open(path.join(folder, 'records'))
        for await (const line of file.readLines()) yield read(line)
      }
      for (const line of held) yield read(line)
    },
    async close() {
      if (folder !== undefined) await rm(folder, {recursive: true, force: true})
    },
  }
}
