import type {Part} from './load-docx.ts'
import {page} from './measures.ts'
import type {Sheet} from './sheet.ts'

/** Twips in a pixel, in which the library wants lengths. */
const pixel = 15

/** Adds a box as wide as the text that stands at the foot of the page it comes on, whatever text the page has. `height` is in twips. */
export function addFloating({word, parts}: Sheet, children: readonly Part[], height: number): void {
  const box = new word.WpsShapeRun({
    type: 'wps',
    transformation: {width: page.textWidth / pixel, height: height / pixel},
    floating: {
      horizontalPosition: {relative: 'margin', align: 'center'},
      verticalPosition: {relative: 'margin', align: 'bottom'},
      wrap: {type: 3},
      allowOverlap: false,
    },
    bodyProperties: {margins: {top: 0, bottom: 0, left: 0, right: 0}, verticalAnchor: 'b'},
    children,
  })
  parts.push(new word.Paragraph({spacing: {before: 0, after: 0, line: 20, lineRule: 'exact'}, children: [box]}))
}
