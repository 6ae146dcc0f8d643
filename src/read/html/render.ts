import type {Element, Nodes, Root} from 'hast'
import type {ReadContext} from '../context.ts'
import {formatNumber} from '../docx/number-format.ts'
import type {LineFacts, Page, PageCell} from '../page.ts'
import {attribute, isHidden, plainText} from './tree.ts'

/** What the walk leaves out, to be reported. */
export interface LeftOut {
  chrome: number
  hidden: number
}

const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/**
 * Puts the content of a page on paper: blocks and `<br>` make lines, white space is folded as a browser folds it, list numbers that a
 * browser counts are written out, data tables become grids. `skip` is left out without a word, `chrome` is counted.
 */
export function renderHtml(content: Element | Root, page: Page, skip: Set<Element>, chrome: Set<Element>, context: ReadContext): LeftOut {
  const leftOut: LeftOut = {chrome: 0, hidden: 0}
  let pieces: string[] = []
  let facts: LineFacts = {}
  let label = ''
  let pre = 0
  let bold = 0
  let ink = 0
  let boldInk = 0

  const flush = () => {
    const text = pre > 0 ? pieces.join('') : fold(pieces.join(''))
    if (text.trim() !== '') {
      const given = {...facts}
      if (ink > 0 && boldInk === ink) given.bold = true
      if (label !== '') given.label = label.length
      page.line(label === '' ? text : label + text.trimStart(), given)
      label = ''
    }
    pieces = []
    ink = boldInk = 0
  }
  const leave = (element: Element, kind: keyof LeftOut) => {
    leftOut[kind] += plainText(element).length
  }
  const block = (element: Element, inner: LineFacts) => {
    flush()
    const outer = facts
    facts = {...inheritable(facts), ...inner}
    for (const child of element.children) walk(child)
    flush()
    facts = outer
  }
  const walk = (node: Nodes) => {
    context.check()
    if (node.type === 'text') {
      pieces.push(pre > 0 ? node.value : node.value.replaceAll('\n', source))
      const length = node.value.trim().length
      ink += length
      if (bold > 0) boldInk += length
      return
    }
    if (node.type !== 'element') return
    if (skip.has(node)) return
    if (node !== content && chrome.has(node)) return leave(node, 'chrome')
    if (isHidden(node)) return leave(node, 'hidden')
    const {tagName} = node
    if (tagName === 'br') {
      if (pieces.length === 0) page.blank()
      else {
        const kept = label
        flush()
        if (kept !== '' && label === '') facts = {...facts, label: undefined}
      }
    } else if (tagName === 'table' && isData(node)) {
      flush()
      const caption = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption')
      if (caption) page.line(plainText(caption), {align: 'center'})
      page.table(tableRows(node, chrome))
    } else if (tagName === 'ol') {
      flush()
      ordered(node)
    } else if (tagName === 'p' && plainText(node) === '') {
      flush()
      page.blank()
    } else if (tagName === 'pre') {
      flush()
      pre++
      for (const child of node.children) walk(child)
      flush()
      pre--
    } else if (blockTags.has(tagName)) block(node, factsOf(node))
    else {
      const strong = tagName === 'b' || tagName === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(node, 'style')) ? 1 : 0
      bold += strong
      for (const child of node.children) walk(child)
      bold -= strong
    }
  }
  const ordered = (list: Element) => {
    const type = attribute(list, 'type') || attribute(list, 'style')
    let count = Number.parseInt(attribute(list, 'start'), 10)
    if (Number.isNaN(count)) count = 1
    for (const child of list.children) {
      if (child.type === 'element' && child.tagName === 'li') {
        const own = Number.parseInt(attribute(child, 'value'), 10)
        if (!Number.isNaN(own)) count = own
        label = /list-style[^;]*none/i.test(type) ? '' : listLabel(count, type)
        block(child, {})
        label = ''
        count++
      } else walk(child)
    }
  }
  for (const child of content.children) walk(child)
  flush()
  return leftOut
}

// A line break of the page's source, kept apart until it is known what stands around it.
const source = '\ue00a'
const wide = /[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uf900-\ufaff\uff00-\uff60]/

