import {unescapeXml} from './xml-text.ts'

/** A piece of shown text in the markup of a Word file: a `w:t`, or a tab or break, which nothing can be written into. */
export interface TextElement {
  /** `[start, end)` of the element in the part. */
  start: number
  end: number
  text: string
  fixed?: true
}

/** A line as Word shows it: its text, and for each character the element it stands in and where in its text. */
export interface ShownLine {
  text: string
  at: Array<{element: TextElement; offset: number}>
}

const paragraph = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g
const properties = /^<w:p[^>]*>\s*<w:pPr>[\s\S]*?<\/w:pPr>/
const shownText = /<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(?:tab|ptab)(?: [^<>]*)?\/>|<w:(?:br|cr)(?: [^<>]*)?\/>/g
// Which of the characters of such a paragraph are shown is not to be seen from its text alone.
const unclear = /<w:(?:del|moveFrom|fldChar|vanish|txbxContent|ruby)[ />]|<mc:/

/** The lines of a part of a Word file, in order, but for paragraphs of which it is not clear what they show. */
export function shownLines(xml: string): ShownLine[] {
  const out: ShownLine[] = []
  for (const {index, 0: markup} of xml.matchAll(paragraph)) {
    if (unclear.test(markup)) continue
    // Tab stops in the properties are no tabs.
    const head = properties.exec(markup)?.[0].length ?? 0
    out.push(...linesOf(markup.slice(head), index + head))
  }
  return out
}

/** The lines of one paragraph, whose content begins at `from` in the part. */
function linesOf(content: string, from: number): ShownLine[] {
  let line: ShownLine = {text: '', at: []}
  const lines = [line]
  for (const match of content.matchAll(shownText)) {
    if (/^<w:(?:br|cr)/.test(match[0])) {
      lines.push((line = {text: '', at: []}))
      continue
    }
    const start = from + match.index
    const end = start + match[0].length
    const element: TextElement = match[1] === undefined ? {start, end, text: '\t', fixed: true} : {start, end, text: unescapeXml(match[1])}
    for (let offset = 0; offset < element.text.length; offset++) line.at.push({element, offset})
    line.text += element.text
  }
  return lines
}
