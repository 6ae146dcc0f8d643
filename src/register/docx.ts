import {cellOf} from './cell-of.ts'
import {fitWidths} from './fit-widths.ts'
import {layOut} from './lay-out.ts'
import {loadDocx, type Part} from './load-docx.ts'
import {shownIn} from './shown-in.ts'
import type {RegisterWriter} from './writer.ts'

/** Twips (1/20 point): an A4 page on its side, its margins, and what is left for the table. */
const page = {width: 16838, height: 11906, side: 850, upright: 1134}
const textWidth = page.width - 2 * page.side

const fonts = {title: '方正小标宋简体', head: '黑体', body: '仿宋_GB2312'}
/** Sizes in half points, twips of a character of the body and of its line, and what is free at the sides of a cell. */
const half = {title: 44, head: 21, body: 21, foot: 28}
const em = half.body * 10
const lineHeight = em * 1.35
const cellMargin = 60
/** What the title and the head take of the first page, and the head of any. */
const aboveRows = 1400

/** A Word document on its side: the head on every page, equal cells merged, the page's number between dashes. */
export const docx: RegisterWriter<'docx'> = {
  name: 'docx',
  endings: ['.docx'],
  async write(register) {
    const word = await loadDocx()
    const columns = shownIn(register)
    const widths = shareOf(fitWidths(register, columns))
    const {spans} = layOut(register, columns, {
      widths: widths.map((width) => (width - 2 * cellMargin) / em),
      heightOf: (lines) => lines * lineHeight,
      room: page.height - 2 * page.upright - aboveRows,
    })
    const paragraph = (text: string, font: string, size: number, centred: boolean): Part =>
      new word.Paragraph({
        alignment: centred ? word.AlignmentType.CENTER : word.AlignmentType.LEFT,
        children: text.split('\n').map((line, at) => new word.TextRun({text: line, font, size, break: at > 0 ? 1 : 0})),
      })
    const cell = (text: string, at: number, font: string, size: number, span = 1, head = false): Part =>
      new word.TableCell({
        children: [paragraph(text, font, size, head || columns[at].width <= 7)],
        width: {size: widths[at], type: word.WidthType.DXA},
        verticalAlign: word.VerticalAlign.CENTER,
        rowSpan: span,
      })
    const rows = [
      new word.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({title}, at) => cell(title, at, fonts.head, half.head, 1, true)),
      }),
      ...register.rows.map(
        (row, index) =>
          new word.TableRow({
            cantSplit: true,
            children: columns.flatMap((column, at) =>
              spans[index][at] === 0 ? [] : [cell(cellOf(register, column, row), at, fonts.body, half.body, spans[index][at])],
            ),
          }),
      ),
    ]
    const document = new word.Document({
      title: register.title,
      creator: 'gongwen',
      sections: [
        {
          properties: {
            page: {
              size: {width: page.height, height: page.width, orientation: word.PageOrientation.LANDSCAPE},
              margin: {top: page.upright, right: page.side, bottom: page.upright, left: page.side},
            },
          },
          footers: {
            default: new word.Footer({
              children: [
                new word.Paragraph({
                  alignment: word.AlignmentType.CENTER,
                  children: [new word.TextRun({children: ['— ', word.PageNumber.CURRENT, ' —'], font: '宋体', size: half.foot})],
                }),
              ],
            }),
          },
          children: [
            paragraph(register.title, fonts.title, half.title, true),
            new word.Table({
              rows,
              columnWidths: widths,
              margins: {left: cellMargin, right: cellMargin},
              layout: word.TableLayoutType.FIXED,
              width: {size: textWidth, type: word.WidthType.DXA},
            }),
          ],
        },
      ],
    })
    return new Uint8Array(await word.Packer.toBuffer(document))
  },
}

/** Widths of any unit in twips, so that they fill the page. */
function shareOf(widths: readonly number[]): number[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.floor((textWidth * width) / total))
}
