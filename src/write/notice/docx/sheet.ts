import type {Style} from '../../../render/style.ts'
import {textWidth} from '../../../render/text-width.ts'
import type {DocxLibrary, Part} from './load-docx.ts'
import {character, charactersPerLine, lineHeight, linesPerPage, sizes, tightening} from './measures.ts'

/** What a run of text looks like. */
export interface Look {
  font?: keyof Style['fonts']
  /** Half points. */
  size?: number
  colour?: string
  /** Twips between characters, instead of what lets 28 stand on a line. */
  spacing?: number
  bold?: boolean
  /** Half points by which it stands lower. */
  lowered?: number
}

/** A piece of a line: words and how they look, a tab, or the end of a line. */
export type Piece = ({text: string} & Look) | 'tab' | 'break'

/** How a paragraph stands. Lengths in twips. */
export interface Setting {
  align?: 'left' | 'center' | 'right' | 'both'
  left?: number
  right?: number
  /** Of the first line. */
  first?: number
  hanging?: number
  before?: number
  after?: number
  /** The height of a line. */
  line?: number
  tabs?: ReadonlyArray<{type: 'left' | 'right' | 'center'; position: number}>
  border?: object
  frame?: object
  keepNext?: boolean
  /** It begins a page. */
  newPage?: boolean
  outline?: number
}

/**
 * The sheets that are being written: what stands on them, and how far down the last one they reach. All lines are as high as the grid of
 * the page, so that it is known before any program sets the text.
 */
export interface Sheet {
  readonly word: DocxLibrary
  readonly style: Style
  readonly parts: Part[]
  /** Lines of the grid so far, from the first page on. */
  lines: number
}

/** Adds a paragraph. */
export function addParagraph(sheet: Sheet, pieces: readonly Piece[], setting: Setting = {}): void {
  if (setting.newPage) sheet.lines = Math.ceil(sheet.lines / linesPerPage) * linesPerPage
  sheet.parts.push(makeParagraph(sheet, pieces, setting))
  if (!setting.frame) sheet.lines += linesOf(pieces, setting)
}

/** An empty line. */
export const addBlank = (sheet: Sheet, count = 1): void => {
  for (let at = 0; at < count; at++) addParagraph(sheet, [])
}

/** How many lines of the grid a paragraph takes. */
function linesOf(pieces: readonly Piece[], {left = 0, right = 0, first = 0, before = 0, after = 0, line = lineHeight}: Setting): number {
  const at = pieces.indexOf('break')
  if (at >= 0) {
    const setting = {left, right, line}
    return linesOf(pieces.slice(0, at), {...setting, first, before}) + linesOf(pieces.slice(at + 1), {...setting, after})
  }
  const width = pieces.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? 1 : textWidth(piece.text) * ((piece.size ?? sizes.三号) / sizes.三号)),
    0,
  )
  const room = charactersPerLine - (left + right) / character
  const count = Math.max(1, Math.ceil((width + first / character) / room))
  return (count * line + before + after) / lineHeight
}

/** A paragraph that is not yet anywhere: for a cell, a footer. */
export function makeParagraph(sheet: Sheet, pieces: readonly Piece[], setting: Setting = {}): Part {
  const {word} = sheet
  const {
    align = 'left',
    left,
    right,
    first,
    hanging,
    before = 0,
    after = 0,
    line = lineHeight,
    tabs,
    border,
    frame,
    keepNext,
    newPage,
    outline,
  } = setting
  return new word.Paragraph({
    alignment: align,
    indent: {left, right, firstLine: first, hanging},
    spacing: {before, after, line, lineRule: 'exact'},
    ...(tabs && {tabStops: tabs}),
    ...(border && {border}),
    ...(frame && {frame}),
    ...(keepNext && {keepNext}),
    ...(newPage && {pageBreakBefore: true}),
    ...(outline !== undefined && {outlineLevel: outline}),
    widowControl: false,
    children: pieces.map((piece) => {
      if (piece === 'tab') return new word.TextRun({children: [new word.Tab()]})
      return piece === 'break' ? new word.TextRun({break: 1}) : makeRun(sheet, piece)
    }),
  })
}

/** A run of text. */
function makeRun({word, style}: Sheet, {text, ...look}: {text: string} & Look): Part {
  return new word.TextRun({...lookOf(style, look), text})
}

/** A look in the words of the library. */
export function lookOf({fonts}: Style, {font = 'body', size = sizes.三号, colour, spacing, bold, lowered}: Look): object {
  return {
    // the hint puts quotation marks and dashes, which Latin has too, into the Chinese font
    font: {
      ascii: fonts[font === 'page' ? 'page' : 'latin'],
      hAnsi: fonts[font === 'page' ? 'page' : 'latin'],
      eastAsia: fonts[font],
      hint: 'eastAsia',
    },
    size,
    characterSpacing: spacing ?? (size === sizes.三号 ? tightening : 0),
    ...(colour !== undefined && {color: colour}),
    ...(bold && {bold}),
    ...(lowered !== undefined && {position: `-${lowered / 2}pt`}),
  }
}
