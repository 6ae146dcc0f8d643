import type {Element, Nodes, Root} from 'hast'
import {append} from '../../syntax/append.ts'
import {holdsNotes} from './notes.ts'
import {attribute, childElements} from './tree.ts'
import {blockTags} from './vocabulary.ts'

/** The footnotes of a page that only their marks tell, and those marks in the text. */
export interface PageNotes {
  /** Left out of the text. */
  marks: Set<Element>
  /** Blocks that are a note each → its mark. */
  notes: Map<Element, string>
  /** 注释： above them. */
  head?: Element
}

const notesHead = /^[【[]?(?:注\s?释?|脚\s?注|尾\s?注|附\s?注)[\]】]?\s?[：:]?$/

/**
 * Finds footnotes as word processors and editors write them into a page: a raised mark that leads to a place below, where a block opens with
 * the same mark, or raised marks that blocks below open with, raised as well.
 *
 * ```html
 * 企业<sup><a href="#_ftn1">[1]</a></sup>应当申报。 … <p><a name="_ftn1">[1]</a> 指在册企业。</p>
 * 企业<sup>①</sup>应当申报。 … <p><sup>①</sup> 指在册企业。</p>
 * ```
 */
export function findNotes(root: Root): PageNotes {
  const found: PageNotes = {marks: new Set(), notes: new Map()}
  const {places, targets, candidates} = survey(root)
  const raised = new Map<string, Element[]>()
  for (const element of candidates) {
    const isLink = element.tagName === 'a' && isNoteLike(element, places)
    const mark = markOf(element, isLink)
    if (mark === undefined) continue
    const goal = isLink ? targets.get(anchorOf(element)) : undefined
    const block = goal && blockOf(goal, places)
    if (goal && block && orderOf(places, goal) > orderOf(places, element) && opensWith(block, mark)) {
      found.marks.add(raisedAround(element, places))
      if (!inList(block, places)) found.notes.set(wholeNote(block, places), mark)
    } else if (element.tagName === 'sup') {
      const own = blockOf(element, places)
      const above = raised.get(mark) ?? []
      if (!own || !opensWith(own, mark)) raised.set(mark, append(above, element))
      else if (above.length > 0 && !inList(own, places)) {
        for (const each of above) found.marks.add(each)
        found.notes.set(wholeNote(own, places), mark)
      }
    }
  }
  addPlainNotes(found, raised, places)
  found.notes = new Map([...found.notes].sort(([one], [other]) => orderOf(places, one) - orderOf(places, other)))
  const [first] = found.notes.keys()
  const head = first && elementBefore(first, places)
  if (head && notesHead.test(firstWords(head, longestMark))) found.head = head
  return found
}

/** Notes that open with a circled number, a star or a number in brackets as other words do, behind all marks of the text. */
function addPlainNotes(found: PageNotes, raised: Map<string, Element[]>, places: Map<Element, Place>) {
  const waiting = new Map([...raised].filter(([, [first]]) => !found.marks.has(first) && plainMark.test(firstWords(first, longestMark))))
  if (waiting.size === 0) return
  const behind = [...waiting.values()].reduce((most, marks) => Math.max(most, orderOf(places, marks[marks.length - 1])), 0)
  for (const [element, {order}] of places) {
    if (order <= behind || !holdsWords.has(element.tagName) || childElements(element).some(({tagName}) => blockTags.has(tagName))) continue
    const words = firstWords(element, longestMark * 2)
    const opened = plainMark.exec(words)
    const mark = opened?.[1] ?? opened?.[0]
    const marks = mark === undefined ? undefined : waiting.get(mark)
    if (!marks || mark === undefined || !opensWith(element, mark)) continue
    for (const each of marks) found.marks.add(each)
    found.notes.set(element, mark)
  }
}
const plainMark = /^(?:[[〔【(（](\d{1,3})[\]〕】)）]|[①-⑳]|[*＊※†]{1,3})/
const holdsWords = new Set(['p', 'div', 'li', 'section', 'dd'])

/** Where an element stands: what holds it, and its number in the order of the page. */
interface Place {
  parent: Element | Root
  order: number
}

/** One look at the whole page. */
function survey(root: Root) {
  const places = new Map<Element, Place>()
  const targets = new Map<string, Element>()
  const candidates: Element[] = []
  let last = ''
  const walk = (parent: Element | Root) => {
    for (const child of parent.children) {
      if (child.type === 'text' && child.value !== '') last = child.value.slice(-1)
      if (child.type !== 'element') continue
      places.set(child, {parent, order: places.size})
      for (const name of [attribute(child, 'id'), attribute(child, 'name')]) if (name !== '' && !targets.has(name)) targets.set(name, child)
      // m², not a note
      const isRaised = child.tagName === 'sup' && !/[A-Za-z㎡㎥]/.test(last)
      if ((isRaised || anchorOf(child) !== '') && candidates.length < mostMarks) candidates.push(child)
      walk(child)
    }
  }
  walk(root)
  return {places, targets, candidates}
}

