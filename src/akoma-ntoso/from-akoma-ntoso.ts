import {at, type Positions, present} from '../model/context.ts'
import {attachmentFields, documentFields} from '../model/fields.generated.ts'
import {ordered} from '../model/ordered.ts'
import type {Attachment, Declaration, Gongwen} from '../model/types.generated.ts'
import {type SchemaError, validate} from '../model/validate.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreBody} from './restore-body.ts'
import {openRestoring, ownOf} from './restoring.ts'

/**
 * The document that Akoma Ntoso of our own holds, and where its parts stand in a reading text of `length` characters. Undefined for what
 * others wrote, or a version of ours that is not known. What somebody made of it by hand is restored as it stands there; `misfit` is the first
 * place where it fits the schema no more. `spend` is told how many characters references add, and throws where these are too many.
 */
export function fromAkomaNtoso(
  root: PlacedElement,
  length: number,
  spend: (characters: number) => void,
): {document: Gongwen; positions: Positions; misfit?: SchemaError} | undefined {
  const main = firstOf(root, 'doc')
  const own = firstOf(firstOf(firstOf(main, 'meta'), 'proprietary'), 'gw:document')
  if (!main || own?.attributes.version !== '1') return undefined
  const restoring = openRestoring(main, length, spend)
  const body = restoreBody(main, '', '', restoring)
  const attachments = elementsOf(firstOf(main, 'attachments'), 'attachment').flatMap((node, index): Attachment[] => {
    const doc = firstOf(node, 'doc')
    if (!doc) return []
    const pointer = at('', 'attachments', index)
    restoring.mark(pointer, node)
    const label = firstOf(node, 'heading')
    if (label) restoring.mark(at(pointer, 'label'), label)
    const role = ownOf(node, 'role') === 'issued' ? 'issued' : 'annex'
    return [ordered({role, label: label && wordsOf(label), ...restoreBody(doc, `a${index + 1}.`, pointer, restoring)}, attachmentFields)]
  })
  const analysis = firstOf(firstOf(firstOf(main, 'meta'), 'analysis'), 'otherAnalysis')
  const declarations = elementsOf(analysis, 'gw:declaration').map((node) =>
    present<Declaration>({text: wordsOf(node), effect: node.attributes.effect, from: node.attributes.from}),
  )
  const document = ordered<Gongwen>({gongwen: '1', ...body, attachments, declarations}, documentFields)
  return {document, positions: restoring.positions, misfit: validate(document)[0]}
}
