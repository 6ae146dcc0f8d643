import type {Leaf, Node} from '../syntax/nodes.ts'

/**
 * The words of a node: its own `text` leaves joined, without those of the nodes inside it.
 * What only separates (blanks, delimiters, page furniture) is not part of the words.
 *
 *     joinText(paragraph) // '近日，…紧密结合实际。'
 */
export function joinText(node: Node): string {
  if (!('children' in node)) return tidy(node.value)
  return join((node.children as Node[]).filter((child): child is Leaf => child.type === 'text' || child.type === 'blank'))
}

/**
 * All that is printed under a node, brackets and separators included, page furniture left out.
 *
 *     joinPrinted(cell) // '省财政厅、省水利厅'
 */
export function joinPrinted(node: Node): string {
  const parts: Leaf[] = []
  collect(node, parts)
  return join(parts)
}

function collect(node: Node, into: Leaf[]): void {
  if ('children' in node) for (const child of node.children) collect(child, into)
  else if (node.type !== 'chrome') into.push(node)
}

/** A literal's value on one line: white space as `join` keeps it. */
export function tidy(value: string): string {
  return value
    .trim()
    .replace(/\s+/g, (blank, at: number, whole: string) => gap(blank, whole.trim()[at - 1], whole.trim()[at + blank.length]))
}

function join(parts: readonly Leaf[]): string {
  if (parts.length === 1 && !parts[0].value.includes('\n')) return parts[0].type === 'blank' ? '' : parts[0].value
  const out: string[] = []
  let last = ''
  let blank = ''
  for (const part of parts) {
    if (part.type === 'blank') {
      blank += part.value
    } else if (part.value) {
      // Looking at the end of a string that grows would copy it each time.
      if (last && blank) out.push(gap(blank, last, part.value[0]))
      // A name may be broken over two lines inside its leaf.
      const words = part.value.includes('\n') ? tidy(part.value) : part.value
      out.push(words)
      last = words.at(-1) ?? last
      blank = ''
    }
  }
  return out.join('')
}

const latin = /[0-9A-Za-z\u00c0-\u024f.,;:!?)%]/

/**
 * What is left of white space between two characters. A line break inside Chinese is only where the
 * page was full, so nothing; between Latin words it stands for a blank; a number broken in two is
 * one number. A blank inside a line was typed, and stays.
 */
function gap(blank: string, before = '', after = ''): string {
  if (!/[\n\r\f\v\u2028\u2029]/.test(blank)) return ' '
  return latin.test(before) && latin.test(after) && !(/\d/.test(before) && /[\d%.]/.test(after)) ? ' ' : ''
}
