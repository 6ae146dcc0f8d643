import type {Duty, Gongwen, Positions, Summary} from '../model/index.ts'
import type {Attachment, Section, Table} from '../model/types.generated.ts'
import {createGoverning, type Governance} from './create-governing.ts'
import {mergeTasks} from './merge-tasks.ts'
import {outsideClauses} from './outside-clauses.ts'
import type {Task} from './task.ts'

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
 * heading, a row of a table of tasks, what a clause outside the units governs, or a sentence that says by when, where it stands outside the
 * units or its unit has no other task.
 *
 *     toTasks(document) // [{id: '1-1', path: '一、', heading: '加强值守', text: '…', lead: ['县应急局'], …, basis: 'clause'}, …]
 */
export function toTasks(document: Gongwen, {positions = {}, summary, depth = Number.POSITIVE_INFINITY}: TaskOptions = {}): Task[] {
  const governing = createGoverning(document)
  const common = {notice: document.title ?? nameOf(document.source?.name), number: document.number?.text}

  /** A task at a pointer, with whom and when what governs it says. */
  const make = (
    id: string,
    pointer: string,
    {path, heading}: Place,
    text: string,
    governance: Governance = governing.at(pointer, id, []),
    range = positions[pointer],
  ): Task => defined({id, ...common, path, heading, text, ...governance, certainty: summary && certaintyAt(pointer, summary), range})
  const ofTables = (tables: readonly Table[] = [], pointer: string, id: string, place: Place, above: string[] = []): Task[] =>
    tables.flatMap(({tasks = []}, table) =>
      tasks.map(({text}, row) => {
        const at = `${pointer}/tables/${table}/tasks/${row}`
        const own = `${id}${id && '-'}t${table + 1}.${row + 1}`
        return make(own, at, place, text, governing.at(at, own, above))
      }),
    )
  /** The sentences of a paragraph or lead-in that say by when. Several of one place are told apart by their number. */
  const ofDuties = (
    duties: readonly Duty[] = [],
    pointer: string,
    place: Place,
    isWanted: (from: string, index: number) => boolean,
  ): Task[] => {
    const met = new Map<string, number>()
    return duties.flatMap((duty, index) => {
      const {from, text} = duty
      if (!isWanted(from, index) || !isDated(duty)) return []
      const number = (met.get(from) ?? 0) + 1
      met.set(from, number)
      return [make(number === 1 ? from : `${from}.${number}`, `${pointer}/duties/${index}`, place, text)]
    })
  }
  const ofBody = (body: Gongwen | Attachment, pointer: string, prefix: string, place: Place): Task[] => {
    const {tables, sections, duties = []} = body
    const ofSection = (section: Section, at: string, {path, heading}: Place, above: string[]): Task[] => {
      const {id, requirements, tables: own, sections: below = [], responsibilities = []} = section
      const here = {path: path + (section.label ?? ''), heading: section.heading ?? heading}
      const units = [id, ...above]
      const tasks = [
        ...requirements.map(({id: each, topic, text}, index) => {
          const requirement = `${at}/requirements/${index}`
          return make(each, requirement, here, topic === undefined ? text : `${topic}。${text}`, governing.at(requirement, each, units))
        }),
        ...ofTables(own, at, id, here, units),
        ...below.flatMap((each, index) => ofSection(each, `${at}/sections/${index}`, here, units)),
      ]
      const unit = (text: string) => make(id, at, {...here, heading}, text, governing.at(at, id, above))
      if (tasks.length === 0) {
        const led = ofDuties(duties, pointer, here, (from) => from === id)
        if (led.length > 0 || section.heading === undefined) return led
        return [unit(section.heading)]
      }
      if (section.level === depth && tasks.length > 1)
        return [mergeTasks({...unit(section.heading ?? tasks[0].text), heading: here.heading}, tasks)]
      // Where all that stands in a unit has clauses of its own, the unit's are a task beside them.
      const isAlone = responsibilities.length > 0 && !governing.hasHeir(at)
      return isAlone ? [unit(section.heading ?? responsibilities[0].text), ...tasks] : tasks
    }
    const inside = [
      ...ofTables(tables, pointer, prefix, place),
      ...sections.flatMap((section, index) => ofSection(section, `${pointer}/sections/${index}`, place, [])),
    ]
    const clauses = governing.hasHeir(pointer) ? [] : outsideClauses(body, pointer, positions)
    const governed = new Set(clauses.flatMap((clause) => clause.duties))
    const named = (part: string) => `${prefix && `${prefix}-`}${part}-`
    const outside = (part: string) =>
      ofDuties(duties, pointer, place, (from, index) => from.startsWith(named(part)) && !governed.has(index))
    return [
      ...outside('preamble'),
      ...clauses.map(({index, text, duties: own, range}) =>
        make(
          `${named('clause')}${index + 1}`,
          `${pointer}/responsibilities/${index}`,
          place,
          text,
          governing.atClause(
            pointer,
            index,
            own.map((at) => duties[at]),
          ),
          range,
        ),
      ),
      ...inside,
      ...outside('closing'),
    ]
  }

  return [
    ...ofBody(document, '', '', {path: ''}),
    ...(document.attachments ?? []).flatMap((attachment, index) =>
      ofBody(attachment, `/attachments/${index}`, `a${index + 1}`, {path: '', heading: attachment.title}),
    ),
  ]
}

/** What a notice without a title is called: its file, without folder and ending. */
const nameOf = (file?: string) => file?.replace(/^.*[/\\]/, '').replace(/\.[^.]{1,8}$/, '')

/** Does a sentence say by when something has to be done? Since when a notice is in force (自发布之日起施行) is nobody's task. */
const isDated = ({assignments, deadlines = []}: Duty) => deadlines.some(({kind}) => kind !== 'from' || assignments !== undefined)

/** As sure as the whole; where the whole is to be checked, only the parts that the places lie in or around. */
function certaintyAt(pointer: string, {certainty, places}: Pick<Summary, 'certainty' | 'places'>): Task['certainty'] {
  if (certainty !== 'check') return certainty
  const isOutside = /^\/(?:duties|responsibilities)\//.test(pointer)
  return places.some((place) => (place.pointer === '' ? isOutside : pointer === place.pointer || pointer.startsWith(`${place.pointer}/`)))
    ? 'check'
    : 'sure'
}

/** Without the fields that are undefined. */
const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Value
