import {strToU8, zipSync} from 'fflate'
import {VFile} from 'vfile'
import type {Edit} from '../../lint/index.ts'
import {openArchive} from '../../read/archive.ts'
import {makeContext} from '../../read/context.ts'
import type {Lines} from '../../syntax/lines.ts'

/** A stretch of shown text in the markup: the content of a `w:t`, or a tab or break, which nothing can be written into. */
interface Piece {
  /** `[start, end)` of the element in the part. */
  start: number
  end: number
  text: string
  fixed?: true
}

/** A shown line: its characters, and for each the piece it stands in. */
interface ShownLine {
  text: string
  at: Array<{piece: Piece; offset: number}>
}

/** A table is read row by row and its lines are not found: so many of its paragraphs are passed over. */
const farthest = 400

const main = 'word/document.xml'
const paragraph = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g
const shownText = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|ptab)(?: [^>]*)?\/>|<w:(?:br|cr)(?: [^>]*)?\/>/g
// Which of the characters of such a paragraph are shown is not to be seen from its text alone.
const unclear = /<w:(?:del|moveFrom|fldChar|vanish|txbxContent|ruby)[ />]|<mc:/

/**
 * Makes edits in a Word file, character by character inside the runs, so that all formatting stays.
 * The edits' places are those of the text that was read. Undefined when one of them stands where it
 * cannot be made (a rendered number, a text box, tracked changes, a signed file).
 */
export function rewriteDocx(bytes: Uint8Array, {text, lines}: Lines, edits: readonly Edit[]): Uint8Array | undefined {
  const archive = openArchive(bytes, makeContext(new VFile(), {}))
  if (archive.names.some((name) => name.startsWith('_xmlsignatures/'))) return undefined
  const part = archive.part(main)
  if (!part) return undefined
  const xml = new TextDecoder('utf-8').decode(part)
  const shown = shownLines(xml)
  const changed = new Map<Piece, string[]>()
  let next = 0
  let waiting = edits.flatMap((edit) => narrow(edit, text))
  for (const line of lines) {
    const here = waiting.filter(({start, end}) => start >= line.start && end <= line.end)
    if (line.region === 'header' || line.region === 'footer' || line.region === 'box') continue
    const words = text.slice(line.start, line.end)
    const own = words.slice(line.label ?? 0).trim()
    const from = words.indexOf(own, line.label ?? 0)
    const ahead = shown.slice(next, next + farthest)
    const found = own === '' ? -1 : next + ahead.findIndex((each) => each.text.trim() === own)
    if (found < next) continue
    next = found + 1
    const first = shown[found].text.indexOf(own)
    for (const edit of here) {
      const start = edit.start - line.start - from + first
      const end = edit.end - line.start - from + first
      if (start < first || !write(shown[found], start, end, edit.text, changed)) return undefined
    }
    waiting = waiting.filter((edit) => !here.includes(edit))
  }
  if (waiting.length) return undefined
  const out: Record<string, Uint8Array> = {}
  for (const name of archive.names) out[name] = name === main ? strToU8(render(xml, changed)) : archive.part(name)!
  return zipSync(out)
}

/** An edit as small edits of the characters that really change, so that the others keep their own look. */
function narrow({start, end, text}: Edit, read: string): Edit[] {
  const old = read.slice(start, end)
  if (old.length !== text.length) return [{start, end, text}]
  return [...Array(old.length).keys()]
    .filter((at) => old[at] !== text[at])
    .map((at) => ({start: start + at, end: start + at + 1, text: text[at]}))
}

function shownLines(xml: string): ShownLine[] {
  const out: ShownLine[] = []
  for (const {index, 0: markup} of xml.matchAll(paragraph)) {
    if (unclear.test(markup)) continue
    let line: ShownLine = {text: '', at: []}
    // Tab stops in the properties are no tabs.
    const properties = /^<w:p[^>]*>\s*<w:pPr>[\s\S]*?<\/w:pPr>/.exec(markup)?.[0].length ?? 0
    for (const match of markup.slice(properties).matchAll(shownText)) {
      const start = index + properties + match.index
      const piece: Piece = {start, end: start + match[0].length, text: match[1] === undefined ? '\t' : decode(match[1])}
      if (match[1] === undefined) piece.fixed = true
      if (/^<w:(?:br|cr)/.test(match[0])) {
        out.push(line)
        line = {text: '', at: []}
        continue
      }
      for (let offset = 0; offset < piece.text.length; offset++) line.at.push({piece, offset})
      line.text += piece.text
    }
    out.push(line)
  }
  return out
}

/** Puts `wanted` for `[start, end)` of a line; what was there is taken out of every run it stood in. */
function write({at}: ShownLine, start: number, end: number, wanted: string, changed: Map<Piece, string[]>): boolean {
  const into = at[start === end ? Math.max(0, start - 1) : start]
  if (!into) return false
  for (let i = start; i < end; i++) if (at[i].piece.fixed) return false
  if (into.piece.fixed) return false
  const charactersOf = (piece: Piece) => {
    const known = changed.get(piece)
    if (known) return known
    const fresh = [...Array(piece.text.length).keys()].map((offset) => piece.text[offset])
    changed.set(piece, fresh)
    return fresh
  }
  for (let i = start; i < end; i++) charactersOf(at[i].piece)[at[i].offset] = ''
  const characters = charactersOf(into.piece)
  characters[into.offset] = start === end ? (start === 0 ? wanted + characters[into.offset] : characters[into.offset] + wanted) : wanted
  return true
}

function render(xml: string, changed: Map<Piece, string[]>): string {
  let out = ''
  let at = 0
  for (const [{start, end}, characters] of [...changed].sort(([a], [b]) => a.start - b.start)) {
    out += `${xml.slice(at, start)}<w:t xml:space="preserve">${encode(characters.join(''))}</w:t>`
    at = end
  }
  return out + xml.slice(at)
}

const entities: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}
const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined
    return code !== undefined && code <= 0x10ffff ? String.fromCodePoint(code) : (entities[name] ?? whole)
  })
const encode = (text: string) => text.replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign]!)
