import {SaxesParser} from 'saxes'
import {fieldNamed} from './template-fields.ts'

/** A place in a template: what of its XML is replaced. */
export interface Place {
  field: string
  start: number
  end: number
  /** Whole paragraphs stand there, not a part of one. */
  block: boolean
  /** The paragraph that it stands in, or that it holds first. */
  paragraph?: {start: number; end: number}
}

/** Word nests its elements a few dozens deep. */
const deepest = 512

interface Open {
  name: string
  start: number
  /** Behind its opening tag. */
  inner: number
  field?: string
}

/**
 * The places of a part of a Word file: content controls by tag or title, bookmarks by name, outermost first; one inside another is none.
 *
 *     findPlaces('<w:p>…<w:bookmarkStart w:id="0" w:name="标题"/>…') // [{field: 'title', start: …, end: …, block: false}]
 *
 * @throws Error where the XML is not well-formed
 */
export function findPlaces(xml: string): Place[] {
  const parser = new SaxesParser()
  const open: Open[] = []
  const bookmarks = new Map<string, {field: string; start: number; depth: number; paragraph?: Open}>()
  const found: Place[] = []
  const closed = new Map<number, number>()
  let controlled: {field: string; depth: number} | undefined
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes, isSelfClosing}) => {
    if (open.length >= deepest) throw new RangeError('nested too deep')
    const inner = parser.position
    const start = xml.lastIndexOf('<', inner - 1)
    const value = String(attributes['w:val'] ?? '')
    const control = open.findLast((each) => each.name === 'w:sdt')
    if ((name === 'w:tag' || name === 'w:alias') && control) control.field ??= fieldNamed(value)
    if (name === 'w:bookmarkStart') {
      const field = fieldNamed(String(attributes['w:name'] ?? ''))
      const paragraph = open.findLast((each) => each.name === 'w:p')
      if (field) bookmarks.set(String(attributes['w:id']), {field, start: inner, depth: open.length, paragraph})
    }
    if (name === 'w:bookmarkEnd') {
      const mark = bookmarks.get(String(attributes['w:id']))
      const paragraph = open.findLast((each) => each.name === 'w:p')
      // a place that begins in one paragraph and ends in another is the first paragraph
      if (mark?.paragraph && paragraph === mark.paragraph && open.length === mark.depth)
        found.push({field: mark.field, start: mark.start, end: start, block: false, paragraph: {start: paragraph.start, end: -1}})
      else if (mark?.paragraph)
        found.push({
          field: mark.field,
          start: mark.paragraph.start,
          end: -1,
          block: true,
          paragraph: {start: mark.paragraph.start, end: -1},
        })
    }
    if (!isSelfClosing) open.push({name, start, inner})
  })
  parser.on('closetag', ({name, isSelfClosing}) => {
    if (isSelfClosing) return
    const end = parser.position
    const element = open.pop()!
    if (name === 'w:p') closed.set(element.start, end)
    if (name === 'w:sdtContent') {
      const field = open.at(-1)?.field
      const paragraph = open.findLast((each) => each.name === 'w:p')
      if (field) controlled = {field, depth: open.length}
      if (controlled && controlled.depth === open.length)
        found.push({
          field: controlled.field,
          start: element.inner,
          end: xml.lastIndexOf('<', end - 1),
          block: !paragraph,
          ...(paragraph && {paragraph: {start: paragraph.start, end: -1}}),
        })
      controlled = undefined
    }
  })
  parser.write(xml).close()
  const whole = found.map((place) => ({
    ...place,
    ...(place.end < 0 && {end: closed.get(place.start) ?? place.start}),
    ...(place.paragraph && {paragraph: {...place.paragraph, end: closed.get(place.paragraph.start) ?? place.paragraph.start}}),
  }))
  whole.sort((one, other) => one.start - other.start || other.end - one.end)
  let behind = 0
  return whole.filter(({start, end}) => {
    if (start < behind) return false
    behind = end
    return true
  })
}
