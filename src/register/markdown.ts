import {cellOf} from './cell-of.ts'
import {shownIn} from './shown-in.ts'
import type {RegisterWriter} from './writer.ts'

/** What would end a cell, or be read as markup in it. */
const escaped = (text: string) => text.replace(/[\\|*_`[\]<>~#]/g, '\\$&').replace(/\r\n?|\n/g, '<br>')

/** A table in Markdown. */
export const markdown: RegisterWriter<'md'> = {
  name: 'md',
  endings: ['.md', '.markdown'],
  async write(register) {
    const columns = shownIn(register)
    const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`
    return [
      line(columns.map(({title}) => escaped(title))),
      line(columns.map(({type}) => (type === 'number' ? '---:' : '---'))),
      ...register.rows.map((row) => line(columns.map((column) => escaped(cellOf(register, column, row))))),
    ].join('')
  },
}
