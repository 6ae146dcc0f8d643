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
  const meant = contentsOf(document)
  const parts = partsOf(document)
  const size = JSON.stringify(document).length
  let left = Math.min(most.attempts, Math.floor(most.characters / size))
  let layout = usualLayout
  let best = await attempt(layout)
  let distance = distanceTo(best.document)
  for (let better = true; better && distance > 0; ) {
    better = false
    for (const part of doubtful(best.document)) {
      for (const variant of variantsOf(part, best.document)) {
        if (left-- <= 0) return best
        const next = withVariant(part, variant)
        const made = await attempt(next)
        const itsDistance = distanceTo(made.document)
        if (itsDistance >= distance) continue
        ;[layout, best, distance, better] = [next, made, itsDistance, true]
        if (distance === 0) return best
      }
    }
  }
  return best

  /** How many things are not read where they are meant; half a one where only their order differs. */
  function distanceTo(read: Gongwen | undefined): number {
    if (!read) return Number.POSITIVE_INFINITY
    const got = contentsOf(read)
    let count = 0
    for (const owner of new Set([...meant.keys(), ...got.keys()])) count += difference(meant.get(owner), got.get(owner))
    return count > 0 || JSON.stringify(sorted(bare(document))) === JSON.stringify(sorted(bare(read))) ? count : 0.5
  }

  /** The parts that something else is read of, and those before them, in the order of the page. */
  function doubtful(read: Gongwen | undefined): Part[] {
    const got: Contents = read ? contentsOf(read) : new Map()
    const owners = new Set<string>()
    for (const owner of new Set([...meant.keys(), ...got.keys()]))
      if (difference(meant.get(owner), got.get(owner)) > 0) for (const each of upwards(owner)) owners.add(each)
    // all is there, in another order
    if (owners.size === 0 && read) for (const owner of displaced(document, read)) for (const each of upwards(owner)) owners.add(each)
    return parts.filter(({id}, index) => owners.has(id) || (index + 1 < parts.length && owners.has(parts[index + 1].id)))
  }

  function variantsOf({id, section, body}: Part, read: Gongwen | undefined): Array<UnitLayout | BodyLayout> {
    if (!section) return bodyVariants(body)
    const got = new Set(read && contentsOf(read).get(id))
    const odd = section.requirements.flatMap((each, index) =>
      fieldsOf({requirements: [each]}).every((field) => got.has(field)) ? [] : [index],
    )
    return unitVariants(section, layout.units.get(id) ?? {}, odd)
  }

  function withVariant({id, section}: Part, variant: UnitLayout | BodyLayout): Layout {
    const key = section ? 'units' : 'bodies'
    const chosen = new Map<string, UnitLayout | BodyLayout>(layout[key])
    return {...layout, [key]: chosen.set(id, {...chosen.get(id), ...variant})}
  }
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

function contentsOf(document: Gongwen): Contents {
  const contents: Contents = new Map()
  for (const [id, body] of bodiesOf(document)) {
    contents.set(id, fieldsOf(body))
    const add = (section: Section) => {
      contents.set(section.id, fieldsOf(section))
      section.sections?.forEach(add)
    }
    body.sections.forEach(add)
  }
  return contents
}

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

const bare = ({source: _source, ...own}: Gongwen): object => own

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
