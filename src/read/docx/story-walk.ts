import type {ReadContext} from '../context.ts'
import type {CellBlock, Omissions, TableBlock, WordBlock, WordParagraph} from './blocks.ts'
import type {RunFacts, Styles} from './styles.ts'

/** A story: its blocks, and for notes their id and type. */
export interface Story {
  blocks: WordBlock[]
  id?: string
  type?: string
}

/** A story, a text box or a table cell that has begun and not ended yet. */
export interface OpenStory {
  blocks: WordBlock[]
  paragraph?: WordParagraph
  pieces: string[]
  /** The paragraph mark is deleted: the next paragraph goes on with this one. */
  joins: boolean
  run: RunFacts & {style?: string}
  inRun: boolean
  inParagraphProperties: boolean
  /** Whether all of the paragraph's text so far is bold; `undefined` where the style decides. */
  allBold?: boolean
  /** For each open field, whether its code (not its result) is being read. */
  fields: boolean[]
}

/** A table that has begun and not ended yet. */
export interface OpenTable {
  table: TableBlock
  row: CellBlock[]
  deletedRow: boolean
}

/** Where the walk through one part of a document stands. */
export interface StoryWalk {
  styles: Styles
  omissions: Omissions
  context: ReadContext
  /** All stories of the part so far. */
  stories: Story[]
  /** What is being read: text boxes and cells open stories inside of stories. */
  inner: OpenStory
  /** The open stories around it, outermost first. */
  outer: OpenStory[]
  tables: OpenTable[]
  inRowProperties: boolean
  /** How many deletions are open. */
  deletions: number
  /** How many elements are open of a part of the markup that is not shown. */
  unseen: number
  /** For each open `mc:AlternateContent`, whether a choice was taken. */
  alternatives: boolean[]
  /** What is done with text in the element that is open; left out where text is not shown. */
  text?: (walk: StoryWalk, text: string) => void
}

/** Begins the walk through a part. */
export const startWalk = (styles: Styles, omissions: Omissions, context: ReadContext): StoryWalk => ({
  styles,
  omissions,
  context,
  stories: [],
  inner: emptyStory([]),
  outer: [],
  tables: [],
  inRowProperties: false,
  deletions: 0,
  unseen: 0,
  alternatives: [],
})

const emptyStory = (blocks: WordBlock[]): OpenStory => ({
  blocks,
  pieces: [],
  joins: false,
  run: {},
  inRun: false,
  inParagraphProperties: false,
  fields: [],
})

/** Tables in cells of tables in text boxes … */
const deepest = 64

/** Begins a story, a text box or a cell whose content goes to `blocks`. */
export function openStory(walk: StoryWalk, blocks: WordBlock[]): void {
  if (walk.outer.length >= deepest) throw walk.context.fail('too-large', 'XML')
  walk.context.spend('blocks')
  walk.outer.push(walk.inner)
  walk.inner = emptyStory(blocks)
}

/** Ends the innermost story, its last paragraph included. */
export function closeStory(walk: StoryWalk): void {
  walk.inner.joins = false
  closeParagraph(walk.inner)
  walk.inner = walk.outer.pop() ?? walk.inner
}

/** Ends the open paragraph, if there is one, and puts it among the blocks of its story. */
export function closeParagraph(story: OpenStory): void {
  const {paragraph} = story
  if (!paragraph) return
  paragraph.text = story.pieces.join('')
  if (story.allBold !== undefined) paragraph.bold = story.allBold
  story.blocks.push(paragraph)
  story.paragraph = undefined
  story.pieces = []
  story.allBold = undefined
  story.inParagraphProperties = false
}

/** Adds text to the open paragraph, or counts it where it is deleted or hidden. */
export function writeText(walk: StoryWalk, text: string): void {
  const {inner, omissions, styles} = walk
  const {paragraph, run} = inner
  if (!paragraph) return
  if (walk.deletions > 0) {
    omissions.deleted += text.length
    return
  }
  if (inner.fields.at(-1) === true) return
  const style = run.style === undefined ? undefined : styles.get(run.style).run
  if (run.hidden ?? style?.hidden ?? styles.get(paragraph.style).run.hidden) {
    omissions.hidden += text.length
    return
  }
  inner.pieces.push(text)
  if (text.trim() === '') return
  const bold = run.bold ?? style?.bold
  if (paragraph.size === undefined) {
    paragraph.size = run.size ?? style?.size ?? 0
    inner.allBold = bold
  } else if (inner.allBold !== bold) inner.allBold = bold === undefined || inner.allBold === undefined ? undefined : false
}
