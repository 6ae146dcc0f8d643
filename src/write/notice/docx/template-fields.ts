import type {Block, Notice} from '../../../render/block.ts'

/** What a template may have a place for, by the names that the places may have. */
const names: Record<string, readonly string[]> = {
  copyNumber: ['份号'],
  classification: ['密级', '密级和保密期限'],
  urgency: ['紧急程度'],
  issuerMark: ['发文机关标志', '文头'],
  number: ['发文字号', '文号'],
  signatories: ['签发人'],
  title: ['标题'],
  addressees: ['主送机关', '主送'],
  body: ['正文'],
  attachmentList: ['附件说明'],
  authorities: ['发文机关署名', '署名', '发文机关'],
  date: ['成文日期'],
  note: ['附注'],
  copyTo: ['抄送机关', '抄送'],
  printedBy: ['印发机关'],
  printedOn: ['印发日期'],
}

/** A place by the name of its bookmark or content control: `fieldNamed('标题')` → `'title'`. */
export function fieldNamed(name: string): string | undefined {
  return Object.keys(names).find((field) => field === name || names[field].includes(name))
}

/** The names of all places, as help shows them. */
export const fieldNames: readonly string[] = Object.values(names).map(([name]) => name)

/** The lines that belong into each place, but for the body. */
export function fieldLines({blocks}: Notice): Map<string, string[]> {
  const lines = new Map<string, string[]>()
  for (const block of blocks) {
    if (block.type === 'attachment') break
    for (const [field, some] of fieldsOf(block)) if (!lines.has(field)) lines.set(field, some)
  }
  return lines
}

function fieldsOf(block: Block): Array<[field: string, lines: string[]]> {
  switch (block.type) {
    case 'copyNumber':
    case 'classification':
    case 'urgency':
    case 'issuerMark':
    case 'title':
    case 'addressees':
      return [[block.type, [block.text]]]
    case 'number':
      return [
        ['number', [block.text]],
        ['signatories', [block.signatories.join('　')]],
      ]
    case 'attachmentList':
      return [['attachmentList', block.items.map(({number, title}) => (number === undefined ? title : `${number}.${title}`))]]
    case 'signature':
      return [
        [
          'authorities',
          [...block.authorities, ...block.persons.map(({title, name}) => (title === undefined ? name : `${title}　${name}`))],
        ],
        ['date', block.dates],
      ]
    case 'note':
      return [['note', block.lines]]
    case 'imprint':
      return [
        ['copyTo', [block.copyTo ?? '']],
        ['printedBy', [block.printedBy ?? '']],
        ['printedOn', [block.printedOn ?? '']],
      ]
    default:
      return []
  }
}

/** The fields that a block fills; it is printed with the body where the template has a place for none of them. */
export const fieldsFilledBy = (block: Block): string[] => fieldsOf(block).map(([field]) => field)
