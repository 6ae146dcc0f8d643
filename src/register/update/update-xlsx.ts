import type {Sheet} from 'hucre'
import type {Register} from '../column.ts'
import {bookkeeping} from '../columns.ts'
import {type RegisterSheet, sheetsOf, summaryName} from '../sheets-of.ts'
import {toSheet} from '../xlsx.ts'
import {textOf} from './cell-text.ts'
import {editSheet} from './edit-sheet.ts'
import {changesAnything, type FileUpdate, inFile} from './file-update.ts'
import {noticesIn} from './known-sheet.ts'
import {NoRegisterError} from './no-register-error.ts'
import {titlesOf} from './titles-of.ts'
import {updateSheet} from './update-sheet.ts'
import {updateSummary} from './update-summary.ts'

/** Rows above the head that a person may have put there. */
const mostAbove = 10

/**
 * Brings a workbook up to date: the first sheet that is a register, and those of bodies, by their names. Only cells that the update names
 * are changed; what else is in the file, other sheets, widths, formats and comments, stays as it is.
 *
 * @throws NoRegisterError
 */
export async function updateXlsx(bytes: Uint8Array, register: Register): Promise<{bytes: Uint8Array; update: FileUpdate}> {
  const {openXlsx, saveXlsx} = await import('hucre/xlsx')
  const workbook = await openXlsx(bytes, {readStyles: true}).catch((error: Error) => {
    throw new NoRegisterError(error.name === 'EncryptedFileError' ? 'encrypted' : 'damaged')
  })
  const [whole, ...rest] = workbook.sheets.flatMap((sheet) => {
    const headRow = headRowOf(sheet, register)
    return headRow === undefined ? [] : [{sheet, headRow}]
  })
  if (!whole) throw new NoRegisterError()
  const notices = noticesIn(register)
  const edit = (sheet: Sheet, headRow: number, wanted: Register): FileUpdate => {
    const texts = sheet.rows.map((row) => row.map((value) => textOf(value, register)))
    spreadMerges(sheet, texts, headRow + 1)
    const update = updateSheet({head: texts[headRow], rows: texts.slice(headRow + 1)}, wanted, notices)
    if (changesAnything(update)) editSheet(sheet, headRow, update, wanted)
    return inFile(update, headRow, rest.length > 0 ? sheet.name : undefined)
  }
  const update = edit(whole.sheet, whole.headRow, register)
  let hasChanged = changesAnything(update)
  const summary = workbook.sheets.find(({name}) => name === summaryName)
  if (summary || rest.length > 0) {
    const [, counted, ...ofBodies] = sheetsOf({...register, byParty: true})
    for (const {name, register: wanted} of ofBodies) {
      const known = rest.find(({sheet}) => sheet.name === name)
      if (known) {
        const own = edit(known.sheet, known.headRow, wanted)
        update.conflicts.push(...own.conflicts)
        hasChanged ||= changesAnything(own)
      } else if (summary) {
        workbook.sheets.push(toAdded({name, register: wanted}))
        hasChanged = true
      }
    }
    if (summary && updateSummary(summary, counted.register)) hasChanged = true
  }
  return {bytes: hasChanged ? await saveXlsx(workbook) : bytes, update}
}

/** A sheet for a workbook that was read, where a cell has its style by itself. */
const toAdded = (wanted: RegisterSheet): Sheet => toSheet(wanted) as Sheet

function headRowOf(sheet: Sheet, register: Register): number | undefined {
  const titles = titlesOf(register, bookkeeping.id)
  const at = sheet.rows.slice(0, mostAbove).findIndex((row) => titles.some((title) => row.includes(title)))
  return at < 0 ? undefined : at
}

/** Puts the text of each merged cell into the rows that it covers, so that every row can be told by itself. */
function spreadMerges({merges = []}: Sheet, texts: string[][], first: number): void {
  for (const {startRow, startCol, endRow, endCol} of merges) {
    if (startRow < first || startCol !== endCol) continue
    for (let row = startRow + 1; row <= endRow && row < texts.length; row++) texts[row][startCol] = texts[startRow][startCol]
  }
}
