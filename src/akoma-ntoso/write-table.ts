import type {Table} from '../model/types.generated.ts'
import {clauseElement} from './write-clause.ts'
import type {Writing} from './writing.ts'
import {element, type XmlElement} from './xml-element.ts'

/** A table with what is said of it, and, apart from the page, the tasks that its rows are. */
export function tableElements({caption, columns, rows, notes = [], tasks = []}: Table, prefix: string, writing: Writing): XmlElement[] {
  const eId = writing.unique(`${prefix}table_1`)
  for (const {text, responsibilities} of tasks)
    writing.analysis.push(
      element(
        'gw:task',
        {href: `#${eId}`},
        element('gw:text', {}, text),
        ...responsibilities.map((clause) => clauseElement(clause, writing.references)),
      ),
    )
  // a table has a row and a row a cell, or it is no table of Akoma Ntoso
  const lines = [...(columns.length > 0 ? [row(columns, 'th')] : []), ...rows.map((cells) => row(cells, 'td'))]
  return [
    element(
      'table',
      {eId, 'gw:rows': lines.length === 0 ? '0' : undefined},
      caption === undefined ? undefined : element('caption', {}, caption),
      ...(lines.length === 0 ? [row([], 'td')] : lines),
    ),
    ...notes.map((note) => element('block', {name: 'tableNote'}, note)),
  ]
}

const row = (cells: readonly string[], name: 'th' | 'td'): XmlElement =>
  cells.length === 0
    ? element('tr', {'gw:cells': '0'}, element('td'))
    : element('tr', {}, ...cells.map((text) => element(name, {}, element('p', {}, text))))
