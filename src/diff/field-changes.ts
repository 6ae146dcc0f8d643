import type {Gongwen, Party} from '../model/index.ts'
import type {Change, FieldName} from './change.ts'
import {level} from './level.ts'
import {marksOf} from './marks-of.ts'

const names = (parties: readonly Party[] = []) => parties.map(({name}) => name).join('、')

/** What the fields of the whole say, each as one text; empty where it says nothing. */
const fields: ReadonlyArray<[name: FieldName, pointer: string, textOf: (document: Gongwen) => string | undefined]> = [
  ['title', '/title', ({title}) => title],
  ['number', '/number', ({number}) => number?.text],
  ['issuers', '/issuers', ({issuers}) => issuers?.join('、')],
  ['addressees', '/addressees', ({addressees}) => names(addressees)],
  ['attachmentList', '/attachmentList', ({attachmentList = []}) => attachmentList.map(({title}) => title).join('\n')],
  [
    'signature',
    '/signature',
    ({signature}) => [...(signature?.authorities ?? []), ...(signature?.persons ?? []).map(({name}) => name)].join('、'),
  ],
  ['date', '/signature/date', ({signature}) => signature?.date],
  ['copyTo', '/imprint/copyTo', ({imprint}) => names(imprint?.copyTo)],
]

/** What changed in the fields of the whole document. */
export function fieldChanges(before: Gongwen, after: Gongwen, tokensOf: (text: string) => string[]): Change[] {
  return fields.flatMap(([what, pointer, textOf]): Change[] => {
    const [was = '', is = ''] = [textOf(before), textOf(after)]
    if (level(was) === level(is)) return []
    if (was === '') return [{change: 'added', what, after: {pointer, text: is}}]
    if (is === '') return [{change: 'removed', what, before: {pointer, text: was}}]
    return [{change: 'changed', what, before: {pointer, text: was}, after: {pointer, text: is}, marks: marksOf(was, is, tokensOf)}]
  })
}
