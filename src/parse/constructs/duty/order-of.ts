import type {Range} from '../../../syntax/range.ts'

/**
 * The order in a word that holds an adverb before it or an act behind it.
 *
 * ```text
 * 均可   可
 * 还应当 应当
 * 应予   应
 * ```
 */
export function orderOf(words: string, {start, end}: Range): Range {
  const from = end - start > 1 && joined.has(words[start]) ? start + 1 : start
  let to = words[end - 1] === '予' ? end - 1 : end
  if (longer.has(words.slice(to - 1, to + 1))) to++
  return {start: from, end: to}
}

const joined = new Set('均也还又更都则亦即仍尚')
const longer = new Set(['应当', '应该', '可以', '需要'])
