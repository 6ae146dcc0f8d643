import type {Gongwen} from '../../src/model/types.generated.ts'
import type {Root} from '../../src/syntax/nodes.ts'
import {type Leaf, leavesOf} from './leaves.ts'

/** Leaves that the model need not hold: what only separates, and what is reported as left out. */
const outside = new Set(['blank', 'boilerplate', 'delimiter'])
/** Parents whose own text is only a printed label (抄送：, 附件：, 签发人：) that a field's name stands for. */
const labelled = new Set(['signatories', 'copyTo', 'attachmentList', 'attachmentItem', 'addressees', 'imprint', 'signature'])

const squeeze = (text: string) => text.replace(/[\s\u3000\u00a0\u200b\ufeff\ue000-\uf8ff]+/g, '')

/** Where a leaf's text is divided into several fields: a body's name and its alias in brackets, 密级 and 保密期限. */
const divided: Record<string, RegExp> = {party: /[（）()〔〕[\]]/, classification: /★/, person: /[：:]/}
const words = ({type, value}: Leaf) => (divided[type] ? squeeze(value).split(divided[type]) : [squeeze(value)])

/** Leaves whose text is nowhere in the document: `lost(root, document)` → `[]` when nothing is lost. */
export function lost(root: Root, document: Gongwen): string[] {
  const strings: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') strings.push(squeeze(value))
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item)
  }
  collect({...document, source: undefined})
  const held = strings.join('\n')
  // a person's title and name are two fields, one behind the other
  const joined = strings.join('')
  return leavesOf(root)
    .filter((leaf) => !outside.has(leaf.type) && !(labelled.has(leaf.parent) && (leaf.type === 'text' || leaf.type === 'label')))
    .filter((leaf) => !words(leaf).every((word) => (leaf.type === 'person' ? joined : held).includes(word)))
    .map((leaf) => `${leaf.parent}/${leaf.type} at ${leaf.start}: ${leaf.value}`)
}
