import type {Nodes, Parents, Root, Table} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Lines, Source} from '../syntax/lines.ts'
import type {ReadContext} from './context.ts'
import {writeIndexDate, writeIndexNumber} from './index-facts.ts'
import {type LineFacts, makePage} from './page.ts'
import {toLines} from './text.ts'

const largest = 1024 * 1024
// Containers in containers, and marks of emphasis or links in one paragraph, cost a Markdown parser their square.
const nested = /^[ \t]*(?:[>*+-][ \t]*){64}|^[ \t]{200}/m
const mostMarks = 1000

/**
 * Reads Markdown as the text it prints: headings, lists with their numbers as they were typed, tables as grids. Every line of the
 * file stays a line; four blanks before a paragraph are an indent, as they are in a notice, and no code. What is no Markdown that a
 * person wrote (a megabyte of it, a thousand marks in a paragraph) is read as plain text.
 */
export function readMarkdown(text: string, source: Source, context: ReadContext): Lines {
  source.format = 'md'
  if (text.length > largest || nested.test(text) || isCrowded(text)) return toLines(text, source)
  const {body, meta} = frontMatter(text.startsWith('\ufeff') ? text.slice(1) : text)
  const tree: Root = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(remarkCjkFriendly).parse(body)
  const page = makePage(context)
  let row = 0

  const between = (node: Nodes) => {
    const start = node.position?.start.line ?? row
    for (let line = row + 1; line < start; line++) page.blank()
    row = node.position?.end.line ?? row
  }
  const block = (node: Nodes, label: string, facts: LineFacts) => {
    context.check()
    switch (node.type) {
      case 'heading':
      case 'paragraph': {
        between(node)
        const words = inline(node)
        const join = label !== '' && /^\d/.test(words) ? ' ' : ''
        page.line(label + join + words, {
          ...facts,
          ...(node.type === 'heading' ? {heading: node.depth} : {}),
          ...(isStrong(node) ? {bold: true} : {}),
          ...(label ? {label: label.length} : {}),
        })
        break
      }
      case 'list':
        for (const item of node.children) {
          const typed = body
            .slice(item.position?.start.offset, item.children[0]?.position?.start.offset ?? item.position?.end.offset)
            .trim()
          const number = node.ordered ? typed : ''
          if (item.children.length === 0 && number) page.line(number)
          item.children.forEach((child, index) => {
            block(child, index === 0 ? number : '', facts)
          })
        }
        break
      case 'code':
        between(node)
        page.line(node.value, {...facts, ...(/[`~]/.test(body[node.position?.start.offset ?? 0]) ? {quoted: true} : {indent: 4})})
        break
      case 'table':
        between(node)
        page.table(tableRows(node))
        break
      case 'html':
        between(node)
        page.line(strip(node.value), facts)
        break
      case 'blockquote':
        for (const child of node.children) block(child, '', {...facts, quoted: true})
        break
      case 'footnoteDefinition':
        for (const child of node.children) block(child, '', {region: 'note'})
        break
      case 'definition':
        between(node)
        break
      default:
        if ('children' in node) for (const child of node.children) block(child as Nodes, '', facts)
    }
  }
  writeIndexNumber(meta, body.replace(/\s+/g, ''), page, context.file)
  for (const node of tree.children) block(node, '', {})
  writeIndexDate(meta, page.text(), page, context.file)
  const lines = page.finish(source)
  return Object.keys(meta).length > 0 ? {...lines, meta} : lines
}

/** Does a paragraph hold more marks than any text does? */
function isCrowded(text: string): boolean {
  let marks = 0
  let lineStart = 0
  let before = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 10) {
      // a blank line ends the paragraph
      if (text.slice(lineStart, i).trim() === '') marks = 0
      lineStart = i + 1
    } else if ((code === 0x2a || code === 0x5f || code === 0x7e || code === 0x5b) && code !== before && ++marks > mostMarks) return true
    before = code
  }
  return false
}

/** The words of a paragraph: marks gone, line breaks kept. */
function inline(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return strip(node.value)
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? (node as Parents).children.map((child) => inline(child as Nodes)).join('') : ''
  }
}

const strip = (html: string) => html.replace(/<br\b[^<>]*>/gi, '\n').replace(/<!--[\s\S]*?-->|<[^<>]*>/g, '')

const isStrong = (node: Nodes) => 'children' in node && node.children.length > 0 && node.children.every((child) => child.type === 'strong')

const tableRows = (table: Table) => table.children.map((row) => row.children.map((cell) => ({text: inline(cell).trim()})))

/** Facts between `---` lines before the text. */
function frontMatter(text: string): {body: string; meta: Record<string, string>} {
  const found = /^---[ \t]*\r?\n([^\0]{0,4000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)
  const meta: Record<string, string> = {}
  if (!found) return {body: text, meta}
  for (const line of found[1].split(/\r?\n/)) {
    const pair = /^([^\s:：#][^:：]{0,40})\s*[:：]\s*(.+)$/.exec(line)
    if (!pair) return {body: text, meta: {}}
    meta[pair[1].trim()] = pair[2].trim().replace(/^(["'])(.*)\1$/, '$2')
  }
  return {body: text.slice(found[0].length), meta}
}
