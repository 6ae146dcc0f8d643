import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {digest, readFingerprint} from '../fingerprint.ts'
import type {TextSheet} from './text-sheet.ts'
import {titlesOf} from './titles-of.ts'

/** Where the columns of a register stand in a sheet that people have worked on. */
export interface FoundColumns {
  /** By the names of our columns; added ones stand behind the last. */
  at: ReadonlyMap<string, number>
  /** Heads of columns that the sheet lacks and gets. */
  added: string[]
  /** Columns with another head now, which are ours by what stands in them. */
  renamed: Array<{from: string; to: string}>
  /** Columns that were written once and are there no longer: people took them out. */
  missing: Array<{name: string; title: string}>
}

/**
 * Finds the columns of a register by their heads, and those whose head was changed by what was written into their cells. People may have
 * moved, renamed, taken out and added any.
 */
export function findColumns({head, rows}: TextSheet, register: Register): FoundColumns {
  const at = new Map<string, number>()
  const ours = register.columns.flatMap((column) => (column.name === undefined ? [] : [{...column, name: column.name}]))
  for (const name of [...ours.map((column) => column.name), bookkeeping.change]) {
    const place = titlesOf(register, name)
      .map((each) => head.indexOf(each))
      .find((each) => each >= 0)
    if (place !== undefined) at.set(name, place)
  }
  const fingerprintAt = at.get(bookkeeping.fingerprint)
  const fingerprints = fingerprintAt === undefined ? [] : rows.map((row) => readFingerprint(row[fingerprintAt] ?? ''))
  /** Does a column hold what was written into one of ours? In half of the rows that is enough, for people go on with the rest. */
  const holds = (place: number, name: string) => {
    let written = 0
    let kept = 0
    for (const [row, known] of fingerprints.entries()) {
      const expected = known.get(name)
      if (!expected) continue
      written++
      if (digest(rows[row][place] ?? '') === expected) kept++
    }
    return kept > 0 && kept * 2 >= written
  }
  const renamed: FoundColumns['renamed'] = []
  const missing: FoundColumns['missing'] = []
  for (const {name, title, hidden} of ours) {
    if (hidden || at.has(name) || !fingerprints.some((known) => known.has(name))) continue
    const taken = new Set(at.values())
    const place = head.findIndex((_, each) => !taken.has(each) && holds(each, name))
    if (place < 0) missing.push({name, title})
    else {
      at.set(name, place)
      renamed.push({from: title, to: head[place]})
    }
  }
  const added = Object.values(bookkeeping).filter((name) => !at.has(name))
  for (const [index, name] of added.entries()) at.set(name, head.length + index)
  return {at, added, renamed, missing}
}