/** White space as browsers show it: runs are one blank; a line break of the source between Han characters is nothing. */
function fold(text: string): string {
  return text
    .replace(/[ \t\r\f\ue00a]+/g, (run, at: number) => {
      if (!run.includes(source)) return ' '
      const before = text[at - 1] ?? ''
      const after = text[at + run.length] ?? ''
      return wide.test(before) && wide.test(after) ? '' : ' '
    })
    .replace(/^ +| +$/g, '')
}

const inheritable = ({align, region, heading}: LineFacts): LineFacts => ({
  ...(align ? {align} : {}),
  ...(region ? {region} : {}),
  ...(heading ? {heading} : {}),
})

function factsOf(element: Element): LineFacts {
  const facts: LineFacts = {}
  const style = attribute(element, 'style')
  const align =
    /text-align\s*:\s*(center|right|left|end)/i.exec(style)?.[1].toLowerCase() ??
    (element.tagName === 'center' ? 'center' : attribute(element, 'align').toLowerCase())
  if (align === 'center' || align === 'left') facts.align = align
  else if (align === 'right' || align === 'end') facts.align = 'right'
  if (/^h[1-6]$/.test(element.tagName)) facts.heading = Number(element.tagName[1])
  const indent = /text-indent\s*:\s*([\d.]{1,8})\s*(em|px|pt)/i.exec(style)
  if (indent) {
    const columns = Math.round(Number(indent[1]) * ({em: 2, px: 1 / 8, pt: 1 / 6}[indent[2].toLowerCase()] ?? 0))
    if (columns > 0 && columns < 40) facts.indent = columns
  }
  return facts
}

function listLabel(count: number, type: string): string {
  if (/cjk-ideographic|chinese-informal|cjk-decimal/i.test(type)) return `${formatNumber(count, 'chineseCountingThousand')}、`
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'lowerLetter')}.`
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'upperLetter')}.`
  if (type === 'i' || /lower-roman/.test(type)) return `${formatNumber(count, 'lowerRoman')}.`
  if (type === 'I' || /upper-roman/.test(type)) return `${formatNumber(count, 'upperRoman')}.`
  return `${count}.`
}

/** A table of data, not of layout: no table inside, two rows or more, and a row with two cells or more. */
function isData(table: Element): boolean {
  const rows = rowsOf(table)
  return rows.length >= 2 && rows.some((row) => row.length >= 2) && !rows.flat().some((cell) => holdsTable(cell))
}

const holdsTable = (element: Element): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === 'table' || holdsTable(child)))

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  for (const child of table.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'tr')
      rows.push(
        child.children.filter(
          (cell): cell is Element => cell.type === 'element' && (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell),
        ),
      )
    else if (child.tagName === 'tbody' || child.tagName === 'thead' || child.tagName === 'tfoot')
      for (const row of rowsOf(child)) rows.push(row)
  }
  return rows
}

/** Cells on their grid columns; what `rowspan` and `colspan` cover is marked. */
function tableRows(table: Element, chrome: Set<Element>): PageCell[][] {
  const hanging: number[] = []
  return rowsOf(table).map((row) => {
    const cells: PageCell[] = []
    const covered = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        hanging[cells.length]--
        cells.push({text: '', merged: 'above'})
      }
    }
    for (const cell of row) {
      covered()
      const columns = span(cell, 'colSpan')
      const rows = span(cell, 'rowSpan')
      for (let i = 0; i < columns; i++) {
        if (rows > 1) hanging[cells.length] = rows - 1
        cells.push(i === 0 ? {text: cellText(cell, chrome)} : {text: '', merged: 'left'})
      }
    }
    covered()
    return cells
  })
}

const span = (cell: Element, name: 'colSpan' | 'rowSpan') => Math.min(200, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1))

/** A cell's paragraphs, one a line. */
function cellText(cell: Element, chrome: Set<Element>): string {
  const parts: string[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'text') parts.push(node.value.replaceAll('\n', source))
    else if (node.type === 'element' && !isHidden(node) && !chrome.has(node)) {
      const breaks = node.tagName === 'br' || blockTags.has(node.tagName)
      if (breaks) parts.push('\n')
      for (const child of node.children) walk(child)
      if (breaks) parts.push('\n')
    }
  }
  for (const child of cell.children) walk(child)
  return parts
    .join('')
    .split('\n')
    .map((line) => fold(line).trim())
    .filter((line) => line !== '')
    .join('\n')
}
