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
 * `lines` keeps the line breaks that stand directly between its children as line feeds: so several
 * labelled lines stay lines, while a name broken over two lines is whole again. Inside brackets a line
 * break is a full line, not a new label.
 *
 *     joinPrinted(clause, true) // '（责任处室：防火监督处）'
 */
export function joinPrinted(node: Node, lines = false): string {
  const parts: Leaf[] = []
  collect(node, parts)
  const open = /^[（(〔[【]/.test(parts.find(({type}) => type !== 'blank')?.value ?? '')
  return join(parts, lines && !open && 'children' in node ? new Set<Node>(node.children) : undefined)
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

function join(parts: readonly Leaf[], breaking?: ReadonlySet<Node>): string {
  if (parts.length === 1 && !parts[0].value.includes('\n')) return parts[0].type === 'blank' ? '' : parts[0].value
  let out = ''
  let blank = ''
  let lineBreak = false
  for (const part of parts) {
    if (part.type === 'blank') {
      blank += part.value
      lineBreak ||= part.value.includes('\n') && (breaking?.has(part) ?? false)
    } else if (part.value) {
      if (out && blank) out += lineBreak ? '\n' : gap(blank, out.at(-1), part.value[0])
      // A name may be broken over two lines inside its leaf.
      out += part.value.includes('\n') ? tidy(part.value) : part.value
      blank = ''
      lineBreak = false
    }
  }
  return out
}

const latin = /[0-9A-Za-z\u00c0-\u024f.,;:!?)%]/

/**
 * What is left of white space between two characters. A line break inside Chinese is only where the
 * page was full, so nothing; between Latin words it stands for a blank; a number broken in two is
 * one number. A blank inside a line was typed, and stays.
 */
function gap(blank: string, before = '', after = ''): string {
  if (!/[\n\r\f\v\u2028\u2029]/.test(blank)) return ' '
  return latin.test(before) && latin.test(after) && !(/\d/.test(before) && /\d/.test(after)) ? ' ' : ''
}
