import type {Block, Form} from '../../../render/block.ts'
import {textWidth} from '../../../render/text-width.ts'
import {addFloating} from './add-floating.ts'
import {linesPerPage, page, sizes} from './measures.ts'
import {addBlank, addParagraph, makeParagraph, type Piece, type Sheet} from './sheet.ts'

const thick = {style: 'single', color: '000000', size: 8}
const thin = {style: 'single', color: '000000', size: 6}

/**
 * The 版记, in a box at the foot of the last page, which is an even one: where the text ends on an odd page, or leaves no room, it
 * stands on the next. That of a letter holds only 抄送, without rules, and needs no even page.
 */
export function addImprint(sheet: Sheet, {copyTo, printedBy, printedOn, other}: Extract<Block, {type: 'imprint'}>, form: Form): void {
  const look = {size: sizes.四号} as const
  const rows: Piece[][] = []
  if (copyTo !== undefined) rows.push([{text: `抄送：${copyTo}。`, ...look}])
  const printed = [printedBy ?? '', printedOn === undefined ? '' : `${printedOn}印发`]
  if (printed.some(Boolean)) rows.push([{text: printed[0], ...look}, 'tab', {text: printed[1], ...look}])
  for (const text of other) rows.push([{text, ...look}])
  if (rows.length === 0) return
  const height = rows.reduce((sum, row) => sum + linesIn(row), 0)
  moveToLastPage(sheet, height, form)
  const lettered = form === 'letter'
  const {word} = sheet
  const cells = rows.map((row, index) => {
    const copied = index === 0 && copyTo !== undefined
    const rules = {top: index === 0 ? thick : thin, bottom: index === rows.length - 1 ? thick : thin}
    const paragraph = makeParagraph(sheet, row, {
      line: 500,
      left: 280 + (copied ? 840 : 0),
      right: 280,
      ...(copied && {hanging: 840}),
      tabs: [{type: 'right', position: page.textWidth - 280}],
    })
    return new word.TableRow({
      children: [
        new word.TableCell({
          children: [paragraph],
          borders: {...(lettered ? {top: none, bottom: none} : rules), left: none, right: none},
          margins: {left: 0, right: 0},
          width: {size: page.textWidth, type: 'dxa'},
        }),
      ],
    })
  })
  const table = new word.Table({
    rows: cells,
    columnWidths: [page.textWidth],
    layout: 'fixed',
    width: {size: page.textWidth, type: 'dxa'},
    indent: {size: 0, type: 'dxa'},
  })
  // a box, as a cell, ends in a paragraph
  addFloating(sheet, [table, makeParagraph(sheet, [], {line: 20})], {height: height * 500 + rows.length * 40})
}

const none = {style: 'none', size: 0, color: 'auto'}

const linesIn = (row: readonly Piece[]): number =>
  Math.ceil(row.reduce((sum, piece) => sum + (typeof piece === 'string' ? 0 : textWidth(piece.text)), 0) / 28)

/** Goes on to the page that the 版记 stands on. */
function moveToLastPage(sheet: Sheet, height: number, form: Form): void {
  const pages = Math.max(1, Math.ceil(sheet.lines / linesPerPage))
  const room = pages * linesPerPage - sheet.lines >= height + 1
  const stays = room && (form === 'letter' || pages % 2 === 0)
  if (stays) return
  addParagraph(sheet, [], {newPage: true})
  if (form !== 'letter' && pages % 2 === 0) {
    addBlank(sheet)
    addParagraph(sheet, [], {newPage: true})
  }
}
