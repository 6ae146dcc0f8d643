import type {Form, Notice} from '../../../render/block.ts'
import type {Style} from '../../../render/style.ts'
import {addBlock} from './add-block.ts'
import {addHead} from './add-head.ts'
import {addImprint} from './add-imprint.ts'
import {fontTable} from './font-table.ts'
import {loadDocx} from './load-docx.ts'
import {character, footerDistance, letterFooter, lineHeight, mm, page, sizes} from './measures.ts'
import {lookOf, makeParagraph, type Sheet} from './sheet.ts'

/**
 * A Word document as GB/T 9704-2012 sets it: A4, 22 lines of 28 characters on 156 × 225 mm, the fonts of each level, the 版头 by its form,
 * annexes on pages of their own, the 版记 at the foot of the last even page, the page's number outside between dashes.
 */
export async function toDocx({form, title, blocks}: Notice, style: Style): Promise<Uint8Array> {
  const word = await loadDocx()
  const sheet: Sheet = {word, style, parts: [], lines: 0}
  const attached = blocks.findIndex(({type}) => type === 'attachment')
  const own = attached < 0 ? blocks : blocks.slice(0, attached)
  const imprint = own.find((block) => block.type === 'imprint')
  addHead(sheet, own, form)
  // what an attachment has of a head or an imprint of its own stands in its place, as text
  const below = [...own.filter(({type}) => !isOfHead(type) && type !== 'imprint'), ...blocks.slice(own.length)]
  below.forEach((block, index) => {
    addBlock(sheet, block, below[index - 1] ?? own.findLast(({type}) => isOfHead(type)), below[index + 1])
  })
  if (imprint) addImprint(sheet, imprint, form)
  const document = new word.Document({
    ...(title !== undefined && {title}),
    creator: 'gongwen',
    styles: {default: {document: {run: lookOf(style, {})}}},
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: {width: page.width, height: page.height},
            margin: {
              top: page.top,
              right: page.right,
              bottom: page.bottom,
              left: page.left,
              header: page.top / 2,
              footer: form === 'letter' ? letterFooter : footerDistance,
            },
          },
          grid: {linePitch: lineHeight},
          // the first page of a letter has no number
          titlePage: form === 'letter',
        },
        footers: {
          default: footer(sheet, 'right', form),
          even: footer(sheet, 'left', form),
          ...(form === 'letter' && {first: letterFoot(sheet)}),
        },
        children: sheet.parts,
      },
    ],
  })
  return new Uint8Array(await word.Packer.toBuffer(document, undefined, [{path: 'word/fontTable.xml', data: fontTable(style)}]))
}

const isOfHead = (type: string) => /^(?:copyNumber|classification|urgency|issuerMark|number|dateline)$/.test(type)

/** The number of the page between dashes, one character from the outer edge. */
function footer(sheet: Sheet, align: 'left' | 'right', form: Form): object {
  const {word, style} = sheet
  return new word.Footer({
    children: [
      new word.Paragraph({
        alignment: align,
        indent: {[align]: character},
        spacing: {after: form === 'letter' ? footerDistance - letterFooter : 0},
        children: [new word.TextRun({...lookOf(style, {font: 'page', size: sizes.四号}), children: ['— ', word.PageNumber.CURRENT, ' —']})],
      }),
    ],
  })
}

/** The first page of a letter ends in a double rule of 170 mm. */
const letterFoot = (sheet: Sheet): object =>
  new sheet.word.Footer({
    children: [
      makeParagraph(sheet, [], {
        line: 20,
        left: -mm(8),
        right: -mm(6),
        border: {bottom: {style: 'thinThickSmallGap', color: 'FF0000', size: 24, space: 1}},
      }),
    ],
  })
