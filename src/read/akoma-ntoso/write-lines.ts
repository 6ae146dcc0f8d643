import {elementsOf, firstOf, type PlacedElement, wordsOf} from '../../akoma-ntoso/placed-element.ts'
import type {ReadContext} from '../context.ts'
import type {LineCollector, LineFacts} from '../line-collector.ts'
import {toTableRows} from './to-table-rows.ts'

/** Elements that are a paragraph of the page. */
const paragraphs = new Set([
  'p',
  'block',
  'crossHeading',
  'listIntroduction',
  'listWrapUp',
  'caption',
  'tocItem',
  'narrative',
  'scene',
  'summary',
  'from',
])
/** Elements that are read as the opening of what they stand in. */
const headings = new Set(['heading', 'subheading'])
/** What is said about the text, and is none. */
const apart = new Set(['meta', 'componentRef', 'documentRef', 'img'])

/**
 * Writes the text of a part of Akoma Ntoso as lines, in the order of the file, and notes on each element where its words stand. Numbers stand
 * before the heading or the paragraph that they count, notes behind all else.
 */
export function writeLines(root: PlacedElement, collector: LineCollector, context: ReadContext): void {
  let line = ''
  /** Does the line begin with the number of what is still to come? */
  let counted = false
  const point = () => collector.next() + line.length
  const notes: Array<{note: PlacedElement; at: number}> = []

  function flush(facts?: LineFacts): void {
    collector.line(line, facts)
    line = ''
    counted = false
  }

  function writeNote(note: PlacedElement, refersTo: number): void {
    note.start = collector.next()
    const {marker} = note.attributes
    const facts: LineFacts = {region: 'note', refersTo}
    elementsOf(note).forEach((part, index) => {
      const words = wordsOf(part)
      if (index === 0 && marker) collector.line(`${marker} ${words}`, {...facts, label: marker.length})
      else collector.line(words, facts)
    })
    note.end = Math.max(note.start, collector.next() - 1)
  }

  /** What stands inside a paragraph. */
  function run(node: PlacedElement | string, facts?: LineFacts): void {
    if (typeof node === 'string') line += node
    else if (node.name === 'eol' || node.name === 'br') flush(facts)
    else if (node.name === 'authorialNote') notes.push({note: node, at: Math.max(0, point() - 1)})
    else if (!apart.has(node.name)) {
      node.start = point()
      for (const child of node.children) run(child, facts)
      node.end = point()
    }
  }

  function paragraph(node: PlacedElement, facts?: LineFacts): void {
    run(node, facts)
    flush(facts)
  }

  function table(node: PlacedElement): void {
    if (line) flush()
    const caption = firstOf(node, 'caption')
    node.start = collector.next()
    if (caption) paragraph(caption)
    let at = collector.next()
    const rows = toTableRows(node, context)
    for (const [index, tr] of elementsOf(node, 'tr').entries()) {
      tr.start = at
      tr.end = at + rows[index].reduce((length, {text}) => length + text.length + 1, -1)
      at = tr.end + 1
    }
    collector.table(rows)
    node.end = Math.max(node.start, collector.next() - 1)
    // one that only places text has become lines
    if (node.end + 1 !== at) for (const tr of elementsOf(node, 'tr')) Object.assign(tr, {start: node.start, end: node.end})
  }

  function walk(node: PlacedElement, depth: number, facts?: LineFacts): void {
    const {name} = node
    if (apart.has(name)) return
    if (name === 'table') {
      table(node)
      return
    }
    if (paragraphs.has(name)) {
      paragraph(node, isTitle(node) ? {align: 'center', heading: 1} : facts)
      return
    }
    node.start = point()
    const own: LineFacts | undefined = name === 'container' && node.attributes.name === 'signature' ? {align: 'right'} : facts
    for (const [index, child] of node.children.entries()) {
      if (typeof child === 'string') {
        // text where the schema has none
        if (child.trim()) run(child)
      } else if (child.name === 'num') {
        if (counted) flush(own)
        run(child)
        counted = true
        const last = line.at(-1)
        if (last && !'、．）：: '.includes(last)) line += isLatin(node.children, index + 1) ? ' ' : '.)'.includes(last) ? '' : '　'
      } else if (headings.has(child.name)) paragraph(child, node.name === 'attachment' ? undefined : {heading: Math.min(depth + 1, 6)})
      // the list of attachments begins in the line of what introduces it
      else if (isInline(child) || (child.name === 'listIntroduction' && wordsOf(child) === '附件：')) run(child)
      else walk(child, holdsUnits(name) ? depth + 1 : depth, own)
    }
    if (line) flush(own)
    node.end = Math.max(node.start, collector.next() - 1)
  }

  walk(root, 0)
  for (const {note, at} of notes) writeNote(note, at)
}

/** Does what follows a number begin in Latin letters? A blank stands between them then; in Chinese 1. has none. */
function isLatin(children: PlacedElement['children'], at: number): boolean {
  let next: PlacedElement | string | undefined = children[at]
  if (typeof next === 'string') next = children[at + 1]
  while (typeof next === 'object') next = next.children.find((child) => typeof child !== 'string' || child.trim() !== '')
  return next !== undefined && /^\s*[A-Za-z\d]/.test(next)
}

/** Is it the line that holds the title? */
const isTitle = (node: PlacedElement): boolean => firstOf(node, 'docTitle') !== undefined

const inlineNames = new Set([
  'ref',
  'b',
  'i',
  'u',
  'a',
  'sub',
  'sup',
  'span',
  'inline',
  'eol',
  'br',
  'authorialNote',
  'date',
  'person',
  'organization',
  'role',
  'docTitle',
  'docNumber',
  'docDate',
  'docType',
])

/** Is it a piece of a line, though it stands where paragraphs do? */
const isInline = ({name}: PlacedElement): boolean => inlineNames.has(name)

/** Units below these are one level deeper. */
const holdsUnits = (name: string): boolean =>
  !/^(?:akomaNtoso|doc|act|bill|statement|body|mainBody|portion|portionBody|content|intro|wrapUp|attachments?|components?|hcontainer)$/.test(
    name,
  )
