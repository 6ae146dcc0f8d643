import {createResponsibilityView, type Gongwen, type Positions, type Responsibility, type Summary} from '../model/index.ts'
import type {Attachment, Section, Table} from '../model/types.generated.ts'
import {mergeTasks} from './merge-tasks.ts'
import type {Basis, Task} from './task.ts'
import {toBodies} from './to-bodies.ts'
import {toTime} from './to-time.ts'

/** What is known beside the document, and how fine the tasks are. */
export interface TaskOptions {
  /** Where its parts stand, for `range`. */
  positions?: Positions
  /** How sure the reading is, for `certainty`. */
  summary?: Pick<Summary, 'certainty' | 'places'>
  /** Units deeper than this level are told with the unit above them: one task for each unit of this level. */
  depth?: number
}

/** What all tasks of a unit have in common. */
interface Place {
  path: string
  heading?: string
}

/**
 * The tasks of a notice and of what is attached to it, in reading order: a task is a requirement, a unit that is nothing but its
 * heading, a row of a table of tasks, or a paragraph outside the units that says by when.
 *
 *     toTasks(document) // [{id: '1-1', path: '一、', heading: '加强值守', text: '…', lead: ['县应急局'], …, basis: 'clause'}, …]
 */
export function toTasks(document: Gongwen, {positions = {}, summary, depth = Number.POSITIVE_INFINITY}: TaskOptions = {}): Task[] {
  const effective = createResponsibilityView(document)
  const common = {notice: document.title, number: document.number?.text}

  /** A task at a pointer, with the clauses that govern it. */
  const make = (id: string, pointer: string, {path, heading}: Place, text: string, inTable = false): Task => {
    const clauses = effective(pointer)
    return defined({
      id,
      ...common,
      path,
      heading,
      text,
      ...toBodies(clauses),
      ...toTime(clauses),
      basis: clauses.length > 0 ? basisOf(clauses[0], inTable) : undefined,
      certainty: summary && certaintyAt(pointer, summary),
      range: rangeAt(pointer, positions),
    })
  }
  const ofTables = (tables: readonly Table[] = [], pointer: string, id: string, place: Place): Task[] =>
    tables.flatMap(({tasks = []}, table) =>
      tasks.map(({text}, row) =>
        make(`${id}${id && '-'}t${table + 1}.${row + 1}`, `${pointer}/tables/${table}/tasks/${row}`, place, text, true),
      ),
    )
  const ofSection = (section: Section, pointer: string, above: Place): Task[] => {
    const {id, requirements, tables, sections = []} = section
    const place = {path: above.path + (section.label ?? ''), heading: section.heading ?? above.heading}
    const own = requirements.map(({id: each, topic, text}, index) =>
      make(each, `${pointer}/requirements/${index}`, place, topic === undefined ? text : `${topic}。${text}`),
    )
    const tasks = [...own, ...ofTables(tables, pointer, id, place), ...ofSections(sections, pointer, place)]
    if (tasks.length === 0)
      return section.heading === undefined ? [] : [make(id, pointer, {...place, heading: above.heading}, section.heading)]
    return section.level === depth && tasks.length > 1
      ? [mergeTasks(make(id, pointer, place, section.heading ?? tasks[0].text), tasks)]
      : tasks
  }
  const ofSections = (sections: readonly Section[], pointer: string, above: Place) =>
    sections.flatMap((section, index) => ofSection(section, `${pointer}/sections/${index}`, above))
  const ofBody = ({tables, sections}: Gongwen | Attachment, pointer: string, id: string, place: Place) => [
    ...ofTables(tables, pointer, id, place),
    ...ofSections(sections, pointer, place),
  ]

  return [
    ...ofBody(document, '', '', {path: ''}),
    ...(document.attachments ?? []).flatMap((attachment, index) =>
      ofBody(attachment, `/attachments/${index}`, `a${index + 1}`, {path: '', heading: attachment.title}),
    ),
  ]
}

function basisOf(clause: Responsibility & {inheritedFrom?: string; declared?: string[]}, inTable: boolean): Basis {
  if (clause.declared?.length) return 'declaration'
  if (clause.inheritedFrom !== undefined) return 'inherited'
  return inTable ? 'table' : 'clause'
}

function rangeAt(pointer: string, positions: Positions): Task['range'] {
  return positions[pointer]
}

/** As sure as the whole; where the whole is to be checked, only the parts that the places lie in or around. */
function certaintyAt(pointer: string, {certainty, places}: Pick<Summary, 'certainty' | 'places'>): Task['certainty'] {
  if (certainty !== 'check') return certainty
  return places.some((place) => place.pointer !== '' && (pointer === place.pointer || pointer.startsWith(`${place.pointer}/`)))
    ? 'check'
    : 'sure'
}

/** Without the fields that are undefined. */
const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value
