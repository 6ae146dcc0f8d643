import type {Attachment, Gongwen, Section} from '../model/types.generated.ts'
import type {BodyLayout, UnitLayout} from './layout.ts'

/** At how many places of a unit's text something is tried. */
const mostPlaces = 12

/**
 * The other forms that a unit may be set in, those first that are most often what helps. `odd` are the requirements that are not read, by
 * their index.
 */
export function unitVariants(
  {heading, leadIn, requirements, responsibilities, sections, tables}: Section,
  chosen: UnitLayout,
  odd: readonly number[],
): UnitLayout[] {
  const variants: UnitLayout[] = []
  const count = requirements.length
  const apart = Object.fromEntries(requirements.map((_, index) => [index, true]))
  const together = Object.fromEntries(requirements.map((_, index) => [index, false]))
  if (count > 1 || leadIn !== undefined) variants.push({breaks: apart})
  if (count > 1) variants.push({breaks: together})
  if (heading !== undefined) variants.push({heading: 'sentence'}, {heading: 'colon'}, {heading: 'line'})
  for (const index of [...new Set(odd.flatMap((each) => [each, each + 1]))].slice(0, mostPlaces))
    if (index > 0 && index < count) for (const begins of [true, false]) variants.push({breaks: {...chosen.breaks, [index]: begins}})
  if (leadIn !== undefined) {
    variants.push({leadInRunsOn: !chosen.leadInRunsOn})
    for (const places of leadInPlaces(leadIn.split('\n').length, count))
      variants.push(
        {leadIn: places},
        {leadIn: places, breaks: apart},
        {leadIn: places, breaks: together},
        {leadIn: places, leadInRunsOn: true},
        {leadIn: places, leadInRunsOn: true, breaks: together},
      )
  }
  if (sections) for (let tail = count; tail >= Math.max(0, count - mostPlaces); tail--) variants.push({tail}, {tail, breaks: apart})
  if (tables) variants.push({ruled: true}, {ruled: undefined})
  if (tables && tables.length > 1) variants.push({tablesApart: true}, {tablesApart: true, ruled: true})
  if (responsibilities) variants.push({clauses: 'line'}, {clauses: 'behind'}, {clauses: 'heading'})
  return variants
}

/** Where the lines of a lead-in may stand: all at one place, or the first before the others. */
function leadInPlaces(lines: number, count: number): number[][] {
  const places: number[][] = []
  for (let first = 0; first <= Math.min(count, mostPlaces); first++) {
    places.push(Array.from({length: lines}, () => first))
    for (let others = first + 1; lines > 1 && others <= Math.min(count, mostPlaces); others++)
      places.push([first, ...Array.from({length: lines - 1}, () => others)])
  }
  return places
}

/** The other forms that a body may be set in, outside its units. */
export function bodyVariants({title, closing, tables, signature, header, imprint}: Gongwen | Attachment): BodyLayout[] {
  const variants: BodyLayout[] = []
  if (closing) variants.push({closing: 'list'}, {closing: 'signature'}, {closing: 'note'}, {closing: undefined})
  if (tables) variants.push({ruled: true}, {tables: 'before'}, {tables: 'behind'}, {tables: 'end'})
  if (title !== undefined) variants.push({unbroken: true})
  if ((signature?.authorities?.length ?? 0) > 1 || header?.issuerMark !== undefined) variants.push({beside: true})
  if ((imprint?.copyTo?.length ?? 0) > 1) variants.push({between: '，'}, {between: '、'})
  return variants
}
