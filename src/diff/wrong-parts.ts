import type {Gongwen, Section, SummaryPlace} from '../model/index.ts'
import {type FlatDocument, pathStep} from './flatten.ts'
import {type FieldScore, level, type Measure, measures} from './score.ts'

/** A part that was read wrongly: where in the document that was read somebody would have to look. */
export interface WrongPart {
  /** What is wrong there: `sections 二/（三）` */
  name: string
  /** Any of these parts shows it. */
  pointers: string[]
  /** For the fields before and behind the units. */
  part?: 'head' | 'end'
}

const differing = new Set<Measure>(['requirements', 'actors', 'dutyDates'])
/** The fields that a document is held to be right by: all but those of which readers themselves differ. */
export const coreMeasures: readonly Measure[] = measures.filter((measure) => !differing.has(measure))

const heads = new Set<Measure>(['title', 'kind', 'number', 'issuers', 'addressees'])
const units = new Set<Measure>(['sections', 'headings', 'clauses', 'parties', 'deadlines'])

/**
 * The parts in which a document differs from a checked one, each once. A unit that was not read has no place of its own: it has to
 * be looked for in the unit above it, or in those beside it.
 */
export function wrongParts(checked: FlatDocument, read: Gongwen, scores: Partial<Record<Measure, FieldScore>>): WrongPart[] {
  const found = new Map<string, WrongPart>()
  const pointers = pointersByPath(read)
  const order = checked.sections.map(({at}) => level(at))
  for (const measure of coreMeasures) {
    const {missed = [], wrong = []} = scores[measure] ?? {}
    for (const key of [...missed, ...wrong]) {
      if (!units.has(measure)) {
        const part = heads.has(measure) ? 'head' : 'end'
        found.set(measure, {name: measure, pointers: [''], part})
        continue
      }
      const path = key.split(' ', 1)[0]
      found.set(path, {name: `${measure} ${path}`, pointers: around(path, order, pointers)})
    }
  }
  return [...found.values()]
}

/** Where a unit is, or else what stands around the place where it should be. */
function around(path: string, order: readonly string[], pointers: ReadonlyMap<string, string>): string[] {
  const own = pointers.get(path)
  if (own !== undefined) return [own]
  const at = order.indexOf(path)
  const before = order.slice(0, Math.max(0, at)).findLast((each) => pointers.has(each))
  const after = order.slice(at + 1).find((each) => pointers.has(each))
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')))
  return [...new Set([before, after, above].flatMap((each) => (each === undefined ? [] : (pointers.get(each) ?? []))))]
}

/** Where each unit stands, by the path of its numbers. */
function pointersByPath(document: Gongwen): Map<string, string> {
  const out = new Map([['', '']])
  const walk = (sections: Section[] | undefined, above: string, prefix: string, path: string[]) =>
    sections?.forEach((section, index) => {
      const pointer = `${above}/sections/${index}`
      const own = section.label ? [...path, pathStep(section.label)] : path
      if (section.label) out.set(level(prefix + own.join('/')), pointer)
      walk(section.sections, pointer, prefix, own)
    })
  walk(document.sections, '', '', [])
  document.attachments?.forEach(({sections}, index) => {
    out.set(level(`A${index + 1}:`), `/attachments/${index}`)
    walk(sections, `/attachments/${index}`, `A${index + 1}:`, [])
  })
  return out
}

/** Does a place in doubt show a wrong part: is it that part, one that holds it, or one in it? */
export function pointsAt({pointer, part}: Pick<SummaryPlace, 'pointer' | 'part'>, wrong: WrongPart): boolean {
  if (wrong.part) return part === wrong.part || (part === 'attachment' && wrong.part === 'end')
  return wrong.pointers.some((own) =>
    own === '' || pointer === '' ? own === pointer : own === pointer || pointer.startsWith(`${own}/`) || own.startsWith(`${pointer}/`),
  )
}
