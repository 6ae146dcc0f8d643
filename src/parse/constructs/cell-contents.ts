import type {Node} from '../../syntax/nodes.ts'
import {trimmed} from '../source/blanks.ts'
import type {Frame} from '../source/frame.ts'
import type {SourceText} from '../source/source-text.ts'
import {parent} from '../tree/build.ts'
import {columnKind} from '../vocabulary/columns.ts'
import {isDeadlinePart} from '../vocabulary/is-deadline-part.ts'
import {namesNobody} from '../vocabulary/nobody.ts'
import {type LabelKind, predicateAtEnd} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readClause} from './clause/read-clause.ts'
import {lastYear, readDeadlines} from './deadline.ts'
import type {Name} from './name.ts'
import {readParties} from './parties.ts'
import {persons} from './persons.ts'

export interface Column {
  word: string
  kind: LabelKind
}

/** What the header names: the last row that says something about a column says it. */
export function columnKinds(source: SourceText, headers: Frame['rows']): Array<Column | undefined> {
  const kinds: Array<Column | undefined> = []
  for (const row of headers) {
    row.forEach(({start, end}, position) => {
      const word = squeeze(source.text.slice(start, end))
      const kind = columnKind(word)
      if (kind) kinds[position] = {word, kind}
    })
  }
  return kinds
}

/** What a cell under a header says of who acts and by when. */
export function cellContents(source: SourceText, {start, end}: Name, header: Column | undefined): Node[] {
  if (!header || start >= end) return []
  const value = source.text.slice(start, end)
  if (namesNobody(squeeze(value))) return []
  if (header.kind.kind === 'deadline') return deadlines(source, start, end)
  // 甲局会同乙局
  const joint = header.kind.kind === 'role' && /[\u4e00-\u9fa5）)]会同[\u4e00-\u9fa5]/.test(value)
  if (header.kind.kind === 'mixed' || joint || predicateAtEnd(value)) {
    const reading = readClause(source, start, end)
    if (reading) return reading.children.filter((child) => child.type !== 'declaration')
  }
  if (header.kind.kind !== 'role') return []
  const {role} = header.kind
  const label = header.word
  if (role === 'leader' || role === 'person') {
    const named = persons(source, start, end)
    return named.length > 0 ? [parent('assignment', start, end, named, {role, label})] : []
  }
  const list = readParties(source, start, end, {cell: true})
  const tagged = list.tagged.map(({party, role: own, label: word}) =>
    parent('assignment', party.start, party.end, [party], {role: own, label: word}),
  )
  if (list.parties.length === 0) return tagged
  const from = tagged.length > 0 ? list.parties[0].start : start
  return [...tagged, parent('assignment', from, end, list.parties, {role, label, ...(list.open && {open: true})})]
}

/** A field may hold several: `第一季度：印发方案；第二季度：完成一半`, `1个月内建账，年内持续更新`. */
function deadlines(source: SourceText, start: number, end: number): Node[] {
  const {text} = source
  const nodes: Node[] = []
  let year: string | undefined
  let from = start
  const cut = (to: number) => {
    const {start: first, end: last} = trimmed(text, from, to)
    if (first < last) nodes.push(...readDeadlines(source, first, last, year))
    year = lastYear(text.slice(first, last), year)
    from = to + 1
  }
  for (let i = start; i < end; i++) {
    if (text[i] === '；' || text[i] === ';') cut(i)
    // 2026年起，每年2月底前 is one expression
    else if (text[i] === '，' && text[i - 1] !== '起' && isDeadlinePart(nextPart(text, i + 1, end))) cut(i)
  }
  cut(end)
  return nodes
}

/** The words up to the next pause. */
function nextPart(text: string, from: number, end: number) {
  let to = from
  while (to < end && !/[，；;]/.test(text[to])) to++
  return text.slice(from, to)
}
