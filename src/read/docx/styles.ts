import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import {integer, prefixes, toggle, value} from './names.ts'
import {levelCount} from './numbering.ts'

/** Run properties that matter to a reader; left out means inherited. */
export interface RunFacts {
  bold?: boolean
  hidden?: boolean
  /** Points. */
  size?: number
}

/** Paragraph properties that matter to a reader; left out means inherited. */
export interface ParagraphFacts {
  align?: 'left' | 'center' | 'right'
  /** First-line indent: hundredths of a character, and twips. */
  firstLineChars?: number
  firstLine?: number
  left?: number
  /** Level of the heading from 1. */
  heading?: number
  numId?: string
  level?: number
  /** The style that `numId` was inherited from; a list's level may be linked to it. */
  numberedBy?: string
}

/** A style with everything it is based on folded in. */
export interface Style {
  paragraph: ParagraphFacts
  run: RunFacts
}

export interface Styles {
  /** The style of an id; the document's defaults for an unknown one. */
  get: (id: string | undefined) => Style
  /** The default paragraph style's id. */
  paragraphDefault?: string
}

interface RawStyle extends Style {
  basedOn?: string
}

const deepestChain = 32

/** Reads `styles.xml`; without one, the defaults of Word hold (10 points). */
export function readStyles(part: Uint8Array | undefined, context: ReadContext): Styles {
  const raw = new Map<string, RawStyle>()
  const defaults: RawStyle = {paragraph: {}, run: {size: 10}}
  let style: RawStyle | undefined
  let paragraphDefault: string | undefined
  // conditional formats of table styles hold properties of their own
  let inTablePart = 0
  if (part)
    parseXml(
      part,
      {
        open(name, attributes) {
          if (name === 'w:docDefaults') style = defaults
          else if (name === 'w:style') {
            style = {paragraph: {}, run: {}}
            context.spend('definitions')
            const id = value(attributes, 'styleId') ?? ''
            raw.set(id, style)
            if (value(attributes, 'type') === 'paragraph' && /^(?:1|true|on)$/.test(value(attributes, 'default') ?? ''))
              paragraphDefault = id
          } else if (name === 'w:tblStylePr') inTablePart++
          else if (style && inTablePart === 0) {
            if (name === 'w:basedOn') style.basedOn = value(attributes)
            else readProperty(name, attributes, style.paragraph, style.run)
          }
        },
        close(name) {
          if (name === 'w:docDefaults' || name === 'w:style') style = undefined
          else if (name === 'w:tblStylePr') inTablePart--
        },
      },
      context,
      prefixes,
    )
  const folded = new Map<string, Style>()
  const fold = (id: string | undefined, depth: number): Style => {
    const own = id === undefined ? undefined : raw.get(id)
    if (id === undefined || !own || depth > deepestChain) return defaults
    const known = folded.get(id)
    if (known) return known
    const base = fold(own.basedOn, depth + 1)
    if (own.paragraph.numId !== undefined) own.paragraph.numberedBy = id
    const whole = {paragraph: {...base.paragraph, ...own.paragraph}, run: {...base.run, ...own.run}}
    folded.set(id, whole)
    return whole
  }
  return {get: (id) => fold(id, 0), paragraphDefault}
}

/** Takes in one property element of `w:pPr` or `w:rPr`; their names do not overlap. */
export function readProperty(name: string, attributes: Record<string, string>, paragraph: ParagraphFacts, run: RunFacts): void {
  switch (name) {
    case 'w:b':
      run.bold = toggle(attributes)
      break
    case 'w:vanish':
      run.hidden = toggle(attributes)
      break
    case 'w:sz':
      run.size = (integer(value(attributes), 0, 2 * largestSize) ?? 0) / 2 || undefined
      break
    case 'w:jc':
      paragraph.align = alignments.get(value(attributes)) ?? 'left'
      break
    case 'w:outlineLvl': {
      const level = integer(value(attributes), -1, bodyText) ?? bodyText
      paragraph.heading = level >= 0 && level < bodyText ? level + 1 : undefined
      break
    }
    case 'w:numId':
      paragraph.numId = value(attributes)
      break
    case 'w:ilvl':
      paragraph.level = integer(value(attributes), -1, levelCount) ?? 0
      break
    case 'w:ind':
      readIndent(attributes, paragraph)
      break
  }
}

const alignments = new Map<string | undefined, ParagraphFacts['align']>([
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
])

/** Points; Word takes no more. */
const largestSize = 1638
/** The outline level that stands for no heading. */
const bodyText = 9
/** Twips, which are 22 inches; of characters, as many hundredths. */
const widestIndent = 31_680
const mostColumns = 200

function readIndent(attributes: Record<string, string>, paragraph: ParagraphFacts) {
  const chars = value(attributes, 'firstLineChars')
  const first = value(attributes, 'firstLine')
  const hanging = value(attributes, 'hanging')
  const left = value(attributes, 'left') ?? value(attributes, 'start')
  if (chars !== undefined) paragraph.firstLineChars = measure(chars)
  if (first !== undefined) paragraph.firstLine = measure(first)
  if (hanging !== undefined) paragraph.firstLine = -measure(hanging)
  if (left !== undefined) paragraph.left = measure(left)
}

const measure = (text: string) => integer(text, -widestIndent, widestIndent) ?? 0

/** The first line's indent in half-width columns: two characters are 4. */
export function indentColumns({firstLineChars, firstLine, left}: ParagraphFacts, size: number): number {
  const twips = (left ?? 0) + (firstLineChars ? (firstLineChars / 100) * size * 20 : (firstLine ?? 0))
  return Math.min(mostColumns, Math.max(0, Math.round(twips / (size * 10))))
}
