import type {Element, Root} from 'hast'
import {childElements, elements, plainText} from './tree.ts'
import {indexLabels} from './vocabulary.ts'

/** The index facts of a page, and the elements that print them. */
export interface Metadata {
  meta: Record<string, string>
  /** Index tables: not part of the notice. */
  tables: Set<Element>
}

const fieldTags = new Set(['td', 'th', 'li', 'p', 'div', 'span', 'dt', 'dd', 'strong', 'b', 'label', 'em'])
const longestField = 200

/**
 * Reads the index of a government page (索引号, 发文字号, 成文日期 …), printed as `label | value` cells or as `label：value`, and
 * the `<meta>` names that sites of the TRS system carry. A table is an index table when two or more of its cells are labels.
 */
export function readMetadata(root: Root): Metadata {
  const meta: Record<string, string> = {}
  const tables = new Set<Element>()
  const note = (label: string, value: string) => {
    const key = indexLabels[label.replace(/\s/g, '')]
    if (key === undefined || value === '' || value.length > longestField) return false
    meta[key] ??= value
    return true
  }
  const search = (parent: Element | Root, table: Element | undefined): number => {
    let labels = 0
    const fields: Element[] = childElements(parent)
    fields.forEach((field, index) => {
      if (field.tagName === 'table') {
        const own = search(field, field)
        if (own >= 2) tables.add(field)
        return
      }
      labels += search(field, table)
      if (!fieldTags.has(field.tagName)) return
      const text = plainText(field, longestField + 20)
      if (text === '') return
      const [, label, value] = /^([\p{Script=Han}\s]{2,12})\s*[:：]\s*(.*)$/u.exec(text) ?? [undefined, text, '']
      const next = fields[index + 1]
      if (note(label, value || (next ? plainText(next, longestField) : ''))) labels++
    })
    return labels
  }
  search(root, undefined)
  for (const element of elements(root)) {
    if (element.tagName !== 'meta') continue
    const name = String(element.properties.name ?? '')
    const content = String(element.properties.content ?? '').trim()
    if (content === '') continue
    if (/^ArticleTitle$/i.test(name)) meta.标题 ??= content
    else if (/^PubDate$/i.test(name)) meta.发布日期 ??= content
    else if (/^ContentSource$/i.test(name)) meta.来源 ??= content
  }
  return {meta, tables}
}
