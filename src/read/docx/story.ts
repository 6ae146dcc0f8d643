import {limits, type ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import type {Block, CellBlock, Omissions, Paragraph, TableBlock} from './blocks.ts'
import {prefixes, value} from './names.ts'
import {type RunFacts, readProperty, type Styles} from './styles.ts'
import {symbol} from './symbols.ts'

/** A story: its blocks, and for notes their id and type. */
export interface Story {
  blocks: Block[]
  id?: string
  type?: string
}

// Parts of the markup that are not shown: former properties, deletions, the second reading of an alternative, field
// codes, pinyin over the text, comments' bodies.
const skipped = new Set([
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:comment',
  'w:binData',
])

/** What the walk is inside of; one for every story that is open (text boxes open stories inside paragraphs). */
interface Frame {
  blocks: Block[]
  paragraph?: Paragraph
  pieces: string[]
  /** The paragraph mark is deleted: the next paragraph goes on with this one. */
  joins: boolean
  run: RunFacts & {style?: string}
  inRun: boolean
  inParagraphProperties: boolean
  allBold?: boolean
  /** Depth of fields, and for each whether its code (not its result) is being read. */
  fields: boolean[]
}

/**
 * Walks one part of a document and gives its stories: one for a body, a header or a footer, one a note for notes.
 * Tracked changes are read as accepted; hidden text, deletions and field codes are left out and counted in `omissions`.
 */
export function readStories(part: Uint8Array, styles: Styles, omissions: Omissions, context: ReadContext): Story[] {
  const stories: Story[] = []
  const stack: Frame[] = []
  const tables: Array<{table: TableBlock; row: CellBlock[]; deletedRow: boolean}> = []
  let frame = openFrame([])
  let skip = 0
  let deleted = 0
  let inText = false
  let inRowProperties = false
  // for each open mc:AlternateContent, whether a choice was taken
  const alternatives: boolean[] = []

  const push = (blocks: Block[]) => {
    if (stack.length > limits.depth) throw context.fail('too-large', 'XML')
    stack.push(frame)
    frame = openFrame(blocks)
  }
  const pop = () => {
    frame = stack.pop() ?? frame
  }
  const write = (text: string) => {
    if (!frame.paragraph) return
    if (deleted > 0) omissions.deleted += text.length
    else if (frame.fields.at(-1) !== true) {
      const style = frame.run.style === undefined ? undefined : styles.get(frame.run.style).run
      if (frame.run.hidden ?? style?.hidden ?? styles.get(frame.paragraph.style).run.hidden) {
        omissions.hidden += text.length
        return
      }
      frame.pieces.push(text)
      if (text.trim() === '') return
      const bold = frame.run.bold ?? style?.bold
      if (frame.paragraph.size === undefined) {
        frame.paragraph.size = frame.run.size ?? style?.size ?? 0
        frame.allBold = bold
      } else if (frame.allBold !== bold) frame.allBold = bold === undefined || frame.allBold === undefined ? undefined : false
    }
  }

  const open = (name: string, attributes: Record<string, string>) => {
    if (skip > 0 || skipped.has(name)) {
      skip++
      return
    }
    switch (name) {
      case 'mc:AlternateContent':
        alternatives.push(false)
        break
      case 'mc:Choice':
        // of several choices, the first
        if (alternatives.at(-1)) skip = 1
        else alternatives[alternatives.length - 1] = true
        break
      case 'w:body':
      case 'w:hdr':
      case 'w:ftr':
      case 'w:footnote':
      case 'w:endnote':
      case 'w:txbxContent': {
        const blocks: Block[] = []
        if (name === 'w:txbxContent') {
          if (frame.paragraph) (frame.paragraph.boxes ??= []).push(blocks)
        } else stories.push({blocks, id: value(attributes, 'id'), type: value(attributes, 'type')})
        push(blocks)
        break
      }
      case 'w:p':
        if (frame.paragraph && frame.joins) {
          frame.joins = false
          frame.inRun = false
        } else {
          closeParagraph(frame)
          frame.paragraph = {type: 'paragraph', text: '', facts: {}}
          frame.joins = false
        }
        break
      case 'w:pPr':
        frame.inParagraphProperties = true
        break
      case 'w:pStyle':
        if (frame.paragraph && frame.inParagraphProperties) frame.paragraph.style ??= value(attributes)
        break
      case 'w:r':
        frame.run = {}
        frame.inRun = true
        break
      case 'w:rStyle':
        if (frame.inRun) frame.run.style = value(attributes)
        break
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        inText = true
        break
      case 'w:ptab':
        write('\t')
        break
      case 'w:tab':
        // in w:tabs it is a tab stop
        if (frame.inRun) write('\t')
        break
      case 'w:br':
      case 'w:cr':
        write('\n')
        break
      case 'w:noBreakHyphen':
        write('-')
        break
      case 'w:sym': {
        const sign = symbol(value(attributes, 'font'), value(attributes, 'char'))
        if (!sign.known) omissions.symbols++
        write(sign.text)
        break
      }
      case 'w:del':
        if (frame.inParagraphProperties) frame.joins = true
        else if (inRowProperties) tables[tables.length - 1].deletedRow = true
        else deleted++
        break
      case 'w:ins':
      case 'w:moveTo':
        omissions.inserted++
        break
      case 'w:trPr':
        inRowProperties = tables.length > 0
        break
      case 'w:fldChar': {
        const type = value(attributes, 'fldCharType')
        if (type === 'begin') frame.fields.push(true)
        else if (type === 'separate') frame.fields[frame.fields.length - 1] = false
        else if (type === 'end') frame.fields.pop()
        break
      }
      case 'w:altChunk':
      case 'w:object':
        omissions.embedded++
        break
      case 'w:tbl': {
        closeParagraph(frame)
        const table: TableBlock = {type: 'table', rows: []}
        frame.blocks.push(table)
        tables.push({table, row: [], deletedRow: false})
        break
      }
      case 'w:tr': {
        const top = tables.at(-1)
        if (top) {
          top.row = []
          top.deletedRow = false
          top.table.rows.push(top.row)
        }
        break
      }
      case 'w:tc': {
        const cell: CellBlock = {blocks: [], span: 1}
        tables.at(-1)?.row.push(cell)
        push(cell.blocks)
        break
      }
      case 'w:gridSpan': {
        const cell = tables.at(-1)?.row.at(-1)
        if (cell) cell.span = Math.min(64, Math.max(1, Number(value(attributes)) || 1))
        break
      }
      case 'w:vMerge': {
        const cell = tables.at(-1)?.row.at(-1)
        if (cell) cell.merge = value(attributes) === 'restart' ? 'restart' : 'continue'
        break
      }
      case 'w:gridBefore': {
        const row = tables.at(-1)?.row
        const span = Math.min(64, Number(value(attributes)) || 0)
        if (row && row.length === 0 && span > 0) row.push({blocks: [], span})
        break
      }
      default:
        if (frame.inRun) {
          if (name !== 'w:jc') readProperty(name, attributes, {}, frame.run)
        } else if (frame.inParagraphProperties && frame.paragraph) readParagraphProperty(name, attributes, frame.paragraph)
    }
  }

  const close = (name: string) => {
    if (skip > 0) {
      skip--
      return
    }
    switch (name) {
      case 'mc:AlternateContent':
        alternatives.pop()
        break
      case 'w:body':
      case 'w:hdr':
      case 'w:ftr':
      case 'w:footnote':
      case 'w:endnote':
      case 'w:txbxContent':
      case 'w:tc':
        frame.joins = false
        closeParagraph(frame)
        pop()
        break
      case 'w:p':
        if (!frame.joins) closeParagraph(frame)
        break
      case 'w:pPr':
        frame.inParagraphProperties = false
        break
      case 'w:r':
        frame.inRun = false
        break
      case 'w:t':
      case 'w:delText':
      case 'm:t':
        inText = false
        break
      case 'w:del':
        if (!frame.inParagraphProperties && !inRowProperties && deleted > 0) deleted--
        break
      case 'w:trPr':
        inRowProperties = false
        break
      case 'w:tr': {
        const top = tables.at(-1)
        if (top?.deletedRow) {
          omissions.deleted += top.row.length
          top.table.rows.pop()
        }
        break
      }
      case 'w:tbl':
        tables.pop()
        break
    }
  }

  parseXml(part, {open, close, text: (text) => (inText && skip === 0 ? write(text) : undefined)}, context, prefixes)
  return stories
}

const openFrame = (blocks: Block[]): Frame => ({
  blocks,
  pieces: [],
  joins: false,
  run: {},
  inRun: false,
  inParagraphProperties: false,
  fields: [],
})

function closeParagraph(frame: Frame) {
  const {paragraph} = frame
  if (!paragraph) return
  paragraph.text = frame.pieces.join('')
  if (frame.allBold !== undefined) paragraph.bold = frame.allBold
  frame.blocks.push(paragraph)
  frame.paragraph = undefined
  frame.pieces = []
  frame.allBold = undefined
  frame.inParagraphProperties = false
}

/** Properties of a paragraph itself; those of its mark (`w:rPr` inside `w:pPr`) do not show. */
function readParagraphProperty(name: string, attributes: Record<string, string>, paragraph: Paragraph) {
  if (name === 'w:outlineLvl' || name === 'w:jc' || name === 'w:ind' || name === 'w:numId' || name === 'w:ilvl')
    readProperty(name, attributes, paragraph.facts, {})
}
