import {createRequire} from 'node:module'
import type {Block} from './blocks.ts'

// the types of docx 9.7.0 do not resolve under nodenext
const {AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun} = createRequire(import.meta.url)('docx')

const alignment = {title: AlignmentType.CENTER, left: AlignmentType.LEFT, body: AlignmentType.BOTH, right: AlignmentType.RIGHT}

/** The notice as the npm package `docx` writes it, numbers typed. */
export async function docxByPackage(blocks: Block[]): Promise<Uint8Array> {
  const paragraph = (text: string, place: keyof typeof alignment = 'left') =>
    new Paragraph({
      alignment: alignment[place],
      indent: place === 'body' ? {firstLine: 640} : undefined,
      children: [new TextRun({text, size: place === 'title' ? 44 : 32})],
    })
  const children = blocks.map((block) => {
    if (block.type === 'blank') return new Paragraph({})
    if (block.type === 'paragraph') return paragraph(block.text, block.place)
    return new Table({
      rows: block.rows.map((row) => new TableRow({children: row.map((cell) => new TableCell({children: [paragraph(cell)]}))})),
    })
  })
  const document = new Document({creator: 'test', sections: [{children}]})
  return new Uint8Array(await Packer.toBuffer(document))
}
