import type {Time} from './times-of.ts'

/** Of several times, those count whose part of the sentence has at least this share of the words of the best. */
const leastShare = 0.7
/** Words of a part of a sentence that another task has to have for its time to be the one that is asked for. */
const leastWords = 3
/** Says that something goes on to the superior. */
const isPassedOn = /汇总|上报|逐级|报[省市县区]/

/** A time that is later than it has to be; by how many days, where both are dates. */
export interface Later {
  days?: number
}

/** Times that are held against each other beside those of the two tasks. */
export interface OtherTimes {
  /** Of own tasks that carry none of the superior's out. */
  elsewhere: readonly Time[]
  /** Of other tasks of the superior that the same own task carries out. */
  rivals: readonly Time[]
}

/**
 * Is something due later, within a longer time, or more rarely than a superior says? Of as many times each is held against that in its place;
 * of others against those that are said of the same thing, be it in another task, or else the last against the last.
 */
export function findLater(wanted: readonly Time[], own: readonly Time[], {elsewhere, rivals}: OtherTimes): Later | undefined {
  const later = (['day', 'span', 'rhythm'] as const).flatMap((kind) => {
    const [theirs, ours, others, more] = [wanted, own, elsewhere, rivals].map((times) => times.filter((time) => time.kind === kind))
    if (ours.length === 0) return []
    const inPlace = theirs.length === ours.length && more.length === 0
    const after = theirs.map((time, index) => {
      const against = inPlace ? [ours[index]] : ofSame(time, ours, others, more, index === theirs.length - 1)
      return Math.max(...against.map(({days}) => days - time.days), 0)
    })
    const most = Math.max(...after, 0)
    return most > 0 ? [{...(kind === 'day' && {days: most})}] : []
  })
  return later[0]
}

function ofSame(
  {clause}: Time,
  own: readonly Time[],
  elsewhere: readonly Time[],
  rivals: readonly Time[],
  isLast: boolean,
): readonly Time[] {
  const common = (time: Time) => inCommon(clause, time.clause)
  const ours = own.filter((time) => rivals.every((rival) => inCommon(rival.clause, time.clause) <= common(time)))
  const most = Math.max(...ours.map(common), 0)
  const mostElsewhere = Math.max(...elsewhere.map(common), 0)
  if (mostElsewhere >= leastWords && mostElsewhere > most) return elsewhere.filter((time) => common(time) === mostElsewhere)
  if (most === 0) return isLast ? ours.slice(-1) : []
  return ours.filter((time) => common(time) >= most * leastShare || isPassedOn.test(time.clause))
}

function inCommon(one: string, other: string): number {
  const pairs = pairsOf(one)
  return [...pairsOf(other)].filter((pair) => pairs.has(pair)).length
}

function pairsOf(text: string): Set<string> {
  const bare = text.replace(/\d+[月日年]|[前底末]/g, '')
  return new Set(Array.from({length: Math.max(0, bare.length - 1)}, (_, at) => bare.slice(at, at + 2)))
}
