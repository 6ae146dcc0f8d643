import type {Element} from 'hast'
import type {LineFacts} from '../line-collector.ts'
import {attribute} from './tree.ts'

const widestIndent = 40

/** What an element's tag and style say of its lines: alignment, heading, indent of the first line. */
export function factsOf(element: Element): LineFacts {
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
    const columns = Math.round(Number(indent[1]) * (columnsOf[indent[2].toLowerCase()] ?? 0))
    if (columns > 0 && columns < widestIndent) facts.indent = columns
  }
  return facts
}

/** Half-width columns of a unit of length. */
const columnsOf: Record<string, number> = {em: 2, px: 1 / 8, pt: 1 / 6}

/** What blocks inside an element take over from it. */
export const inheritable = ({align, region, heading, list}: LineFacts): LineFacts => ({
  ...(align ? {align} : {}),
  ...(region ? {region} : {}),
  ...(heading ? {heading} : {}),
  ...(list ? {list} : {}),
})