const mostMarks = 2000

/** Where a link within the page leads. */
const anchorOf = (element: Element): string => {
  const href = element.tagName === 'a' ? attribute(element, 'href') : ''
  const at = href.indexOf('#')
  return at < 0 ? '' : safeDecode(href.slice(at + 1))
}

function safeDecode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const orderOf = (places: Map<Element, Place>, element: Element) => places.get(element)?.order ?? -1

const shownMark = /^[[〔【(（]?(\d{1,3}|[①-⑳]|[*＊※†]{1,3})[\]〕】)）]?$/

/** Marks that only a link makes plain. */
const lettered = /^[[〔【(（]?([ivx]{1,5}|[a-z])[\]〕】)）]?$/

/** The mark that is all an element shows, without brackets: `[1]` → `1`. */
function markOf(element: Element, isLink = false): string | undefined {
  const words = firstWords(element, longestMark + 1).replace(/\s+/g, '')
  return (shownMark.exec(words) ?? (isLink ? lettered.exec(words) : null))?.[1]
}
const longestMark = 6

/** Is a link one to a note, and not to a part of the page: raised, in brackets, or so called? */
const isNoteLike = (element: Element, places: Map<Element, Place>): boolean => {
  const parent = places.get(element)?.parent
  return (
    (parent?.type === 'element' && parent.tagName === 'sup') ||
    childElements(element).some(({tagName}) => tagName === 'sup') ||
    /[^\d\s]/.test(firstWords(element, longestMark)) ||
    /ftn|edn|fn|note|cite/i.test(anchorOf(element))
  )
}

/** Is a block in a list of notes, which is written as such? */
function inList(block: Element, places: Map<Element, Place>): boolean {
  let at: Element | Root = block
  for (let steps = 0; steps < mostSteps && at.type === 'element'; steps++) {
    if (holdsNotes(at)) return true
    at = places.get(at)?.parent ?? {type: 'root', children: []}
  }
  return false
}

/** Does a block open with a mark, bare or in brackets, and say something behind it? */
function opensWith(block: Element, mark: string): boolean {
  const words = firstWords(block, longestMark * 4).trimStart()
  const bare = words.replace(/^[[〔【(（]/, '')
  if (!bare.startsWith(mark)) return block.tagName === 'li' && words !== ''
  const rest = bare.slice(mark.length)
  return !/^\d/.test(rest) && /[\p{Script=Han}A-Za-z《“]/u.test(rest)
}

/** The first characters that an element shows; it costs little however much the element holds. */
function firstWords(element: Element, most: number): string {
  let words = ''
  let work = 0
  const walk = (node: Nodes) => {
    if (words.length > most || ++work > mostNodes) return
    if (node.type === 'text') words += node.value.slice(0, most * 8).trimStart()
    else if (node.type === 'element') node.children.forEach(walk)
  }
  walk(element)
  return words
}
const mostNodes = 60

/** The closest block around an element, or it itself. */
function blockOf(element: Element, places: Map<Element, Place>): Element | undefined {
  let at: Element | Root = element
  for (let steps = 0; steps < mostSteps && at.type === 'element'; steps++) {
    if (at.tagName === 'body' || at.tagName === 'table' || at.tagName === 'tr') return undefined
    if (blockTags.has(at.tagName)) return at
    const place = places.get(at)
    if (!place) return undefined
    at = place.parent
  }
  return undefined
}
const mostSteps = 12

function elementBefore(element: Element, places: Map<Element, Place>): Element | undefined {
  let before: Element | undefined
  for (const child of places.get(element)?.parent.children ?? []) {
    if (child === element) return before
    if (child.type === 'element' && child.tagName !== 'hr' && child.tagName !== 'br') before = child
  }
  return undefined
}

/** A raised mark is left out with its brackets: `<sup>[<a href="#n1">1</a>]</sup>`. */
function raisedAround(element: Element, places: Map<Element, Place>): Element {
  const parent = places.get(element)?.parent
  return parent?.type === 'element' && parent.tagName === 'sup' && markOf(parent) !== undefined ? parent : element
}

/** A note of several paragraphs has an element of its own: `<div id="ftn1"><p>…</p><p>…</p></div>`. */
function wholeNote(block: Element, places: Map<Element, Place>): Element {
  const parent = places.get(block)?.parent
  return parent?.type === 'element' && /^_?(?:ftn|edn|fn|footnote|endnote)\W?\d/i.test(attribute(parent, 'id')) ? parent : block
}
