import type {Range} from '../../../syntax/range.ts'
import {nameIn} from './name-in.ts'
import type {Part} from './part.ts'

/** Does a segment go on with what is done to those it names: 对…的企业，以及从事…的农户，可…? */
export function inPhrase(part: Part, k: number): boolean {
  const {words, segments, heads} = part
  if (isAdded(part, k)) return true
  for (let i = k - 1; i >= 0 && i >= k - 3; i--) {
    const {next, start} = heads[i]
    if (next && next.start === start && next.kind === 'prep') {
      const open = words.slice(next.end, segments[i].end)
      // 对受灾较重，恢复有望的企业，可…: the phrase has not come to whom it is about
      return (
        ofWhom.test(words.slice(next.start, next.end)) &&
        (words[segments[k].start] === '以' ||
          (i === k - 1 &&
            !/的./.test(open) &&
            !/^[各每]/.test(words.slice(segments[k].start)) &&
            !nameIn(words, next.end, segments[i].end) &&
            !segments[i].words.some(({kind, start}) => kind === 'verb' && start > next.end)))
      )
    }
  }
  return false
}

/** Those whom a segment adds to: 各地，特别是山区县，要… */
export function larger({words, segments, heads}: Part, k: number): Range | undefined {
  const before = k > 0 && adds.test(words.slice(segments[k].start, segments[k].start + 3)) ? heads[k - 1].actor : undefined
  return before && before.end === segments[k - 1].end ? before : undefined
}

/** Has a phrase that opened before not come to whom it is about: 对受灾较重，恢复有望的|企业? */
export const isOfWhomLater = ({words, segments, heads}: Part, k: number): boolean =>
  heads.slice(Math.max(0, k - 3), k).some(({next, start}, i, list) => {
    const {end} = segments[k - list.length + i]
    return (
      next?.start === start &&
      ofWhom.test(words.slice(start, next.end)) &&
      !words.slice(next.end, end).includes('的') &&
      !nameIn(words, next.end, end)
    )
  })
const ofWhom = /^(?:对|对于|针对)$/

/** Does a segment add to those whom it is done to: 对患者，特别是老年患者…? */
export const isAdded = ({words, segments}: Part, k: number): boolean =>
  k > 0 &&
  words[segments[k].start + 2] === '是' &&
  adds.test(words.slice(segments[k].start, segments[k].start + 3)) &&
  ofOthers.test(words.slice(segments[k - 1].start, segments[k - 1].end))

const adds = /^(?:特别|尤其)是/
const ofOthers = /^.{0,4}[对为给](?![接象口策外])[^，。；]{1,40}$/
