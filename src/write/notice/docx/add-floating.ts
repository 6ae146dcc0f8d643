import type {Part} from './load-docx.ts'
import {page} from './measures.ts'
import type {Sheet} from './sheet.ts'

/** Twips in a pixel, in which the library wants lengths; EMU in a twip, in which it wants places. */
const pixel = 15
const emu = 635

/** Where a box stands. Lengths in twips. */
export interface BoxPlace {
  height: number
  /** Without it as wide as the text, with it this wide and in the middle of the page. */
  width?: number
  /** From the upper edge of the page; without it at the foot of the text. */
  top?: number
}

/** Adds a box that stands where it is to on the page it comes on, whatever text the page has; text goes on below and above it. */
export function addFloating({word, parts}: Sheet, children: readonly Part[], {height, width, top}: BoxPlace): void {
  const box = new word.WpsShapeRun({
    type: 'wps',
    transformation: {width: Math.round((width ?? page.textWidth) / pixel), height: Math.round(height / pixel)},
    floating: {
      horizontalPosition: {relative: width === undefined ? 'margin' : 'page', align: 'center'},
      verticalPosition: top === undefined ? {relative: 'margin', align: 'bottom'} : {relative: 'page', offset: top * emu},
      wrap: {type: 3},
      allowOverlap: false,
    },
    bodyProperties: {margins: {top: 0, bottom: 0, left: 0, right: 0}, verticalAnchor: top === undefined ? 'b' : 't'},
    children,
  })
  parts.push(new word.Paragraph({spacing: {before: 0, after: 0, line: 20, lineRule: 'exact'}, children: [box]}))
}
