import type {Element, Nodes, Root} from 'hast'
import type {ReadContext} from '../context.ts'
import type {LineCollector, LineFacts} from '../line-collector.ts'
import {isDataTable, tableCells} from './data-table.ts'
import type {PageNotes} from './find-notes.ts'
import {fold, sourceBreak, withoutSoftHyphens} from './fold.ts'
import {joinWrapped} from './join-wrapped.ts'
import {factsOf, inheritable} from './line-facts.ts'
import {listLabel} from './list-label.ts'
import type {ListStyles} from './list-styles.ts'
import {holdsNotes, isNoteMark, writeMarkedNote, writeNotes} from './notes.ts'
import {attribute, holdsText, isHidden, plainText} from './tree.ts'
import {blockTags} from './vocabulary.ts'

/** What is put on paper of a page, and where. */
export interface Rendering {
  to: LineCollector
  /** Left out, and counted. */
  boilerplate: Set<Element>
  /** Left out without a word: what is reported otherwise. */
  ignored: Set<Element>
  context: ReadContext
  /** What the page's style sheet says of its lists. */
  listStyles: ListStyles
  /** Footnotes that only their marks tell; written behind the text, wherever they stand. */
  marked: PageNotes
}

/** How many characters were left out. */
export interface HtmlOmissions {
  boilerplate: number
  hidden: number
}

/** Where the walk through the content stands. */
interface HtmlWalk extends Rendering {
  omitted: HtmlOmissions
  /** The words of the paragraph that is open, and how many of their characters are printed, and printed bold. */
  pieces: string[]
  ink: number
  boldInk: number
  facts: LineFacts
  /** The elements that are open, outermost first. */
  path: Element[]
  /** The number of a list item that has not been printed yet. */
  label: string
  /** Which elements hold text, as far as it was asked. */
  texts: Map<Element, boolean>
  /** How many `<pre>` and how many bold elements are open. */
  pre: number
  bold: number
  /** Footnotes, which are written behind the text. */
  notes: Element[]
}

/**
 * Puts the content of a page on paper: blocks and `<br>` make lines, white space is folded as a browser folds it, list numbers that a
 * browser counts are written out, data tables become grids.
 */
export function renderHtml(content: Element | Root, rendering: Rendering): HtmlOmissions {
  const walk: HtmlWalk = {
    ...rendering,
    omitted: {boilerplate: 0, hidden: 0},
    pieces: [],
    ink: 0,
    boldInk: 0,
    facts: {},
    path: [],
    label: '',
    texts: new Map(),
    pre: 0,
    bold: 0,
    notes: [],
  }
  readChildren(walk, content)
  endParagraph(walk)
  for (const list of walk.notes) writeNotes(list, walk.to)
  for (const [note, mark] of rendering.marked.notes) writeMarkedNote(note, mark, walk.to)
  return walk.omitted
}

function readChildren(walk: HtmlWalk, {children}: Element | Root) {
  for (const child of children) readNode(walk, child)
}

function readNode(walk: HtmlWalk, node: Nodes) {
  walk.context.check()
  if (node.type === 'text') addText(walk, node.value)
  else if (node.type === 'element' && !walk.ignored.has(node)) {
    if (walk.boilerplate.has(node)) walk.omitted.boilerplate += plainText(node).length
    else if (isHidden(node)) walk.omitted.hidden += plainText(node).length
    else {
      walk.path.push(node)
      readElement(walk, node)
      walk.path.pop()
    }
  }
}

function readElement(walk: HtmlWalk, element: Element) {
  const {tagName} = element
  if (tagName === 'br') readBreak(walk)
  else if (holdsNotes(element)) {
    endParagraph(walk)
    walk.notes.push(element)
  } else if (isNoteMark(element) || walk.marked.marks.has(element)) return
  else if (walk.marked.notes.has(element) || walk.marked.head === element) endParagraph(walk)
  else if (tagName === 'table' && isDataTable(element)) readTable(walk, element)
  else if (tagName === 'ol') readOrderedList(walk, element)
  else if (tagName === 'p' && !holdsText(element, walk.texts)) {
    endParagraph(walk)
    walk.to.blank()
  } else if (tagName === 'pre') readPreformatted(walk, element, {})
  else if (tagName === 'p' && keepsBlanks(element)) readPreformatted(walk, element, factsOf(element))
  else if (blockTags.has(tagName)) readBlock(walk, element, factsOf(element))
  else readInline(walk, element)
}

