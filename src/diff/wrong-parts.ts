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
  const misplaced = findMisplaced(order, pointers)
  for (const measure of coreMeasures) {
    const {missed = [], wrong = []} = scores[measure] ?? {}
    for (const key of [...missed, ...wrong]) {
      if (!units.has(measure)) {
        const part = heads.has(measure) ? 'head' : 'end'
        found.set(measure, {name: measure, pointers: [''], part})
        continue
      }
      const path = key.split(' ', 1)[0]
      const attachment = misplaced(path)
      // units of an attachment that only one of them has are one fault: where it begins, and wherever they were read to
      if (attachment) {
        const known = found.get(attachment)?.pointers ?? [pointers.get(attachment) ?? '']
        found.set(attachment, {name: `attachment ${attachment}`, pointers: [...known, ...own(path, attachment, pointers)]})
      } else found.set(path, {name: `${measure} ${path}`, pointers: around(path, order, pointers)})
    }
  }
  return [...found.values()]
}

/** `A1：一/（二）` → `A1：` */
const attachmentOf = (path: string) => /^A\d+：/.exec(path)?.[0] ?? ''

/** Tells of a unit in which attachment it stands, if only one of two documents has that attachment: the other has the unit elsewhere. */
function findMisplaced(checked: readonly string[], read: ReadonlyMap<string, string>): (path: string) => string | undefined {
  const [known, made] = [checked, [...read.keys()]].map((paths) => new Set(paths.map(attachmentOf)))
  const all = new Set([...checked, ...read.keys()])
  const alone = [...new Set([...known, ...made])].filter((attachment) => attachment && known.has(attachment) !== made.has(attachment))
  return (path) => {
    const own = attachmentOf(path)
    return own ? alone.find((each) => each === own) : alone.find((each) => path && all.has(each + path))
  }
}

/** Where a unit of an attachment stands in what was read, in the attachment or out of it. */
const own = (path: string, attachment: string, pointers: ReadonlyMap<string, string>) =>
  [path, path.startsWith(attachment) ? path.slice(attachment.length) : attachment + path].flatMap((each) => pointers.get(each) ?? [])

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
