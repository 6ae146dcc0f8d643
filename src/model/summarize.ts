import type {Message} from '../messages/report.ts'
import type {Positions} from './context.ts'
import type {Model} from './to-model.ts'
import type {Gongwen, Responsibility, Section} from './types.generated.ts'

/** How sure a reading is, and what to look at. */
export interface Summary {
  /** `sure`: nothing doubtful was met; `check`: look at the places; `doubtful`: read the whole against the text. */
  certainty: 'sure' | 'check' | 'doubtful'
  counts: {sections: number; requirements: number; clauses: number; duties: number; deadlines: number; attachments: number}
  /** The parts with doubts, in reading order. */
  places: SummaryPlace[]
}

/** A part to look at. */
export interface SummaryPlace {
  /** JSON pointer; `''` is the document outside its units. */
  pointer: string
  /** Its unit's id, and the numbers that lead to it as printed: `['二、', '（一）']`. */
  id?: string
  labels: string[]
  /** The rule ids of the doubts there, each once. */
  rules: string[]
}

/** Doubts that touch the reading as a whole: what is missing or unreadable may have been anything. */
const wholesale = new Set(['damaged-characters', 'numbers-not-restored', 'pages-without-text', 'pages-unreadable', 'invalid-document'])
/** Notes that say what was done, not that it is doubtful. */
const harmless = new Set(['missing-signature', 'left-out', 'encoding-guessed', 'page-furniture', 'running-heads'])
/** More doubts than this share of the units: the structure itself is in doubt. */
const tooMany = 0.5

/**
 * Tells how sure a reading is and which parts to look at, from what was found odd in it.
 *
 *     summarizeModel(model, file.messages) // {certainty: 'check', places: [{pointer: '/sections/1', labels: ['二、'], rules: ['number-gap'], …}], …}
 */
export function summarizeModel(model: Model, messages: readonly Message[]): Summary {
  const {document} = model
  const units = listUnits(document)
  const doubts = messages.filter(({ruleId}) => ruleId && !harmless.has(ruleId))
  const positions = doubts.length ? model.positions : {}
  const places = new Map<string, SummaryPlace>()
  for (const message of doubts) {
    const unit = unitAt(message, units, positions)
    const place = places.get(unit.pointer) ?? {...unit, rules: []}
    if (!place.rules.includes(message.ruleId!)) place.rules.push(message.ruleId!)
    places.set(unit.pointer, place)
  }
  const counts = countParts(document)
  const whole = doubts.some(({ruleId}) => wholesale.has(ruleId!)) || places.size > Math.max(2, units.length * tooMany)
  const order = [...places.values()].sort((a, b) => (positions[a.pointer]?.[0] ?? -1) - (positions[b.pointer]?.[0] ?? -1))
  return {certainty: whole ? 'doubtful' : places.size ? 'check' : 'sure', counts, places: order}
}

type UnitPlace = Omit<SummaryPlace, 'rules'>

/** All units in reading order. */
function listUnits(document: Gongwen): UnitPlace[] {
  const units: UnitPlace[] = []
  const walk = (sections: Section[], pointer: string, labels: string[]) => {
    sections.forEach((section, index) => {
      const own = {pointer: `${pointer}/sections/${index}`, id: section.id, labels: [...labels, section.label ?? section.heading ?? '']}
      units.push(own)
      walk(section.sections ?? [], own.pointer, own.labels)
    })
  }
  walk(document.sections, '', [])
  document.attachments?.forEach(({sections, label, title}, index) => {
    const own = {pointer: `/attachments/${index}`, labels: [label ?? title ?? '']}
    units.push(own)
    walk(sections, own.pointer, own.labels)
  })
  return units
}

/** The innermost unit that a message's place lies in: the last that begins before it and ends after it. */
function unitAt({place}: Message, units: UnitPlace[], positions: Positions): UnitPlace {
  const point = place && 'start' in place ? place.start : place
  const offset = point?.offset
  const outside: UnitPlace = {pointer: '', labels: []}
  if (offset === undefined) return outside
  return units.findLast(({pointer}) => positions[pointer] && positions[pointer][0] <= offset && offset < positions[pointer][1]) ?? outside
}

function countParts(document: Gongwen): Summary['counts'] {
  const counts = {sections: 0, requirements: 0, clauses: 0, duties: 0, deadlines: 0, attachments: document.attachments?.length ?? 0}
  const clauses = (list: Responsibility[] = []) => {
    counts.clauses += list.length
    for (const {deadlines = []} of list) counts.deadlines += deadlines.length
  }
  const walk = (sections: Section[] = []) => {
    for (const section of sections) {
      counts.sections++
      counts.requirements += section.requirements.length
      clauses(section.responsibilities)
      for (const requirement of section.requirements) clauses(requirement.responsibilities)
      for (const table of section.tables ?? []) for (const task of table.tasks ?? []) clauses(task.responsibilities)
      walk(section.sections)
    }
  }
  for (const body of [document, ...(document.attachments ?? [])]) {
    clauses(body.responsibilities)
    for (const {deadlines = []} of body.duties ?? []) {
      counts.duties++
      counts.deadlines += deadlines.length
    }
    for (const table of body.tables ?? []) for (const task of table.tasks ?? []) clauses(task.responsibilities)
    walk(body.sections)
  }
  return counts
}
