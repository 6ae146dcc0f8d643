import {at, type Pointer, present} from '../model/context.ts'
import type {Attachment, Classification, Header} from '../model/types.generated.ts'
import {dateIn} from './date-in.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreParties} from './restore-clause.ts'
import {numberOf, ownOf, type Restoring} from './restoring.ts'

type Preface = Pick<Attachment, 'header' | 'number' | 'adoption' | 'addressees'>

/** What stands above the body, but for the title. */
export function restorePreface(preface: PlacedElement | undefined, pointer: Pointer, restoring: Restoring): Preface {
  const block = (name: string, field: string) => {
    const found = firstOf(preface, 'block', name)
    if (!found) return undefined
    restoring.mark(at(pointer, field), found)
    // what a part of the head says, the head says
    if (field.startsWith('header/')) restoring.mark(at(pointer, 'header'), found)
    return found
  }
  const text = (name: string) => {
    const found = block(name, `header/${name}`)
    return found && wordsOf(found)
  }
  const classified = block('classification', 'header/classification')
  const part = (name: string) => {
    const found = firstOf(classified, 'inline', name)
    return found && wordsOf(found)
  }
  const signatories = block('signatories', 'header/signatories')
  const header = present<Header>({
    copyNumber: text('copyNumber'),
    classification: classified && present<Classification>({level: part('level') ?? wordsOf(classified), period: part('period')}),
    urgency: text('urgency'),
    issuerMark: text('issuerMark'),
    signatories: signatories && elementsOf(signatories, 'person').map(wordsOf),
  })
  const number = firstOf(block('number', 'number'), 'docNumber')
  const adoption = block('adoption', 'adoption')
  const addressees = block('addressees', 'addressees')
  return {
    header: firstOf(preface, 'block', 'header') || Object.keys(header).length > 0 ? header : undefined,
    number:
      number &&
      present({text: wordsOf(number), code: ownOf(number, 'code'), year: numberOf(number, 'year'), serial: numberOf(number, 'serial')}),
    adoption: adoption && present({text: wordsOf(adoption), date: dateIn(adoption)}),
    addressees: addressees && restoreParties(elementsOf(addressees, 'organization'), at(pointer, 'addressees'), restoring),
  }
}
