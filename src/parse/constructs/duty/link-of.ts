import type {Range} from '../../../syntax/range.ts'
import {nameIn} from './name-in.ts'
import type {Part} from './part.ts'

/**
 * Who acts in a link of a chain that 由 opens, where what is done is no word of the tables.
 *
 *     由教研组命题，教务处制卷，档案室归档 // 教务处
 */
export function linkOf(part: Part, k: number): Range | undefined {
  const {words, segments} = part
  const {start, end, words: list} = segments[k]
  if (k === 0 || end - start > longest || words.lastIndexOf('由', start) < 0) return undefined
  if (list.some(({kind}) => kind !== 'other') || !inChain(part, k)) return undefined
  for (let at = end - 2; at >= Math.max(start + 2, end - 4); at--) {
    const name = nameIn(words, start, at)
    if (name?.start === start) return noAct.test(words.slice(at, end)) ? undefined : name
  }
  return undefined
}

/** Does each segment before it, back to the one with 由, name somebody who acts? */
function inChain({segments, actors, bare}: Part, k: number): boolean {
  for (let i = k - 1; i >= 0; i--) {
    const {start, end, words} = segments[i]
    if (words.some(({kind}) => kind === 'by')) return actors.some((actor) => actor.start >= start && actor.end <= end)
    if (![...actors, ...bare].some((actor) => actor.start >= start && actor.end <= end)) return false
  }
  return false
}

const longest = 16
// 水务站名单另附: a thing of theirs
const noAct = /名单|名册|费用?$|经费|资金|资料|材料|档案|[情现]况|附后|另[附发]|除外|[数金]额|标准|期限|免费|有效/
