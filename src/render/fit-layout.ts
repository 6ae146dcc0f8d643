import type {Attachment, Gongwen, Section} from '../model/types.generated.ts'
import {type BodyLayout, type Layout, type UnitLayout, usualLayout} from './layout.ts'
import {bodyVariants, unitVariants} from './variants.ts'

/** What came of a layout: whatever was written, and the document that it was read as; none where it could not be read. */
export interface Attempt<Written> {
  written: Written
  document?: Gongwen
}

/** Attempts at one document, and the characters of all of them: what a reader does not take as it is meant in any form costs no more. */
const most = {attempts: 150, characters: 3_000_000}

/**
 * Writes a document so that it is read as itself. A page says less than a document: whether a short sentence is a heading, a paragraph
 * the end of a unit or of the whole, is seen from how it is set. So what was written is read again, and where it says something else, the
 * parts that it says it of are set in another form that offices use, as long as that brings the reading nearer. → the nearest attempt; the
 * first one, as a rule, is the same document.
 *
 *     await fitLayout(document, async (layout) => ({written: toText(toNotice(document, style, layout)), document: …}))
 */
export async function fitLayout<Written>(
  document: Gongwen,
  attempt: (layout: Layout) => Promise<Attempt<Written>>,
): Promise<Attempt<Written>> {
  const parts = partsOf(document)
  const meant = contentsOf(document)
  const whole = wordsOf(document)
  const size = JSON.stringify(document).length
  let left = Math.min(most.attempts, Math.floor(most.characters / size))
  let best = await tryOut(usualLayout)
  for (let better = true; better && best.distance > 0; ) {
    better = false
    for (const part of doubtful(best)) {
      for (const variant of variantsOf(part, best)) {
        if (left-- <= 0) return best.made
        const next = await tryOut(withVariant(part, variant, best.layout))
        if (next.distance >= best.distance) continue
        best = next
        better = true
        if (best.distance === 0) return best.made
      }
    }
  }
  return best.made

  async function tryOut(layout: Layout): Promise<Trial<Written>> {
    const made = await attempt(layout)
    const read = made.document
    const got: Contents = read ? contentsOf(read) : new Map()
    const misread = new Map<string, number>()
    for (const id of new Set([...meant.keys(), ...got.keys()])) {
      const count = difference(meant.get(id), got.get(id))
      if (count > 0) misread.set(id, count)
    }
    const count = [...misread.values()].reduce((sum, each) => sum + each, 0)
    const distance = !read ? Number.POSITIVE_INFINITY : count > 0 || whole === wordsOf(read) ? count : 0.5
    return {layout, made, got, misread: [...misread.keys()], distance}
  }

  /** The parts that something else is read of, and those before them, in the order of the page. */
  function doubtful({made, misread}: Trial<Written>): Part[] {
    // all is there, in another order
    const ids = misread.length === 0 && made.document ? displaced(document, made.document) : misread
    const around = new Set(ids.flatMap(upwards))
    return parts.filter(({id}, index) => around.has(id) || (index + 1 < parts.length && around.has(parts[index + 1].id)))
  }

  function variantsOf({id, section, body}: Part, {layout, got}: Trial<Written>): Array<UnitLayout | BodyLayout> {
    if (!section) return bodyVariants(body)
    const read = new Set(got.get(id))
    const odd = section.requirements.flatMap((each, index) =>
      fieldsOf({requirements: [each]}).every((field) => read.has(field)) ? [] : [index],
    )
    return unitVariants(section, layout.units.get(id) ?? {}, odd)
  }
}

function withVariant({id, section}: Part, variant: UnitLayout | BodyLayout, layout: Layout): Layout {
  const key = section ? 'units' : 'bodies'
  const chosen = new Map<string, UnitLayout | BodyLayout>(layout[key])
  return {...layout, [key]: chosen.set(id, {...chosen.get(id), ...variant})}
}

/** A layout that was tried, and what was read of what was written by it. */
interface Trial<Written> {
  layout: Layout
  made: Attempt<Written>
  got: Contents
  /** The parts that something else was read of. */
  misread: string[]
  /** How many things were not read where they are meant; half a one where only their order differs. */
  distance: number
}

/** A unit, or a body outside its units. */
interface Part {
  id: string
  body: Gongwen | Attachment
  section?: Section
}

/** What stands in each part, by its id: each field, and of lists each member. */
type Contents = Map<string, string[]>

function partsOf(document: Gongwen): Part[] {
  const parts: Part[] = []
  for (const [id, body] of bodiesOf(document)) {
    const add = (section: Section) => {
      parts.push({id: section.id, body, section})
      section.sections?.forEach(add)
    }
    parts.push({id, body})
    body.sections.forEach(add)
  }
  return parts
}

const bodiesOf = (document: Gongwen): Array<[id: string, body: Gongwen | Attachment]> => [
  ['', document],
  ...(document.attachments ?? []).map((each, index): [string, Attachment] => [`a${index + 1}`, each]),
]

const contentsOf = (document: Gongwen): Contents => new Map(partsOf(document).map(({id, body, section}) => [id, fieldsOf(section ?? body)]))

/** The fields of a part as texts. Ids and where a duty comes from are counted from its place, which what stands there says already. */
function fieldsOf(part: object): string[] {
  return Object.entries(part).flatMap(([key, value]) => {
    if (['id', 'sections', 'attachments', 'source'].includes(key)) return []
    return (Array.isArray(value) ? value : [value]).map((each) => {
      const {id: _id, from: _from, ...own} = typeof each === 'object' && each !== null ? each : {own: each}
      return `${key} ${JSON.stringify(sorted(own))}`
    })
  })
}

/** How many texts of two lists stand in one of them only. */
function difference(one: readonly string[] = [], other: readonly string[] = []): number {
  const counts = new Map<string, number>()
  for (const text of one) counts.set(text, (counts.get(text) ?? 0) + 1)
  for (const text of other) counts.set(text, (counts.get(text) ?? 0) - 1)
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
}

/** The units of the first duty of each body that comes in another place. */
function displaced(one: Gongwen, other: Gongwen): string[] {
  const bodies = bodiesOf(other)
  return bodiesOf(one).flatMap(([, {duties = []}], body) => {
    const read = bodies[body]?.[1].duties ?? []
    const at = duties.findIndex(({from}, index) => from !== read[index]?.from)
    return [duties[at], read[at]].flatMap((duty) => (duty ? [duty.from.replace(/-\d+$/, '')] : []))
  })
}

/** A unit and those above it. `upwards('a1.2.1')` → `['a1.2.1', 'a1.2', 'a1']` */
function upwards(id: string): string[] {
  const steps = id === '' ? [] : id.split('.')
  const ids = steps.map((_, index) => steps.slice(0, steps.length - index).join('.'))
  return id.startsWith('a') ? ids : [...ids, '']
}

/** All that a document says, as one text. */
const wordsOf = ({source: _source, ...own}: Gongwen): string => JSON.stringify(sorted(own))

/** Objects with their keys in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
