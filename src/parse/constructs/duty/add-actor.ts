import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {divided, roleWords} from './agent-behind.ts'
import {nameIn} from './name-in.ts'
import type {Part} from './part.ts'

/** The role that the word gives by which somebody is told to act. */
export function roleOf(label: string | undefined): Role {
  if (label === '牵头') return 'lead'
  return label !== undefined && roleWords.test(label) ? 'support' : 'responsible'
}

/** Is somebody named there already? */
export function isNamed({actors}: Part, {start}: Range): boolean {
  for (const actor of actors) if (actor.start === start) return true
  return false
}

/** Adds somebody who is told to act by a word, but nobody twice. */
export function addActor(part: Part, range: Range, label?: string): void {
  // 会员每人可领一份: who, not how many each
  const last = ofOne.test(part.words.slice(Math.max(range.start, range.end - 4), range.end)) ? range.end - 2 : range.end
  for (const [{start, end}, role = roleOf(label)] of divided(part.words, {start: range.start, end: last}))
    if (!isNamed(part, {start, end})) part.actors.push({start, end, role, ...(label && {label})})
}

/** Adds somebody with the others of a list that begins at `from`, of which only the last is told apart: 市教育局、市文旅局和有条件的学校 */
export function addListed(part: Part, from: number, range: Range, label: string): void {
  const {words} = part
  if (range.start > from && words[range.start - 1] === '的') {
    let cut = from - 1
    let others: Range | undefined
    // 企业和从事加工、销售的单位: at the last sign, else where 和 joins
    for (let at = range.start - 1; at > from && !others; at--)
      if ('和及'.includes(words[at]) || (words[at] === '、' && cut < from)) {
        cut = at
        others = nameIn(words, from, words[at - 1] === '以' ? at - 1 : at)
      }
    // 甲局和乙局的负责人, 省、自治区、直辖市管理专利的部门: what the last one is of
    const isOf =
      nameIn(words, cut + 1, range.start - 1) !== undefined || /(?:^|、)(?:省|自治区|直辖市|市|县|区)$/.test(words.slice(from, cut))
    const isCut = words.lastIndexOf('（', cut) > words.lastIndexOf('）', cut)
    if (
      others &&
      (others.start === from || words[others.start - 1] === '的') &&
      !isOf &&
      !isCut &&
      !/^[仍尚]?[在于]/.test(words.slice(from))
    )
      addActor(part, others, label)
  }
  addActor(part, range, label)
}

/** Adds the names that stand in segments of their own right before: 各设区市经信委，省属有关单位要… */
export function addListedBefore(part: Part, k: number, label?: string): void {
  const {segments, heads} = part
  let first = k
  for (let i = k - 1; i >= 0; i--) {
    const {actor, next, start} = heads[i]
    if (!actor || next || actor.start !== start || actor.end !== segments[i].end) break
    first = i
  }
  for (let i = first; i < k; i++) addActor(part, heads[i].actor as Range, label)
}
const ofOne = /[^、，和及各]{2}每[人户家名校]$/
