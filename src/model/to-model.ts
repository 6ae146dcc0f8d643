import type {Lines} from '../syntax/lines.ts'
import type * as syntax from '../syntax/nodes.ts'
import {valueAt} from '../syntax/value-at.ts'
import {at, type Context, mark, type Pointer, type Positions, present} from './context.ts'
import {createToFootnotes} from './create-to-footnotes.ts'
import {attachmentFields, documentFields} from './fields.generated.ts'
import {ordered} from './ordered.ts'
import {toBody} from './to-body.ts'
import {noteDeclaration} from './to-responsibility.ts'
import type {Attachment, Gongwen} from './types.generated.ts'

/** A document, and where in the reading text each of its parts stands. */
export interface Model {
  document: Gongwen
  /** Made when it is first looked at. */
  readonly positions: Positions
}

/**
 * The syntax tree, whole or in outline, as the document that the schema promises, with the range of each part. It only
 * selects and joins: nothing is inherited or guessed here, and a fact that the text does not give
 * is left out.
 *
 *     const {document, positions} = toModel(root, lines)
 *     document.sections[0].heading // '紧抓防汛抗震救灾不放松'
 *     positions['/sections/0/heading'] // [318, 329]
 */
export const toModel = (root: syntax.Root, lines: Lines): Model => new ModelOfTree(root, lines)

// A class: a getter written on each object would make each a shape of its own, which outlives it.
class ModelOfTree implements Model {
  readonly document: Gongwen
  readonly #root: syntax.Root
  readonly #lines: Lines
  #positions?: Positions

  constructor(root: syntax.Root, lines: Lines) {
    this.#root = root
    this.#lines = lines
    this.document = build(root, lines, undefined).document
  }

  // Most runs never ask, and the pointers cost nearly twice what the document does: noted along with it they would make every
  // reading a tenth slower. For whoever asks the document is built once more, which is a third of that work.
  get positions() {
    if (!this.#positions) {
      const {document, positions} = build(this.#root, this.#lines, '')
      this.#positions = pointing(positions, document)
    }
    return this.#positions
  }
}

function build(root: syntax.Root, lines: Lines, top: Pointer): {document: Gongwen; positions: Positions} {
  const duties = {list: [], pointer: top, last: []}
  const context: Context = {text: lines.text, lines: lines.lines, line: 0, positions: {}, declarations: [], duties, prose: []}
  for (const node of root.declared ?? []) context.prose.push({node})
  const {body, attachments: found} = toBody(root, '', top, context)
  const toFootnotes = createToFootnotes(root)
  const attachments: Attachment[] = []
  // An attachment may hold others (the annexes of an issued text): they follow it, numbered through.
  const waiting = found.reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const pointer = at(top, 'attachments', attachments.length)
    mark(context, pointer, node)
    const inner = toBody(node, `a${attachments.length + 1}.`, pointer, context)
    attachments.push(ordered({...inner.body, footnotes: toFootnotes(node, pointer, context), role: node.role}, attachmentFields))
    for (const attachment of inner.attachments.reverse()) waiting.push(attachment)
  }
  for (const {node, from} of context.prose) noteDeclaration(node, from, context)
  // A label outside any attachment has no field of its own.
  if (body.label) body.closing = [...(body.closing ?? []), body.label]
  const declarations = context.declarations.map(({declaration, node}, index) => {
    mark(context, at(top, 'declarations', index), node)
    return declaration
  })
  const {name, format, encoding, sha256, ocr} = lines.source
  const source = present({name, format, encoding, sha256, ocr})
  const own = {gongwen: '1', label: undefined, footnotes: toFootnotes(root, top, context), attachments, declarations, source} as const
  return {document: ordered(Object.assign(body, own), documentFields), positions: context.positions}
}

/** The positions of what the document holds: a title has a range for a kind also where it names none. */
function pointing(positions: Positions, document: Gongwen): Positions {
  return Object.fromEntries(Object.entries(positions).filter(([pointer]) => valueAt(document, pointer) !== undefined))
}
