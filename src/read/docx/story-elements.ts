import type {CellBlock, TableBlock, WordBlock} from './blocks.ts'
import {integer, value} from './names.ts'
import {closeParagraph, closeStory, openStory, type StoryWalk, writeText} from './story-walk.ts'
import {readProperty} from './styles.ts'
import {symbol} from './symbols.ts'

/** What an element of WordprocessingML does to the walk through a story. */
export interface StoryElement {
  open?: (walk: StoryWalk, attributes: Record<string, string>, name: string) => void
  /** Text directly in the element; without it text is not shown. */
  text?: (walk: StoryWalk, text: string) => void
  close?: (walk: StoryWalk) => void
}

const mostColumns = 64

const stories: Record<string, StoryElement> = {
  ...each(['w:body', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote'], {
    open(walk, attributes) {
      const blocks: WordBlock[] = []
      walk.stories.push({blocks, id: value(attributes, 'id'), type: value(attributes, 'type')})
      openStory(walk, blocks)
    },
    close: closeStory,
  }),
  'w:txbxContent': {
    open(walk) {
      const blocks: WordBlock[] = []
      const {paragraph} = walk.inner
      if (paragraph) {
        paragraph.boxes ??= []
        paragraph.boxes.push(blocks)
      }
      openStory(walk, blocks)
    },
    close: closeStory,
  },
}

const paragraphs: Record<string, StoryElement> = {
  'w:p': {
    open({inner, context}) {
      if (inner.paragraph && inner.joins) inner.inRun = false
      else {
        context.spend('blocks')
        closeParagraph(inner)
        inner.paragraph = {type: 'paragraph', text: '', facts: {}}
      }
      inner.joins = false
    },
    close({inner}) {
      if (!inner.joins) closeParagraph(inner)
    },
  },
  'w:pPr': {
    open({inner}) {
      inner.inParagraphProperties = true
    },
    close({inner}) {
      inner.inParagraphProperties = false
    },
  },
  'w:pStyle': {
    open({inner: {paragraph, inParagraphProperties}}, attributes) {
      if (paragraph && inParagraphProperties) paragraph.style ??= value(attributes)
    },
  },
  // properties of a paragraph itself; those of its mark (`w:rPr` inside `w:pPr`) do not show
  ...each(['w:outlineLvl', 'w:ind', 'w:numId', 'w:ilvl', 'w:jc'], {
    open({inner: {paragraph, inParagraphProperties, inRun}}, attributes, name) {
      if (paragraph && inParagraphProperties && !inRun) readProperty(name, attributes, paragraph.facts, {})
    },
  }),
}

const runs: Record<string, StoryElement> = {
  'w:r': {
    open({inner}) {
      inner.run = {}
      inner.inRun = true
    },
    close({inner}) {
      inner.inRun = false
    },
  },
  'w:rStyle': {
    open({inner}, attributes) {
      if (inner.inRun) inner.run.style = value(attributes)
    },
  },
  ...each(['w:b', 'w:vanish', 'w:sz'], {
    open({inner: {run, inRun}}, attributes, name) {
      if (inRun) readProperty(name, attributes, {}, run)
    },
  }),
  ...each(['w:t', 'w:delText', 'm:t'], {text: writeText}),
  'w:ptab': {open: (walk) => writeText(walk, '\t')},
  'w:tab': {
    open(walk) {
      // in `w:tabs` it is a tab stop
      if (walk.inner.inRun) writeText(walk, '\t')
    },
  },
  ...each(['w:br', 'w:cr'], {open: (walk) => writeText(walk, '\n')}),
  ...each(['w:footnoteReference', 'w:endnoteReference'], {
    open({inner: {paragraph}, deletions}, attributes, name) {
      if (!paragraph || deletions > 0) return
      paragraph.notes ??= []
      paragraph.notes.push(`${name.slice(2, -'Reference'.length)} ${value(attributes, 'id') ?? ''}`)
    },
  }),
  'w:noBreakHyphen': {open: (walk) => writeText(walk, '-')},
  'w:sym': {
    open(walk, attributes) {
      const sign = symbol(value(attributes, 'font'), value(attributes, 'char'))
      if (!sign.known) walk.omissions.symbols++
      writeText(walk, sign.text)
    },
  },
  'w:fldChar': {
    open({inner: {fields}}, attributes) {
      const type = value(attributes, 'fldCharType')
      if (type === 'begin') fields.push(true)
      else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
      else if (type === 'end') fields.pop()
    },
  },
}

