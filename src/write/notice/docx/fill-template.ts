import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Block, Notice} from '../../../render/block.ts'
import type {Style} from '../../../render/style.ts'
import {titleLines} from '../../../render/title-lines.ts'
import {toLines} from '../to-lines.ts'
import {findPlaces, type Place} from './find-places.ts'
import {fieldLines, fieldsFilledBy} from './template-fields.ts'
import {toDocx} from './to-docx.ts'

/** Thrown where a template cannot be filled in: it has no place for the body, or its XML is broken. */
export class TemplateError extends Error {
  readonly reason: 'no-body' | 'damaged'

  constructor(reason: TemplateError['reason'], options?: ErrorOptions) {
    super(reason === 'no-body' ? 'The template has no bookmark or content control named 正文' : 'The template is damaged', options)
    this.name = 'TemplateError'
    this.reason = reason
  }
}

/** The parts of a Word file by name. */
export type Parts = ReadonlyMap<string, Uint8Array>

/**
 * A notice in an office's own Word file: each place that has a name (标题, 主送机关, 正文 …; a bookmark or a content control) gets what belongs
 * there, in the look that the place has. What there is no place for stands in the body; a place that the document has nothing for is emptied.
 *
 * @throws TemplateError
 */
export async function fillTemplate(template: Parts, notice: Notice, style: Style): Promise<Uint8Array> {
  const texts = [...template].filter(([name]) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name))
  const found = texts.map(([name, bytes]) => {
    const xml = strFromU8(bytes)
    return {name, xml, places: placesOf(xml)}
  })
  const fields = new Set(found.flatMap(({places}) => places.map(({field}) => field)))
  if (!fields.has('body')) throw new TemplateError('no-body')
  const left = notice.blocks.filter((block) => !fieldsFilledBy(block).some((field) => fields.has(field)))
  // boxes and heads are the template's affair: what is left of them stands as text
  const rest: Notice = {...notice, form: 'document', blocks: left.flatMap((block) => (block.type === 'imprint' ? asText(block) : [block]))}
  const body = bodyOf(await toDocx(rest, style))
  const lines = fieldLines(notice)
  const out = new Map(template)
  for (const {name, xml, places} of found) {
    let filled = ''
    let at = 0
    for (const place of places) {
      const {field, paragraph, block} = place
      // the body takes the place of the whole paragraph
      const [start, end] = field === 'body' && !block && paragraph ? [paragraph.start, paragraph.end] : [place.start, place.end]
      if (start < at) continue
      filled += xml.slice(at, start) + (field === 'body' ? body : written(xml, place, linesFor(field, lines)))
      at = end
    }
    // what is filled in is no placeholder any more
    out.set(name, strToU8((filled + xml.slice(at)).replaceAll('<w:showingPlcHdr/>', '')))
  }
  return zipSync(Object.fromEntries(out), {mtime: new Date(1980, 0, 1)})
}

const linesFor = (field: string, lines: ReadonlyMap<string, string[]>): string[] => {
  const some = lines.get(field) ?? ['']
  return field === 'title' ? some.flatMap((text) => titleLines(text)) : some
}

function placesOf(xml: string): Place[] {
  try {
    return findPlaces(xml)
  } catch (cause) {
    throw new TemplateError('damaged', {cause})
  }
}

const asText = (block: Block): Block[] =>
  toLines(block).map((text) => ({type: 'paragraph', level: 0, heading: false, spans: [{is: 'text', text}]}))

/** The paragraphs and tables of a document that we made. */
function bodyOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes, {filter: ({name}) => name === 'word/document.xml'})['word/document.xml'])
  const from = xml.indexOf('<w:body>') + '<w:body>'.length
  return xml.slice(from, xml.lastIndexOf('<w:sectPr'))
}

/** Lines in the look of the place they stand in. */
function written(xml: string, {start, end, block, paragraph}: Place, lines: readonly string[]): string {
  const inner = xml.slice(start, end)
  const look = firstOf(inner, 'w:rPr') || (paragraph ? firstOf(xml.slice(paragraph.start, paragraph.end), 'w:rPr') : '')
  const run = `<w:r>${look}${lines.map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`).join('<w:br/>')}</w:r>`
  return block ? `<w:p>${firstOf(inner, 'w:pPr')}${run}</w:p>` : run
}

/** The first element of a name in some XML that holds none of its own name, with its tags. */
function firstOf(xml: string, name: string): string {
  const start = xml.indexOf(`<${name}>`)
  const end = start < 0 ? -1 : xml.indexOf(`</${name}>`, start)
  if (end < 0) return ''
  const whole = xml.slice(start, end + name.length + 3)
  // properties of a paragraph hold those of its mark
  return name === 'w:pPr' || whole.indexOf(`<${name}>`, 1) < 0 ? whole : ''
}

const escaped = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[sign]!)
    .replace(/[^\t\n\r\u0020-\ud7ff\ud800-\udfff\ue000-\ufffd]/g, '')
