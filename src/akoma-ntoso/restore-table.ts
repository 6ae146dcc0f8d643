import {at, type Pointer, present} from '../model/context.ts'
import type {Table, Task} from '../model/types.generated.ts'
import {elementsOf, firstOf, type PlacedElement, wordsOf} from './placed-element.ts'
import {restoreClauses} from './restore-clause.ts'
import {ownOf, type Restoring} from './restoring.ts'

/** The tables among some blocks, each with the notes behind it. `from` is how many the list at `pointer` has already. */
export function restoreTables(content: PlacedElement | undefined, pointer: Pointer, from: number, restoring: Restoring): Table[] {
  const tables: Array<{node: PlacedElement; notes: PlacedElement[]}> = []
  for (const child of elementsOf(content)) {
    if (child.name === 'table') tables.push({node: child, notes: []})
    else if (child.name === 'block' && child.attributes.name === 'tableNote') tables.at(-1)?.notes.push(child)
  }
  return tables.map(({node, notes}, index) => restoreTable(node, notes, at(pointer, from + index), restoring))
}

function restoreTable(node: PlacedElement, notes: PlacedElement[], pointer: Pointer, restoring: Restoring): Table {
  for (const each of [node, ...notes]) restoring.mark(pointer, each)
  const caption = firstOf(node, 'caption')
  const lines = ownOf(node, 'rows') === '0' ? [] : elementsOf(node, 'tr')
  const headed = lines.length > 0 && elementsOf(lines[0], 'th').length > 0
  const rows = headed ? lines.slice(1) : lines
  rows.forEach((row, index) => {
    restoring.mark(at(pointer, 'rows', index), row)
  })
  notes.forEach((note, index) => {
    restoring.mark(at(pointer, 'notes', index), note)
  })
  return present<Table>(
    {
      caption: caption && wordsOf(caption),
      columns: headed ? cellsOf(lines[0]) : [],
      rows: rows.map(cellsOf),
      notes: notes.map(wordsOf),
      tasks: (restoring.tasks.get(`#${node.attributes.eId}`) ?? []).map((task, index) =>
        restoreTask(task, at(pointer, 'tasks', index), restoring),
      ),
    },
    ['columns', 'rows'],
  )
}

function restoreTask(node: PlacedElement, pointer: Pointer, restoring: Restoring): Task {
  const text = firstOf(node, 'gw:text')
  return {
    text: text ? wordsOf(text) : '',
    responsibilities: restoreClauses(elementsOf(node, 'block'), pointer, restoring),
  }
}

const cellsOf = (row: PlacedElement): string[] =>
  ownOf(row, 'cells') === '0' ? [] : elementsOf(row).map((cell) => elementsOf(cell).map(wordsOf).join('\n'))
