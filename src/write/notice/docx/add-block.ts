import type {Block} from '../../../render/block.ts'
import type {Style} from '../../../render/style.ts'
import {titleLines} from '../../../render/title-lines.ts'
import {toLines} from '../to-lines.ts'
import {addSignature} from './add-signature.ts'
import {addTable} from './add-table.ts'
import {character, sizes} from './measures.ts'
import {addBlank, addParagraph, type Piece, type Sheet} from './sheet.ts'

type Paragraph = Extract<Block, {type: 'paragraph'}>

/** Adds what stands below the 版头, but for the 版记. `next` is the block behind it. */
export function addBlock(sheet: Sheet, block: Block, before: Block | undefined, next: Block | undefined): void {
  switch (block.type) {
    case 'title':
      addTitle(sheet, block, before)
      break
    case 'adoption':
      addParagraph(sheet, [{text: block.text, font: 'second'}], {align: 'center'})
      break
    case 'addressees':
      addBlank(sheet)
      addParagraph(sheet, [{text: block.text}], {align: 'both'})
      break
    case 'paragraph':
      if (before?.type === 'title' || before?.type === 'adoption') addBlank(sheet)
      // the text of an order stands two lines below its number
      else if (before?.type === 'number') addBlank(sheet, 2)
      addText(sheet, block, next)
      break
    case 'table':
      if (before?.type === 'title') addBlank(sheet)
      // columns that have no names are set with blanks, as a roster is
      if (block.table.columns.length > 0) addTable(sheet, block.table)
      else for (const text of toLines(block)) addParagraph(sheet, [{text}], {first: 2 * character})
      break
    case 'footnotes':
      for (const {mark, text} of block.footnotes) addParagraph(sheet, [{text: `${mark ?? ''}${text}`, size: sizes.小四}], {align: 'both'})
      break
    case 'attachmentList':
      addAttachmentList(sheet, block)
      break
    case 'signature':
      addSignature(sheet, block)
      break
    case 'note':
      for (const text of block.lines) addParagraph(sheet, [{text}], {first: 2 * character})
      break
    case 'attachment':
      if (block.label !== undefined) addParagraph(sheet, [{text: block.label, font: 'first'}], {newPage: true})
      break
    case 'copyNumber':
    case 'classification':
    case 'urgency':
    case 'issuerMark':
    case 'number':
    case 'dateline':
    case 'imprint':
      for (const text of toLines(block)) addParagraph(sheet, [{text}])
      break
    default:
      block satisfies never
  }
}

/** A title in its lines, two empty ones above it under a rule, one under the label of an annex. A text without a label begins its page. */
function addTitle(sheet: Sheet, {text, of, unbroken}: Extract<Block, {type: 'title'}>, before?: Block): void {
  const opens = before?.type === 'attachment' && before.label === undefined
  if (opens) addParagraph(sheet, [], {newPage: true})
  else if (before) addBlank(sheet, of === 'document' ? 2 : 1)
  // one paragraph, as it is one title
  const lines = (unbroken ? [text] : titleLines(text)).map((line) => ({text: line, font: 'title', size: sizes.二号, spacing: 0}) as const)
  addParagraph(
    sheet,
    lines.flatMap((line, index) => (index > 0 ? (['break', line] as const) : [line])),
    {align: 'center', keepNext: true},
  )
}

/** The fonts of headings by level; from the third on they are those of the body. */
const headingFonts: ReadonlyArray<keyof Style['fonts']> = ['body', 'first', 'second']

function addText(sheet: Sheet, {level, heading, spans}: Paragraph, next?: Block): void {
  const font = headingFonts[level] ?? 'body'
  const pieces: Piece[] = spans.map(({is, text}, index) => {
    const heads = is === 'heading' || (is === 'label' && spans.some((span) => span.is === 'heading'))
    const words = is === 'label' && index < spans.length - 1 && !/[、.．）)：]$/.test(text) ? `${text}　` : text
    return {text: words, font: heads ? font : 'body'}
  })
  addParagraph(sheet, pieces, {
    align: 'both',
    first: 2 * character,
    ...(heading && {keepNext: true, outline: Math.min(level, 9) - 1}),
    // the signature never stands alone on a page
    ...(next?.type === 'signature' && {keepNext: true}),
  })
}

/** One line below the body; names that go on over a line stand below their first character. */
function addAttachmentList(sheet: Sheet, {items}: Extract<Block, {type: 'attachmentList'}>): void {
  addBlank(sheet)
  items.forEach(({number, title}, index) => {
    const counted = number === undefined ? '' : `${number}.`
    const width = counted.length * 160
    addParagraph(sheet, [{text: `${index === 0 ? '附件：' : ''}${counted}${title}`}], {
      left: 5 * character + width,
      hanging: width + (index === 0 ? 3 * character : 0),
    })
  })
}
