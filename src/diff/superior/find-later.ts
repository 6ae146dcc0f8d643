import {append} from '../../syntax/append.ts'
import type {Time} from './times-of.ts'

/** Of several times, those count whose part of the sentence has at least this share of the words of the best. */
const leastShare = 0.7
/** Words of a part of a sentence that another task has to have for its time to be the one that is asked for. */
const leastWords = 3
/** Words that more times have say nothing. */
const mostHolders = 200

/** A time that is later than it has to be; by how many days, where both are dates. */
export interface Later {
  days?: number
}

/** Times that are held against each other beside those of the two tasks. */
export interface OtherTimes {
  /** Of own tasks that carry none of the superior's out: those that have most words in common with a time, and how many. */
  elsewhere: (time: Time) => {times: readonly Time[]; common: number}
  /** Of other tasks of the superior that the same own task carries out. */
  rivals: readonly Time[]
}

/**
 * Is something due later, within a longer time, or more rarely than a superior says? Of as many times each is held against that in its place;
 * of others against those that are said of the same thing, be it in another task, or else the last against the last.
 */
export function findLater(wanted: readonly Time[], own: readonly Time[], {elsewhere, rivals}: OtherTimes): Later | undefined {
  const later = (['day', 'span', 'rhythm'] as const).flatMap((kind) => {
    const [theirs, ours, more] = [wanted, own, rivals].map((times) => times.filter((time) => time.kind === kind))
    const inPlace = ours.length > 0 && theirs.length === ours.length && more.length === 0
    const after = theirs.map((time, index) => {
      const against = inPlace ? [ours[index]] : ofSame(time, ours, elsewhere(time), more, index === theirs.length - 1)
      return Math.max(...against.map(({days}) => days - time.days), 0)
    })
    const most = Math.max(...after, 0)
    return most > 0 ? [{...(kind === 'day' && {days: most})}] : []
  })
  return later[0]
}

function ofSame(
  wanted: Time,
  own: readonly Time[],
  elsewhere: ReturnType<OtherTimes['elsewhere']>,
  rivals: readonly Time[],
  isLast: boolean,
): readonly Time[] {
  const common = (time: Time) => inCommon(wanted, time)
  const ours = own.filter((time) => rivals.every((rival) => inCommon(rival, time) <= common(time)))
  const most = Math.max(...ours.map(common), 0)
  if (elsewhere.common >= leastWords && elsewhere.common > most) return elsewhere.times
  if (most === 0) return isLast ? ours.slice(-1) : []
  return ours.filter((time) => common(time) >= most * leastShare || time.passesOn)
}

const inCommon = (one: Time, other: Time): number => [...other.words].filter((pair) => one.words.has(pair)).length

/** Makes what finds among times those that are said of the same thing as one. */
export function createElsewhere(times: readonly Time[]): OtherTimes['elsewhere'] {
  const holders = new Map<string, Time[]>()
  for (const time of times)
    for (const pair of time.words) holders.set(`${time.kind}${pair}`, append(holders.get(`${time.kind}${pair}`), time))
  return ({kind, words}) => {
    const counts = new Map<Time, number>()
    for (const pair of words) {
      const held = holders.get(`${kind}${pair}`) ?? []
      if (held.length <= mostHolders) for (const time of held) counts.set(time, (counts.get(time) ?? 0) + 1)
    }
    const common = Math.max(...counts.values(), 0)
    return {common, times: [...counts].flatMap(([time, count]) => (count === common ? [time] : []))}
  }
}
