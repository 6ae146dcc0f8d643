import type {Attachment, Gongwen, Section} from '../model/types.generated.ts'
import type {BodyLayout, UnitLayout} from './layout.ts'

/** Of how many requirements each is looked at alone. */
const mostRequirements = 8

/** The other forms that a unit may be set in, those first that are most often what helps. */
export function unitVariants({heading, leadIn, requirements, responsibilities, sections}: Section): UnitLayout[] {
  const variants: UnitLayout[] = []
  const count = requirements.length
  const apart = Object.fromEntries(requirements.map((_, index) => [index, true]))
  const together = Object.fromEntries(requirements.map((_, index) => [index, false]))
  if (count > 1 || leadIn !== undefined) variants.push({breaks: apart})
  if (count > 1) variants.push({breaks: together})
  if (heading !== undefined) variants.push({heading: 'sentence'}, {heading: 'colon'}, {heading: 'line'})
  if (leadIn !== undefined) {
    const lines = leadIn.split('\n')
    variants.push({leadInRunsOn: true}, {leadInRunsOn: false})
    for (const place of nearest(count + 1)) {
      const leadInAt = lines.map((_, index) => (index === 0 ? place : count))
      for (const at of lines.length === 1 ? [[place]] : [lines.map(() => place), leadInAt])
        variants.push({leadIn: at}, {leadIn: at, breaks: apart}, {leadIn: at, leadInRunsOn: true})
    }
  }
  if (sections) for (const tail of nearest(count + 1)) variants.push({tail: count - tail})
  if (responsibilities) variants.push({clauses: 'line'}, {clauses: 'behind'}, {clauses: 'heading'})
  for (const index of nearest(count).filter((index) => index > 0))
    for (const begins of [true, false]) variants.push({breaks: {[index]: begins}}, {breaks: {...apart, [index]: begins}})
  return variants
}

/** The other forms that a body may be set in, outside its units. */
export function bodyVariants({closing, tables}: Gongwen | Attachment): BodyLayout[] {
  const variants: BodyLayout[] = []
  if (closing) variants.push({closing: 'list'}, {closing: 'signature'}, {closing: 'note'}, {closing: undefined})
  if (tables) variants.push({tables: 'before'}, {tables: 'behind'}, {tables: 'end'})
  return variants
}

/** Places from 0 on, no more than are looked at. */
const nearest = (count: number) => Array.from({length: Math.min(count, mostRequirements)}, (_, index) => index)
