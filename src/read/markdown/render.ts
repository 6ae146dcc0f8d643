import type {BlockContent, DefinitionContent, FootnoteDefinition, Heading, List, Nodes, Paragraph, Root, Table} from 'mdast'
import type {ReadContext} from '../context.ts'
import type {LineCollector, LineFacts} from '../line-collector.ts'
import type {CellText} from '../table-cells.ts'
import {inlineText, withoutTags} from './inline-text.ts'

/** Where the walk through a Markdown tree stands. */
interface MarkdownWalk {
  to: LineCollector
  /** The text that was parsed. */
  body: string
  context: ReadContext
  /** The last row of the text that was written. */
  row: number
  /** They are written behind the text, wherever they stand in it. */
  footnotes: FootnoteDefinition[]
}

/** Writes a Markdown tree as the text it prints. */
export function renderMarkdown(tree: Root, body: string, to: LineCollector, context: ReadContext): void {
  const walk: MarkdownWalk = {to, body, context, row: 0, footnotes: []}
  for (const node of tree.children) writeBlock(walk, node, {})
  // one may stand in another
  for (let index = 0; index < walk.footnotes.length; index++) {
    const {children, label, identifier} = walk.footnotes[index]
    children.forEach((child, at) => {
      writeBlock(walk, child, {region: 'note'}, at === 0 ? `${label ?? identifier} ` : '')
    })
  }
}

/** `number` is what was typed before an item of a list. */
function writeBlock(walk: MarkdownWalk, node: Nodes, facts: LineFacts, number = '') {
  const {to, context} = walk
  context.check()
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      writeBlanks(walk, node)
      writeParagraph(walk, node, facts, number)
      break
    case 'list':
      writeList(walk, node, facts)
      break
    case 'code':
      writeBlanks(walk, node)
      to.line(node.value, {...facts, ...(isFenced(walk, node) ? {quoted: true} : {indent: 4})})
      break
    case 'table':
      writeBlanks(walk, node)
      to.table(tableCells(node))
      break
    case 'html':
      writeBlanks(walk, node)
      to.line(withoutTags(node.value), facts)
      break
    case 'blockquote':
      writeChildren(walk, node.children, {...facts, quoted: true})
      break
    case 'footnoteDefinition':
      walk.footnotes.push(node)
      break
    case 'definition':
      writeBlanks(walk, node)
      break
    default:
      if ('children' in node) writeChildren(walk, node.children, facts)
  }
}

function writeChildren(walk: MarkdownWalk, children: Nodes[], facts: LineFacts) {
  for (const child of children) writeBlock(walk, child, facts)
}

/** Empty rows between the last block and this one. */
function writeBlanks(walk: MarkdownWalk, node: Nodes) {
  const start = node.position?.start.line ?? walk.row
  for (let row = walk.row + 1; row < start; row++) walk.to.blank()
  walk.row = node.position?.end.line ?? walk.row
}

function writeParagraph({to}: MarkdownWalk, node: Heading | Paragraph, facts: LineFacts, number: string) {
  const words = inlineText(node)
  const join = number !== '' && !number.endsWith(' ') && /^\d/.test(words) ? ' ' : ''
  to.line(number + join + words, {
    ...facts,
    ...(node.type === 'heading' ? {heading: node.depth} : {}),
    ...(isStrong(node) ? {bold: true} : {}),
    ...(number ? {label: number.trimEnd().length} : {}),
  })
}

const isStrong = ({children}: Heading | Paragraph) => children.length > 0 && children.every((child) => child.type === 'strong')

function writeList(walk: MarkdownWalk, list: List, outer: LineFacts) {
  const facts = {...outer, list: (outer.list ?? 0) + 1}
  for (const item of list.children) {
    const children: Array<BlockContent | DefinitionContent> = item.children
    const end = children[0]?.position?.start.offset ?? item.position?.end.offset
    const number = list.ordered ? walk.body.slice(item.position?.start.offset, end).trim() : ''
    if (children.length === 0 && number) walk.to.line(number)
    children.forEach((child, index) => {
      writeBlock(walk, child, facts, index === 0 ? number : '')
    })
  }
}

const isFenced = ({body}: MarkdownWalk, {position}: Nodes) => /[`~]/.test(body[position?.start.offset ?? 0])

const tableCells = (table: Table): CellText[][] =>
  table.children.map((row) => row.children.map((cell) => ({text: inlineText(cell).trim()})))
