import type {Assignment, Attachment, Gongwen, Requirement, Role, Section} from '../../model/index.ts'
import {pointerKeys} from '../../syntax/pointer-keys.ts'
import {valueAt} from '../../syntax/value-at.ts'

/** Something that can be put right by a click. Each works on a copy, and gives nothing where it cannot be done. */
export type Edit =
  | {do: 'set'; pointer: string; value: unknown}
  | {do: 'remove'; pointer: string}
  | {do: 'giveRole'; pointer: string; role: Role}
  | {do: 'toHeading'; pointer: string}
  | {do: 'toText'; pointer: string}
  | {do: 'raise'; pointer: string}
  | {do: 'lower'; pointer: string}

type Holder = Record<string, unknown>
type Part = Gongwen | Attachment | Section

/**
 * A document with one part put right. Ids and levels are left to who numbers the units anew.
 *
 *     editDocument(document, {do: 'toText', pointer: '/sections/0'}) // its heading is its first requirement now
 */
export function editDocument(document: Gongwen, edit: Edit): Gongwen | undefined {
  const copy = structuredClone(document)
  return edits[edit.do](copy, pointerKeys(edit.pointer), edit as never) ? copy : undefined
}

const edits: {[Name in Edit['do']]: (document: Gongwen, keys: string[], edit: Extract<Edit, {do: Name}>) => boolean} = {
  set(document, keys, {value}) {
    const holder = valueAt(document, keys.slice(0, -1)) as Holder | undefined
    if (!holder) return false
    if (value === undefined || value === '') delete holder[keys.at(-1)!]
    else holder[keys.at(-1)!] = value
    return true
  },
  remove: (document, keys) => remove(document, keys),
  /** A body gets a role of its own; the others that it stood with keep theirs. */
  giveRole(document, keys, {role}) {
    const assignments = valueAt(document, keys.slice(0, -3)) as Assignment[] | undefined
    const at = Number(keys.at(-3))
    const assignment = assignments?.[at]
    if (!assignment || keys.at(-2) !== 'parties') return false
    if (assignment.parties.length === 1) assignment.role = role
    else {
      const [party] = assignment.parties.splice(Number(keys.at(-1)), 1)
      const other = assignments.find((each) => each.role === role)
      if (other) other.parties.push(party)
      else assignments.splice(at + 1, 0, {role, parties: [party]})
    }
    return true
  },
  /** A requirement becomes the heading of its unit, a paragraph before the units that of a new one which holds those behind it. */
  toHeading(document, keys) {
    const parent = valueAt(document, keys.slice(0, -2)) as Part | undefined
    const index = Number(keys.at(-1))
    const list = keys.at(-2)
    if (list === 'requirements') {
      const section = parent as Section
      const {topic, text} = section.requirements[index]
      if (section.heading !== undefined) return false
      section.heading = bare(topic ?? text)
      if (topic === undefined) section.requirements.splice(index, 1)
      else delete section.requirements[index].topic
      return true
    }
    if (list !== 'preamble' && list !== 'closing') return false
    const body = parent as Gongwen
    const paragraphs = body[list]!
    const [heading, ...below] = paragraphs.slice(index)
    // Of the closing, and where there are units already, only the paragraph itself.
    const isOpening = list === 'preamble'
    const requirements = isOpening ? below.map((text): Requirement => ({id: '', text})) : []
    const kept = isOpening ? paragraphs.slice(0, index) : paragraphs.filter((_, at) => at !== index)
    if (kept.length > 0) body[list] = kept
    else delete body[list]
    const section = {id: '', ordinal: 1, level: 1, heading: bare(heading), requirements} as Section
    if (isOpening) body.sections.unshift(section)
    else body.sections.push({...section, ordinal: body.sections.length + 1})
    return true
  },
  toText(document, keys) {
    const section = valueAt(document, keys) as Section | undefined
    if (section?.heading === undefined) return false
    section.requirements.unshift({id: '', text: section.heading})
    delete section.heading
    return true
  },
  /** Behind the unit that it stood in, which its later neighbours stay in. */
  raise(document, keys) {
    const parent = keys.slice(0, -2)
    if (keys.at(-2) !== 'sections' || parent.at(-2) !== 'sections') return false
    const siblings = valueAt(document, keys.slice(0, -1)) as Section[]
    const [section] = siblings.splice(Number(keys.at(-1)), 1)
    const above = valueAt(document, parent.slice(0, -1)) as Section[]
    if (siblings.length === 0) delete (valueAt(document, parent) as Section).sections
    above.splice(Number(parent.at(-1)) + 1, 0, section)
    return true
  },
  /** Into the unit before it, as its last. */
  lower(document, keys) {
    const siblings = valueAt(document, keys.slice(0, -1)) as Section[] | undefined
    const index = Number(keys.at(-1))
    if (keys.at(-2) !== 'sections' || !siblings || index === 0) return false
    const [section] = siblings.splice(index, 1)
    const before = siblings[index - 1]
    before.sections = [...(before.sections ?? []), section]
    return true
  },
}

/** Takes out a value; a list that it leaves empty goes with it, and what says nothing without that list. */
function remove(document: Gongwen, keys: string[]): boolean {
  const holder = valueAt(document, keys.slice(0, -1))
  const key = keys.at(-1)!
  if (holder === undefined || holder === null || keys.length === 0) return false
  if (!Array.isArray(holder)) {
    delete (holder as Holder)[key]
    return true
  }
  holder.splice(Number(key), 1)
  const name = keys.at(-2)!
  // These stand also where they are empty: the requirements of a unit, the units of a document or attachment.
  const isKept = name === 'requirements' || (name === 'sections' && keys.at(-4) !== 'sections')
  if (holder.length > 0 || isKept) return true
  return remove(document, keys.slice(0, -1)) && (name !== 'parties' || remove(document, keys.slice(0, -2)))
}

/** A heading has no closing mark. */
const bare = (text: string) => text.replace(/[。：:]$/, '')