function addText(walk: HtmlWalk, value: string) {
  const text = withoutSoftHyphens(value)
  walk.pieces.push(walk.pre > 0 ? text : text.replaceAll('\n', sourceBreak))
  const {length} = text.trim()
  walk.ink += length
  if (walk.bold > 0) walk.boldInk += length
}

function endParagraph(walk: HtmlWalk) {
  const {pieces, pre, ink, boldInk, label} = walk
  const text = pre > 0 ? joinWrapped(pieces.join('')) : fold(pieces.join(''))
  if (text.trim() !== '') {
    const facts = {...walk.facts}
    if (ink > 0 && boldInk === ink) facts.bold = true
    if (label !== '') facts.label = label.length
    walk.to.line(label === '' ? text : label + text.trimStart(), facts)
    walk.label = ''
  }
  walk.pieces = []
  walk.ink = walk.boldInk = 0
}

function readBreak(walk: HtmlWalk) {
  if (walk.pieces.length === 0) {
    walk.to.blank()
    return
  }
  const {label} = walk
  endParagraph(walk)
  if (label !== '' && walk.label === '') walk.facts = {...walk.facts, label: undefined}
}

function readTable(walk: HtmlWalk, table: Element) {
  endParagraph(walk)
  const caption = table.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption')
  if (caption) walk.to.line(plainText(caption), {align: 'center'})
  walk.to.table(tableCells(table, walk.boilerplate, walk.context))
}

function readPreformatted(walk: HtmlWalk, element: Element, own: LineFacts) {
  endParagraph(walk)
  const outer = walk.facts
  walk.facts = {...outer, ...own}
  walk.pre++
  readChildren(walk, element)
  endParagraph(walk)
  walk.pre--
  walk.facts = outer
}

const keepsBlanks = (element: Element) => /white-space\s*:\s*(?:pre|pre-wrap|break-spaces)\b/i.test(attribute(element, 'style'))

function readBlock(walk: HtmlWalk, element: Element, own: LineFacts) {
  endParagraph(walk)
  const outer = walk.facts
  walk.facts = {...inheritable(outer), ...own}
  readChildren(walk, element)
  endParagraph(walk)
  walk.facts = outer
}

function readInline(walk: HtmlWalk, element: Element) {
  const bold = isBold(element) ? 1 : 0
  walk.bold += bold
  readChildren(walk, element)
  walk.bold -= bold
}

const isBold = (element: Element): boolean =>
  element.tagName === 'b' || element.tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style'))

/** An `<ol>`: an item counts on from the one before, or from its own `value`. */
function readOrderedList(walk: HtmlWalk, list: Element) {
  endParagraph(walk)
  const own = attribute(list, 'type') || attribute(list, 'style')
  const type = own || walk.listStyles(walk.path)
  const {facts} = walk
  walk.facts = {...facts, list: (facts.list ?? 0) + 1}
  let count = integerOf(list, 'start') ?? 1
  for (const child of list.children) {
    if (child.type === 'element' && child.tagName === 'li') {
      count = integerOf(child, 'value') ?? count
      walk.label = listLabel(count, attribute(child, 'style').includes('list-style') ? attribute(child, 'style') : type)
      readBlock(walk, child, {})
      walk.label = ''
      count++
    } else readNode(walk, child)
  }
  walk.facts = facts
}

/** Items are counted in so many, as browsers do. */
const largest = 2 ** 31 - 1

function integerOf(element: Element, name: string): number | undefined {
  const number = Number.parseInt(attribute(element, name), 10)
  return Number.isNaN(number) ? undefined : Math.min(largest, Math.max(-largest, number))
}
