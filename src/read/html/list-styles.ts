import type {Element, Root} from 'hast'
import {attribute, elements} from './tree.ts'

/** The `list-style` that a page's style sheet gives the last of the open elements, which is a list, or what it prints before its items, or ''. */
export type ListStyles = (path: Element[]) => string

interface ListRule {
  /** The elements that have to be open, outermost first: each a tag, a class, an id, or some of them joined. */
  parts: string[][]
  style: string
  /** It is what stands before the items: `content: "（" counter(b, cjk-ideographic) "）"`. */
  before: boolean
}

/**
 * Reads what the `<style>` elements of a page say of its lists: selectors of tags, classes and ids, one inside another. Of several rules
 * the last one holds, as it does in a page that was written by a program.
 *
 *     readListStyles(root)(path) // 'list-style-type: cjk-ideographic'
 * Counters that are printed before the items come before any style of the list.
 */
export function readListStyles(root: Root): ListStyles {
  const rules: ListRule[] = []
  for (const element of elements(root)) {
    if (element.tagName !== 'style') continue
    const sheet = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
    if (/list-style|counter\(/.test(sheet)) readSheet(sheet, rules)
  }
  if (rules.length === 0) return () => ''
  const lastOf = (path: Element[], wanted: boolean) => rules.findLast(({parts, before}) => before === wanted && applies(parts, path))?.style
  return (path) => lastOf(path, true) ?? lastOf(path, false) ?? ''
}

const mostRules = 200

function readSheet(sheet: string, rules: ListRule[]) {
  for (const block of sheet.slice(0, longestSheet).split('}')) {
    const at = block.lastIndexOf('{')
    const declared =
      at < 0
        ? undefined
        : block
            .slice(at + 1)
            .split(';')
            .find((each) => each.includes('list-style') || (each.trimStart().startsWith('content') && each.includes('counter(')))
    if (declared === undefined) continue
    for (const selector of block.slice(block.lastIndexOf('{', at - 1) + 1, at).split(',')) {
      const before = /::?before\s*$/.test(selector)
      if (before !== declared.includes('counter(')) continue
      const parts = selector
        .replace(/::?before\s*$/, '')
        .replace(/>/g, ' ')
        .trim()
        .split(/\s+/)
        .map(readCompound)
      const known = parts.every((part) => part !== undefined && part.length > 0)
      if (known && rules.length < mostRules) rules.push({parts: parts as string[][], style: declared.trim(), before})
    }
  }
}

const longestSheet = 500_000

/** `ol.items` → ['ol', '.items']; `undefined` for anything but tags, classes and ids. */
const readCompound = (compound: string): string[] | undefined =>
  compound.length <= 100 && /^[\w.#*-]+$/.test(compound) ? compound.split(/(?=[.#])/).filter((part) => part !== '*') : undefined

/** Does the last part fit the list or its items, and is there a place for each part before it among the elements around? */
function applies(parts: string[][], path: Element[]): boolean {
  const itself = parts[parts.length - 1].includes('li') ? parts.slice(0, -1) : parts
  if (itself.length === 0) return true
  if (!fits(itself[itself.length - 1], path[path.length - 1])) return false
  let next = itself.length - 2
  for (let k = path.length - 2; k >= 0 && next >= 0; k--) if (fits(itself[next], path[k])) next--
  return next < 0
}

const fits = (compound: string[], element: Element | undefined): boolean =>
  element !== undefined &&
  compound.every((part) =>
    part.startsWith('.')
      ? ` ${attribute(element, 'className')} `.includes(` ${part.slice(1)} `)
      : part.startsWith('#')
        ? attribute(element, 'id') === part.slice(1)
        : element.tagName === part.toLowerCase(),
  )
