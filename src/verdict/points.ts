import {countedPoints} from './counted-points.ts'

/** From so many points on a reading is to be looked at. */
export const enoughToLook = 3
/** From so many points on the whole is doubtful, */
export const enoughToDoubt = 14
/** and so is a part. */
export const enoughToDoubtPart = 8

/** What was never counted, because readings with such damage were not: what is missing or unreadable may have been anything. */
export const fixedPoints: Readonly<Record<string, number>> = {
  'damaged-characters': 14,
  'invalid-document': 14,
  'numbers-not-restored': 14,
  'pages-unreadable': 14,
  'pages-without-text': 14,
}

/**
 * What a doubt weighs, by its id: two points double the odds that something is read wrongly. One that was never met in the counts asks
 * for a look.
 */
export const pointsOf = (id: string): number => fixedPoints[id] ?? countedPoints[id] ?? enoughToLook
