import type {Element, Nodes} from 'hast'
import type {LineCollector} from '../line-collector.ts'
import {attribute, elements, plainText} from './tree.ts'

const names = /(?:^|\s)(?:footnotes?|endnotes?)(?:-list)?(?:\s|$)/

/** The list of a page's footnotes, as Markdown and editors write it: `<section class="footnotes"><ol><li id="fn1">…`. */
export const holdsNotes = (element: Element): boolean =>
  /^(?:section|div|aside|ol)$/.test(element.tagName) &&
  (names.test(attribute(element, 'className')) || attribute(element, 'role') === 'doc-endnotes')

/** The mark in the text that leads to a footnote. */
export const isNoteMark = (element: Element): boolean =>
  element.tagName === 'a' && (/footnote-?ref/i.test(attribute(element, 'className')) || attribute(element, 'role') === 'doc-noteref')

/** Writes each footnote, or the only one, as a line behind the text, with the number by which it is counted. */
export function writeNotes(list: Element, to: LineCollector): void {
  const items = elements(list).filter(({tagName}) => tagName === 'li')
  const written = items.length > 0 ? items : [list]
  written.forEach((item, index) => {
    const number = `${index + 1} `
    const words = shown(item).replace(/\s+/g, ' ').trim()
    if (words !== '') to.line(number + words, {region: 'note', label: number.length})
  })
}

/** Writes a note that opens with its own mark as a line behind the text, with that mark. */
export function writeMarkedNote(note: Element, mark: string, to: LineCollector): void {
  const words = shown(note).replace(/\s+/g, ' ').trim()
  const opened = /^[[〔【(（]?/.exec(words)?.[0].length ?? 0
  const behind = words.startsWith(mark, opened) ? words.slice(opened + mark.length).replace(/^[\]〕】)）]?[\s.．、：:]*/, '') : words
  if (behind !== '') to.line(`${mark} ${behind}`, {region: 'note', label: mark.length + 1})
}

/** Its words without the link back to the text. */
function shown(node: Nodes): string {
  if (node.type === 'element' && node.tagName === 'a' && /back/i.test(attribute(node, 'className') + attribute(node, 'role'))) return ''
  return 'children' in node && node.type !== 'root'
    ? node.children.map((child) => shown(child)).join('')
    : plainText(node).replace(/[↩↑]/g, '')
}
