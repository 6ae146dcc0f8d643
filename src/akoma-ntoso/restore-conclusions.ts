import {at, type Pointer, present} from '../model/context.ts'
import type {Attachment, Footnote, Imprint, Note, Person, Signature} from '../model/types.generated.ts'
import {dateIn, dateNode} from './date-in.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreParties, saidBy} from './restore-clause.ts'
import type {Restoring} from './restoring.ts'

type Conclusions = Pick<Attachment, 'footnotes' | 'attachmentList' | 'signature' | 'note' | 'imprint'>

/** What stands below the body, but for its closing paragraphs. */
export function restoreConclusions(conclusions: PlacedElement | undefined, pointer: Pointer, restoring: Restoring): Conclusions {
  if (!conclusions) return {}
  const footnotes = elementsOf(conclusions, 'block', 'footnote').flatMap((block, index): Footnote[] => {
    const found = firstOf(block, 'authorialNote')
    if (!found) return []
    restoring.mark(at(pointer, 'footnotes', index), found)
    return [present({mark: found.attributes.marker, text: elementsOf(found).map(wordsOf).join('\n')})]
  })
  const list = firstOf(conclusions, 'blockList')
  const note = firstOf(conclusions, 'block', 'note')
  if (note) restoring.mark(at(pointer, 'note'), note)
  const disclosure = firstOf(note, 'inline', 'disclosure')
  const signature = firstOf(conclusions, 'container', 'signature')
  const imprint = firstOf(conclusions, 'container', 'imprint')
  return {
    footnotes,
    attachmentList:
      list &&
      elementsOf(list, 'item').map((item, index) => {
        restoring.mark(at(pointer, 'attachmentList', index), item)
        const number = firstOf(item, 'num')
        return present({number: number && Number.parseFloat(wordsOf(number)), title: elementsOf(item, 'p').map(wordsOf).join('\n')})
      }),
    signature: signature && restoreSignature(signature, at(pointer, 'signature'), restoring),
    note: note && present<Note>({text: wordsOf(note), disclosure: disclosure && saidBy(disclosure)}),
    imprint: imprint && restoreImprint(imprint, at(pointer, 'imprint'), restoring),
  }
}

function restoreSignature(container: PlacedElement, pointer: Pointer, restoring: Restoring): Signature {
  restoring.mark(pointer, container)
  const signed = elementsOf(container, 'p').flatMap((p) => elementsOf(p, 'signature'))
  const named = (node: PlacedElement, key: string, index: number) => {
    restoring.mark(at(pointer, key, index), node)
    return wordsOf(node)
  }
  return present<Signature>({
    authorities: signed.flatMap((each) => elementsOf(each, 'organization')).map((node, index) => named(node, 'authorities', index)),
    persons: signed
      .filter((each) => firstOf(each, 'person'))
      .map((each, index): Person => {
        restoring.mark(at(pointer, 'persons', index), each)
        const title = firstOf(each, 'role')
        return present({title: title && wordsOf(title), name: wordsOf(firstOf(each, 'person')!)})
      }),
    ...restoreDate(
      elementsOf(container, 'p').find((p) => dateNode(p)),
      pointer,
      ['date', 'dateText'],
      restoring,
    ),
  })
}

function restoreImprint(container: PlacedElement, pointer: Pointer, restoring: Restoring): Imprint {
  restoring.mark(pointer, container)
  const copyTo = firstOf(container, 'block', 'copyTo')
  const printed = firstOf(container, 'block', 'printed')
  const by = firstOf(printed, 'organization')
  if (by) restoring.mark(at(pointer, 'printedBy'), by)
  return present<Imprint>({
    copyTo: copyTo && restoreParties(elementsOf(copyTo, 'organization'), at(pointer, 'copyTo'), restoring),
    printedBy: by && wordsOf(by),
    ...restoreDate(printed, pointer, ['printedOn', 'printedOnText'], restoring),
    other: elementsOf(container, 'block', 'other').map(wordsOf),
  })
}

/** A day, and how it is printed, under two keys. */
function restoreDate<Key extends string>(
  block: PlacedElement | undefined,
  pointer: Pointer,
  [day, text]: [Key, Key],
  restoring: Restoring,
): Partial<Record<Key, string>> {
  const node = dateNode(block)
  if (!node) return {}
  for (const key of [day, text]) restoring.mark(at(pointer, key), node)
  return {[day]: dateIn(block), [text]: wordsOf(node)} as Partial<Record<Key, string>>
}
