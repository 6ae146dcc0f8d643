import type {Element, Root} from 'hast'
import {rowsOf} from './data-table.ts'
import {childElements, elements, shortText} from './tree.ts'
import {indexLabels} from './vocabulary.ts'

/** Does a table name the fields of an index in its first row, and several records below? It is a list of documents, and of the text. */
function listsRecords(table: Element): boolean {
  const [header, ...records] = rowsOf(table)
  if (records.length < 2 || header.length < 3) return false
  const labels = (row: Element[]) => row.filter((cell) => indexLabels.has(shortText(cell, longestLabel).replaceAll(' ', ''))).length
  return labels(header) >= 2 && records.every((row) => row.length === header.length && labels(row) === 0)
}

/** The index facts of a page, and the elements that print them. */
export interface Metadata {
  meta: Record<string, string>
  /** Tables and lists of the index: not part of the notice. */
  tables: Set<Element>
}

const fieldTags = new Set(['td', 'th', 'li', 'p', 'div', 'span', 'dt', 'dd', 'strong', 'b', 'label', 'em'])
const lists = new Set(['dl', 'ul'])
const longestField = 200
const longestLabel = 20
const labelled = /^([\p{Script=Han} ]{2,12}) ?[:：] ?(.*)$/u

/**
 * Reads the index of a government page (索引号, 发文字号, 成文日期 …), printed as `label | value` cells or as `label：value`, and
 * the `<meta>` names that sites of the TRS system carry. A table is one of the index when two or more of its cells are labels, a
 * list when most of its items are.
 */
export function readMetadata(root: Root): Metadata {
  const meta: Record<string, string> = {}
  const tables = new Set<Element>()
  const note = (label: string, value: string) => {
    const key = indexLabels.get(label.replaceAll(' ', ''))
    if (key === undefined || value === '' || value.length > longestField) return false
    meta[key] ??= value
    return true
  }
  const search = (parent: Element | Root): number => {
    let labels = 0
    const fields = childElements(parent)
    fields.forEach((field, index) => {
      if (field.tagName === 'table') {
        if (listsRecords(field)) return
        if (search(field) >= 2) tables.add(field)
        return
      }
      const found = search(field)
      labels += found
      // a list of nothing but fields
      if (lists.has(field.tagName) && found >= 3 && found * 3 >= childElements(field).length) tables.add(field)
      if (!fieldTags.has(field.tagName)) return
      const text = shortText(field, longestField + longestLabel)
      if (text === '') return
      const [, label, value] = labelled.exec(text) ?? [undefined, text, '']
      const next = fields[index + 1]
      if (note(label, value || (next ? shortText(next, longestField) : ''))) labels++
    })
    return labels
  }
  search(root)
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
