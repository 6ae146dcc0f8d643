import type {Column} from './column.ts'
import {loadDocx, type Part} from './load-docx.ts'
import {shownIn} from './shown-in.ts'
import {cellOf, spansOf} from './to-register.ts'
import type {RegisterWriter} from './writer.ts'

/** More rows make a document that takes longer to open than anybody waits; a sheet has no such limit. */
export const mostDocxRows = 2000

/** Twips (1/20 point): an A4 page on its side, its margins, and what is left for the table. */
const page = {width: 16838, height: 11906, margin: 1134}
const textWidth = page.width - 2 * page.margin

const fonts = {title: '方正小标宋简体', head: '黑体', body: '仿宋_GB2312'}
const half = {title: 44, head: 24, body: 24, foot: 28}

/** A Word document on its side: the head on every page, equal cells merged, the page's number between dashes. */
export const docx: RegisterWriter<'docx'> = {
  name: 'docx',
  endings: ['.docx'],
  async write(register) {
    const word = await loadDocx()
    const columns = shownIn(register)
    const widths = shareOf(columns)
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
    const spans = spansOf(register, columns)
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
              margin: {top: page.margin, right: page.margin, bottom: page.margin, left: page.margin},
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

/** The width of each column in twips, so that they fill the page. */
function shareOf(columns: readonly Column[]): number[] {
  const total = columns.reduce((sum, {width}) => sum + width, 0)
  return columns.map(({width}) => Math.floor((textWidth * width) / total))
}
