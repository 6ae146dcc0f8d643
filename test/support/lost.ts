import type {Gongwen} from '../../src/model/types.generated.ts'
import type {Node, Root, Row} from '../../src/syntax/nodes.ts'
import {type Leaf, leavesOf} from './leaves.ts'

/** Leaves that the model need not hold: what only separates, and what is reported as left out. */
const outside = new Set(['blank', 'boilerplate', 'delimiter'])
/** Parents whose own text is only a printed label (抄送：, 附件：, 签发人：) that a field's name stands for. */
const labelled = new Set(['signatories', 'copyTo', 'attachmentList', 'attachmentItem', 'addressees', 'imprint', 'signature'])

/** Without blanks, and without the number of a page that a name goes on behind. */
const squeeze = (text: string) =>
  text.replace(/\n[ \u3000]*[-—] ?\d+ ?[-—][ \u3000]*\n/g, '').replace(/[\s\u3000\u00a0\u200b\ufeff\ue000-\uf8ff]+/g, '')

/** Where a leaf's text is divided into several fields: a body's name and its alias in brackets, 密级 and 保密期限, 紧急程度 and how urgent. */
const divided: Record<string, RegExp> = {
  party: /[（）()〔〕[\]]/,
  classification: /★|密级[：:]?/,
  urgency: /紧急程度[：:]?/,
  person: /[：:]/,
}
const words = ({type, value}: Leaf) => (divided[type] ? squeeze(value).split(divided[type]) : [squeeze(value)])

/** Leaves whose text is nowhere in the document, or not as often as it is printed: `lost(root, document)` → `[]` when nothing is lost. */
export function lost(root: Root, document: Gongwen): string[] {
  const strings: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') strings.push(squeeze(value))
    else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) collect(item)
  }
  // what duties repeat was said before
  collect({
    ...document,
    source: undefined,
    duties: undefined,
    attachments: document.attachments?.map((one) => ({...one, duties: undefined})),
  })
  const held = strings.join('\n')
  // a person's title and name are two fields, one behind the other
  const joined = strings.join('')
  const printedAgain = headersPrintedAgain(root)
  const inside = leavesOf(root).filter(
    (leaf) =>
      !outside.has(leaf.type) &&
      !(labelled.has(leaf.parent) && (leaf.type === 'text' || leaf.type === 'label')) &&
      !printedAgain.some(({start, end}) => start <= leaf.start && leaf.end <= end),
  )
  const printed = new Map<string, number>()
  const isRepeated = (leaf: Leaf) => {
    if (leaf.type !== 'text' || leaf.value.length < 4) return false
    const word = squeeze(leaf.value)
    const times = (printed.get(word) ?? 0) + 1
    printed.set(word, times)
    return times > 1 && held.split(word).length <= times
  }
  return inside
    .filter((leaf) => !words(leaf).every((word) => (leaf.type === 'person' ? joined : held).includes(word)) || isRepeated(leaf))
    .map((leaf) => `${leaf.parent}/${leaf.type} at ${leaf.start}: ${leaf.value}`)
}

/** Header rows that a table prints again, on its next page: the columns of the model say them once. */
const headersPrintedAgain = (node: Node): Row[] => {
  if (!('children' in node)) return []
  const rows = node.type === 'table' ? node.children.filter((child) => child.type === 'row') : []
  const head = rows.findIndex((row) => !row.header)
  return [...rows.slice(head === -1 ? 1 : head).filter((row) => row.header), ...node.children.flatMap(headersPrintedAgain)]
}
