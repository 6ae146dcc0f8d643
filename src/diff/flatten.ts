import type {Assignment, Attachment, Deadline, Gongwen, Responsibility, Section} from '../model/types.generated.ts'

/**
 * A document as lists that can be compared: what was read, and in which unit. `at` is the path of
 * printed numbers without their punctuation (`二/（一）/3`), attachments before it (`A1:二`).
 */
export interface FlatDocument {
  title: string | null
  kind: string | null
  number: string | null
  date: string | null
  issuers: string[]
  addressees: string[]
  signature: string[]
  attachmentList: string[]
  declarations: string[]
  sections: Array<{at: string; heading: string | null}>
  clauses: Array<{at: string; text: string; parties: string[]; deadlines: string[]}>
  /** Left out where the document has none: it may have been checked before they were read. */
  duties?: Array<{at: string; actors: string[]; deadlines: string[]}>
  requirements?: Array<{at: string; topic: string | null; text: string}>
}

/** `flatten(document).sections` → `[{at: '一', heading: '强化监测'}, …]` */
export function flatten(document: Gongwen): FlatDocument {
  const {signature} = document
  const reading: Reading = {
    title: document.title ?? null,
    kind: document.kind ?? null,
    number: document.number?.text ?? null,
    date: signature?.date ?? null,
    issuers: document.issuers ?? [],
    addressees: (document.addressees ?? []).map(({name}) => name),
    signature: signature?.authorities ?? [],
    attachmentList: (document.attachmentList ?? []).map(({title}) => title),
    declarations: (document.declarations ?? []).map(({effect}) => effect),
    sections: [],
    clauses: [],
    requirements: [],
    duties: [],
    units: new Map(),
  }
  flattenBody(document, '', reading)
  for (const [index, attachment] of (document.attachments ?? []).entries()) flattenBody(attachment, `A${index + 1}:`, reading)
  const {units: _, duties, ...rest} = reading
  return duties.length > 0 ? {...rest, duties} : rest
}

/** The reading while it is made: `units` are the paths of sections and requirements by their ids. */
type Reading = Required<FlatDocument> & {units: Map<string, string>}

function flattenBody({responsibilities, sections, duties = []}: Gongwen | Attachment, prefix: string, into: Reading): void {
  addClauses(prefix, responsibilities, into)
  const walk = (list: Section[], above: string[]) => {
    for (const section of list) {
      // A heading without a number is no step of the path.
      const path = section.label ? [...above, pathStep(section.label)] : above
      const at = prefix + path.join('/')
      into.units.set(section.id, at)
      if (section.label) into.sections.push({at, heading: section.heading ?? null})
      // A clause that governs several requirements stands on each, and counts once.
      const seen = new Set<string>()
      addClauses(at, section.responsibilities, into, seen)
      for (const {id, topic, text, responsibilities: own} of section.requirements) {
        into.units.set(id, at)
        into.requirements.push({at, topic: topic ?? null, text})
        addClauses(at, own, into, seen)
      }
      walk(section.sections ?? [], path)
    }
  }
  walk(sections, [])
  for (const {from, assignments = [], deadlines = []} of duties)
    into.duties.push({at: into.units.get(from) ?? prefix, actors: partiesOf(assignments), deadlines: deadlines.map(timeOf)})
}

function addClauses(at: string, list: Responsibility[] = [], into: Reading, seen = new Set<string>()): void {
  for (const {text, assignments = [], deadlines = []} of list) {
    if (seen.has(text)) continue
    seen.add(text)
    into.clauses.push({
      at,
      text,
      parties: partiesOf(assignments),
      deadlines: deadlines.map(timeOf),
    })
  }
}

const partiesOf = (assignments: Assignment[]) => assignments.flatMap(({role, parties}) => parties.map(({name}) => `${role}:${name}`))

const timeOf = ({kind, text, date, start, end}: Deadline) =>
  date ?? (start || end ? `${start ?? '..'}/${end ?? '..'}` : kind === 'ongoing' ? kind : `?${text}`)

/** `一、` → `一`, `（一）` → `（一）`, `1．` → `1` */
export const pathStep = (label: string) => label.replace(/\s/g, '').replace(/(?<![、.．﹒·，。：])[、.．﹒·，。：]+$/, '')
