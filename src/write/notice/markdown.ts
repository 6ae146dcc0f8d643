import type {Block, Notice} from '../../render/block.ts'
import {toLines} from './to-lines.ts'

/**
 * Markdown: titles and the units' headings are headings, tables are tables, and what only looks like Markdown is escaped, so that the
 * numbers stay as they are printed.
 */
export function toMarkdown({blocks}: Notice): string {
  return blocks
    .map(written)
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n')
}

function written(block: Block): string {
  switch (block.type) {
    case 'title':
      return `# ${escaped(block.text)}`
    case 'paragraph':
      return `${block.heading ? `${'#'.repeat(Math.min(block.level + 1, 6))} ` : '　　'}${toLines(block).map(escaped).join('\\\n')}`
    case 'table':
      return tableText(block)
    default:
      return toLines(block)
        .map((line) => escaped(line.trim()))
        .join('\\\n')
  }
}

function tableText(block: Extract<Block, {type: 'table'}>): string {
  const {caption, columns, rows, notes = []} = block.table
  const width = Math.max(columns.length, ...rows.map(({length}) => length))
  if (columns.length === 0) return toLines(block).map(escaped).join('\\\n')
  const row = (cells: readonly string[]) =>
    `| ${Array.from({length: width}, (_, at) => escaped((cells[at] ?? '').replace(/[\t\n]+/g, ' ')).replaceAll('|', '\\|')).join(' | ')} |`
  const unit = notes.filter((note) => /^单位[:：]/.test(note))
  const table = [row(columns), `|${' --- |'.repeat(width)}`, ...rows.map(row)].join('\n')
  return [...(caption === undefined ? [] : [caption]), ...unit]
    .map(escaped)
    .concat(table, notes.filter((note) => !unit.includes(note)).map(escaped))
    .join('\n\n')
}

/** Words in which nothing is Markdown. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~&$]/g, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/https?:\/\/|www\./g, (link) => link.replace(/[:.]/, '\\$&'))
