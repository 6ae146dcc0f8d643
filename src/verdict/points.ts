import {countedPoints} from './counted-points.ts'

/** From so many points on a reading is to be looked at. */
export const enoughToLook = 2
/** From so many points on the whole is doubtful, */
export const enoughToDoubt = 12
/** and so is a part. */
export const enoughToDoubtPart = 7

/**
 * What counts cannot tell. What is missing or unreadable may have been anything, and readings with such damage were not counted. Units that
 * neither begin lines nor have headings hide faults that no check knows yet: where nothing else spoke, half of such notices that neither
 * rules nor checks had been made by were read wrongly, and hardly one of those that they had been made by.
 */
export const leastPoints: Readonly<Record<string, number>> = {
  'bare-units-in-line': 3,
  'damaged-characters': 12,
  'invalid-document': 12,
  'numbers-not-restored': 12,
  'pages-unreadable': 12,
  'pages-without-text': 12,
}

/**
 * What a doubt weighs, by its id: two points double the odds that something is read wrongly. One that was never met in the counts asks
 * for a look.
 */
export const pointsOf = (id: string): number => Math.max(leastPoints[id] ?? 0, countedPoints[id] ?? enoughToLook)
