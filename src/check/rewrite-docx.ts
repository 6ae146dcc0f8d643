import {strToU8, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {ReadError} from '../index.ts'
import type {Edit} from '../lint/index.ts'
import {type Archive, openArchive} from '../read/archive.ts'
import {makeContext} from '../read/context.ts'
import type {Line, Lines} from '../syntax/lines.ts'
import {type ShownLine, shownLines, type TextElement} from './shown-lines.ts'
import {escapeXml} from './xml-text.ts'

/** A table is read row by row and its lines are not found: so many of its paragraphs are passed over. */
const farthest = 400

const main = 'word/document.xml'

/** The characters of the elements that are changed: what stands in the place of each. */
type Changes = Map<TextElement, string[]>

/**
 * Makes edits in a Word file, character by character inside the runs, so that all formatting stays.
 * The edits' places are those of the text that was read. Undefined when one of them stands where it
 * cannot be made (a rendered number, a text box, tracked changes, a signed file).
 */
export function rewriteDocx(bytes: Uint8Array, lines: Lines, edits: readonly Edit[]): Uint8Array | undefined {
  try {
    const archive = openArchive(bytes, makeContext(new VFile(), {}))
    if (archive.names.some((name) => name.startsWith('_xmlsignatures/'))) return undefined
    // The packer keeps parts by name in an object, and would lose this one.
    if (archive.names.includes('__proto__')) return undefined
    const part = archive.part(main)
    if (!part) return undefined
    const xml = new TextDecoder('utf-8').decode(part)
    const changes = placeEdits(edits, lines, shownLines(xml))
    return changes && pack(archive, strToU8(withChanges(xml, changes)))
  } catch (error) {
    // What was read of the file could be read; another part of it cannot be packed again.
    if (error instanceof ReadError) return undefined
    throw error
  }
}

function pack(archive: Archive, changed: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  for (const name of archive.names) parts[name] = name === main ? changed : archive.part(name)!
  return zipSync(parts)
}

/** Finds each line that was read among those that are shown, one behind the other, and makes the edits in it. */
function placeEdits(edits: readonly Edit[], {text, lines}: Lines, shown: readonly ShownLine[]): Changes | undefined {
  const changes: Changes = new Map()
  let next = 0
  let waiting = edits.flatMap((edit) => narrow(edit, text))
  for (const line of lines) {
    if (line.region === 'header' || line.region === 'footer' || line.region === 'box') continue
    const own = ownWords(line, text)
    if (own.text === '') continue
    const ahead = shown.slice(next, next + farthest).findIndex((each) => each.text.trim() === own.text)
    if (ahead < 0) continue
    const target = shown[next + ahead]
    next += ahead + 1
    const first = target.text.indexOf(own.text)
    const by = first - own.start
    const here = waiting.filter(({start, end}) => start >= line.start && end <= line.end)
    for (const edit of here)
      if (edit.start + by < first || !replace(target, edit.start + by, edit.end + by, edit.text, changes)) return undefined
    waiting = waiting.filter((edit) => !here.includes(edit))
  }
  return waiting.length ? undefined : changes
}

/** The words of a line without the number that was rendered before them, and where they begin in the text. */
function ownWords({start, end, label = 0}: Line, text: string): {text: string; start: number} {
  const words = text.slice(start, end)
  const own = words.slice(label).trim()
  return {text: own, start: start + words.indexOf(own, label)}
}

/** An edit as small edits of the characters that really change, so that the others keep their own look. */
function narrow({start, end, text}: Edit, read: string): Edit[] {
  const old = read.slice(start, end)
  if (old.length !== text.length) return [{start, end, text}]
  return [...Array(old.length).keys()]
    .filter((at) => old[at] !== text[at])
    .map((at) => ({start: start + at, end: start + at + 1, text: text[at]}))
}

/** Puts `wanted` for `[start, end)` of a line; what was there is taken out of every element it stood in. False where that cannot be done. */
function replace({at}: ShownLine, start: number, end: number, wanted: string, changes: Changes): boolean {
  const into = at[start === end ? Math.max(0, start - 1) : start]
  if (!into || into.element.fixed) return false
  for (let i = start; i < end; i++) if (at[i].element.fixed) return false
  const charactersOf = (element: TextElement) => {
    const known = changes.get(element)
    if (known) return known
    const fresh = element.text.split('')
    changes.set(element, fresh)
    return fresh
  }
  for (let i = start; i < end; i++) charactersOf(at[i].element)[at[i].offset] = ''
  const characters = charactersOf(into.element)
  if (start < end) characters[into.offset] = wanted
  else if (start === 0) characters[into.offset] = wanted + characters[into.offset]
  else characters[into.offset] += wanted
  return true
}

/** The part with the changed elements written anew. */
function withChanges(xml: string, changes: Changes): string {
  let out = ''
  let at = 0
  for (const [{start, end}, characters] of [...changes].sort(([a], [b]) => a.start - b.start)) {
    out += `${xml.slice(at, start)}<w:t xml:space="preserve">${escapeXml(characters.join(''))}</w:t>`
    at = end
  }
  return out + xml.slice(at)
}
