import {append} from '../../../syntax/append.ts'
import type {Duty, LeadIn, Node, Paragraph, Requirement} from '../../../syntax/nodes.ts'
import {sentences} from '../../body/sentences.ts'
import {isColon, isSemicolon} from '../../source/characters.ts'
import {outside} from '../../source/scan.ts'
import type {SourceText} from '../../source/source-text.ts'
import {inOrder} from '../../tree/build.ts'
import {listsConditions, looksAhead, looksBack, tellsInTitle, type Wanted, wantedBelow} from '../../vocabulary/duty-headings.ts'
import {firstSign} from '../../vocabulary/first-sign.ts'
import {firstTelling} from '../../vocabulary/first-telling.ts'
import {behindSign} from './behind-sign.ts'
import {type Above, dutyOf} from './duty-of.ts'

type Holder = Requirement | LeadIn | Paragraph

/**
 * Adds a `duty` to the outline of a document for each part of its sentences that says who acts or by when.
 *
 * ```text
 * 各街道要在9月底前建立台账；由市住建局统一验收。
 * ^^^^ ^^ ^^^^^^           ^^ ^^^^^^^^
 * actor modal deadline     modal actor
 * ```
 */
export function addDuties(source: SourceText, nodes: readonly Node[]) {
  const title = nodes.find((node) => node.type === 'title')
  const tells = title?.type === 'title' && tellsInTitle.test(title.title)
  for (const node of nodes) {
    if (node.type === 'paragraph') addTo(source, node, {listed: false, tells, wanted: undefined})
    else if (node.type === 'section') inSection(source, node, tells, undefined)
  }
}

function inSection(source: SourceText, {children}: {children: readonly Node[]}, told: boolean, wantedAbove: Wanted) {
  const heading = children.find(({type}) => type === 'heading')
  const title = heading ? source.text.slice(heading.start, heading.end) : ''
  const tells = (told || looksBack.test(title)) && !looksAhead.test(title)
  let wanted = wantedBelow(title) ?? (wantedAbove === 'conditions' ? wantedAbove : undefined)
  let listed = false
  for (const node of children) {
    if (node.type === 'section') inSection(source, node, tells, wanted)
    else if (node.type === 'leadIn') {
      listed = addTo(source, node, {listed: false, tells, wanted})
      if (listsConditions.test(source.text.slice(Math.max(node.start, node.end - 16), node.end))) wanted = 'conditions'
    } else if (node.type === 'requirement') {
      listed &&= isListItem(source.text, node.start)
      addTo(source, node, {listed, tells, wanted})
    }
  }
}

/** Does an item of a list stand there, but 1. and 2、, which open what stands by itself? */
const isListItem = (text: string, at: number) => !numbered.test(text.slice(at, at + 4)) && behindSign(text, at) > at
const numbered = /^\d+[、.．]/

/** Adds the duties of one stretch of text; tells whether its last one goes on into what stands below. */
function addTo(source: SourceText, node: Holder, above: Above): boolean {
  const first = node.children.findLast((child) => child.type === 'topic' || child.type === 'delimiter')
  const start = first ? first.end : node.start
  let telling = firstTelling(source.text, source.partner, start, node.end)
  const broken = source.text.slice(start, node.end).includes('\n')
  if (!above.listed && telling === node.end && !(broken && tellsOverBreak(source.text, start, node.end))) return false
  let duties: Duty[] = []
  let carried = above.listed
  for (const sentence of sentences(source, start, node.end)) {
    carried = above.listed
    let end = sentence.start
    while (end < sentence.end) {
      const from = end
      end = partEnd(source, from, sentence.end)
      if (telling < from) telling = firstTelling(source.text, source.partner, from, node.end)
      if (end - from > longest || (!carried && telling >= end && !(broken && tellsOverBreak(source.text, from, end)))) continue
      const duty = dutyOf(source, {start: from, end}, carried, above)
      if (!duty) continue
      if (duty.carried || duty.children.some(({type}) => type === 'assignment')) carried = true
      duties = append(duties, duty)
    }
  }
  if (duties.length > 0) (node as {children: Node[]}).children = inOrder([...node.children, ...duties])
  return carried && isColon(source.text.charCodeAt(node.end - 1))
}

/** Does a line break cut a word in two that tells who acts or by when? `分别负` ⏎ `责…` */
function tellsOverBreak(text: string, start: number, end: number): boolean {
  for (const {index, 0: gap} of text.slice(start, end).matchAll(lineBreak)) {
    const behind = start + index + gap.length
    const seam = text[start + index - 1] + text.slice(behind, Math.min(behind + 1, end))
    if (index > 0 && firstSign(seam, 0, seam.length) === 0) return true
  }
  return false
}
const lineBreak = /(?<!\s)\s{1,9}(?!\s)/g

/** Where the part of a sentence ends that begins at `from`: behind its ；. */
function partEnd({text, partner}: SourceText, from: number, end: number): number {
  for (let i = outside(partner, from, end); i < end; i = outside(partner, i + 1, end)) if (isSemicolon(text.charCodeAt(i))) return i + 1
  return end
}

/** Words are compared with the other words of their sentence. Nobody puts whom he asks for what into a longer one. */
const longest = 2000
