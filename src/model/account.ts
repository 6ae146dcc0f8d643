import {blankSigns} from '../syntax/blank-signs.ts'
import type {Leaf, Node, Root} from '../syntax/nodes.ts'
import type {Gongwen} from './types.generated.ts'

/** Where the characters of an input went, counted in UTF-16 units. */
export interface Account {
  total: number
  /** Printed text that stands in the document. */
  inModel: number
  /** Punctuation that only separates, and labels that a field's name says (抄送：). */
  separators: number
  /** White space. */
  blank: number
  /** Boilerplate, such as page numbers and what belongs to a web site, told in messages. */
  leftOut: number
  /** Leaves whose text is in none of these: nothing should be. */
  missing: Leaf[]
}

const blanks = new RegExp(`[${blankSigns}]+`, 'g')

/** Words between the names of a list, and labels (with the marks that a list taken apart leaves behind them) that are said by the name of the field that holds what they label. */
const labels =
  /^[^\p{L}\p{N}]{0,4}(以?及|和|与|(?:附[件录表]?[一二三四五六七八九十\d]{0,3}[:：]?){1,2}|抄送|抄报|分送|分发|主送|印发|签发人|[会主核代联]签|共印\d*份?)?[:：﹕∶]?[^\p{L}\p{N}]{0,12}$/u

/**
 * Checks that nothing of an input is lost: every leaf's text is found in the document, or only
 * separates, or was left out with a message.
 *
 *     account(root, document).missing // []
 */
export function account(root: Root, document: Gongwen): Account {
  const text = strings(document).join('\0')
  const out: Account = {total: 0, inModel: 0, separators: 0, blank: 0, leftOut: 0, missing: []}
  const walk = (node: Node, parent?: Node) => {
    if ('children' in node) {
      for (const child of node.children) walk(child, node)
      return
    }
    out.total += node.value.length
    const bare = node.type === 'blank' ? '' : node.value.replace(blanks, '')
    out.blank += node.value.length - bare.length
    if (!bare) return
    if (node.type === 'boilerplate') out.leftOut += bare.length
    else if (text.includes(bare)) out.inModel += bare.length
    else if (node.type === 'delimiter' || (node.type === 'text' && labels.test(bare))) out.separators += bare.length
    else if (saidByFields(node, parent)) out.inModel += bare.length
    else out.missing.push(node)
  }
  walk(root)
  return out
}

/** Literals that the model takes apart: 秘密★10年 is a level and a period, the 1. of a listed attachment a number. */
function saidByFields({type}: Leaf, parent?: Node): boolean {
  return /^(classification|party|person|attachmentLabel|urgency)$/.test(type) || (type === 'label' && parent?.type === 'attachmentItem')
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value.replace(blanks, '')]
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : []
}
