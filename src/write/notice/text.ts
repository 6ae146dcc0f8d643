import type {Block, Notice} from '../../render/block.ts'
import {toLines} from './to-lines.ts'

/** Plain text: paragraphs indented by two characters, an empty line where one part of the page ends and another begins. */
export function toText({blocks}: Notice): string {
  let out = ''
  let before: Block | undefined
  for (const block of blocks) {
    if (before && (block.type === 'table' || partOf(before) !== partOf(block))) out += '\n'
    for (const line of toLines(block)) out += `${isIndented(block) ? '　　' : ''}${line}\n`
    before = block
  }
  return out
}

const isIndented = ({type}: Block) => type === 'paragraph' || type === 'attachmentList' || type === 'note'

function partOf({type}: Block): string {
  switch (type) {
    case 'copyNumber':
    case 'classification':
    case 'urgency':
      return 'top'
    case 'addressees':
    case 'paragraph':
      return 'body'
    default:
      return type
  }
}