const changes: Record<string, StoryElement> = {
  // a deletion of the paragraph's mark, of the row, or of the text inside
  'w:del': {
    open(walk) {
      const row = walk.inRowProperties ? walk.tables.at(-1) : undefined
      if (walk.inner.inParagraphProperties) walk.inner.joins = true
      else if (row) row.deletedRow = true
      else walk.deletions++
    },
    close(walk) {
      if (!walk.inner.inParagraphProperties && !walk.inRowProperties && walk.deletions > 0) walk.deletions--
    },
  },
  ...each(['w:ins', 'w:moveTo'], {
    open({omissions}) {
      omissions.inserted++
    },
  }),
  ...each(['w:altChunk', 'w:object'], {
    open({omissions}) {
      omissions.embedded++
    },
  }),
}

const alternatives: Record<string, StoryElement> = {
  'mc:AlternateContent': {
    open(walk) {
      walk.alternatives.push(false)
    },
    close(walk) {
      walk.alternatives.pop()
    },
  },
  // of several choices, the first
  'mc:Choice': {
    open(walk) {
      if (walk.alternatives.at(-1)) walk.unseen = 1
      else if (walk.alternatives.length > 0) walk.alternatives[walk.alternatives.length - 1] = true
    },
  },
}

const tables: Record<string, StoryElement> = {
  'w:tbl': {
    open(walk) {
      walk.context.spend('blocks')
      closeParagraph(walk.inner)
      const table: TableBlock = {type: 'table', rows: []}
      walk.inner.blocks.push(table)
      walk.tables.push({table, row: [], deletedRow: false})
    },
    close(walk) {
      walk.tables.pop()
    },
  },
  'w:tr': {
    open(walk) {
      const open = walk.tables.at(-1)
      if (!open) return
      walk.context.spend('blocks')
      open.row = []
      open.deletedRow = false
      open.table.rows.push(open.row)
    },
    close(walk) {
      const open = walk.tables.at(-1)
      if (!open?.deletedRow) return
      walk.omissions.deleted += open.row.length
      open.table.rows.pop()
    },
  },
  'w:trPr': {
    open(walk) {
      walk.inRowProperties = walk.tables.length > 0
    },
    close(walk) {
      walk.inRowProperties = false
    },
  },
  'w:tc': {
    open(walk) {
      const cell: CellBlock = {blocks: [], span: 1}
      walk.tables.at(-1)?.row.push(cell)
      openStory(walk, cell.blocks)
    },
    close: closeStory,
  },
  'w:gridSpan': {
    open(walk, attributes) {
      const cell = lastCell(walk)
      if (cell) cell.span = integer(value(attributes), 1, mostColumns) ?? 1
    },
  },
  'w:vMerge': {
    open(walk, attributes) {
      const cell = lastCell(walk)
      if (cell) cell.merge = value(attributes) === 'restart' ? 'restart' : 'continue'
    },
  },
  'w:gridBefore': {
    open(walk, attributes) {
      const row = walk.tables.at(-1)?.row
      const span = integer(value(attributes), 0, mostColumns) ?? 0
      if (row && row.length === 0 && span > 0) row.push({blocks: [], span})
    },
  },
}

const lastCell = (walk: StoryWalk): CellBlock | undefined => walk.tables.at(-1)?.row.at(-1)

/** The same for each of several elements. */
function each(names: string[], element: StoryElement): Record<string, StoryElement> {
  return Object.fromEntries(names.map((name) => [name, element]))
}

/** All elements that say something about the text or its place. */
export const storyElements: ReadonlyMap<string, StoryElement> = new Map(
  Object.entries({...stories, ...paragraphs, ...runs, ...changes, ...alternatives, ...tables}),
)
