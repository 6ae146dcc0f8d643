import {isHan} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {firstOfText, firstTwoOfText, lastOfHeading, lastTwoOfHeading, type WordWeights} from '../vocabulary/heading-weights.ts'
import {belongsToHeading, endsHeading, endsInAdverb, isCommonHeading, opensSentence, opensTextBelow} from '../vocabulary/headings.ts'

/** Where a heading ends that nothing parts from its text, and how much likelier that is than that there is none, in natural logarithms. */
export interface HeadingCut {
  end: number
  weight: number
}

/**
 * Where a heading may end whose line break was lost, in the first sentence of `[start, end)`.
 *
 * ```text
 * 检查情况按照《…办法》有关规定，县局抽查了…
 * ^^^^^^^^ headings end in 情况, texts begin with 按照
 * ```
 *
 * With `halves` only one of two halves (立足本职，服务大局), whatever its length.
 */
export function headingCuts({text, partner}: SourceText, start: number, end: number, halves: boolean): HeadingCut[] {
  const found: HeadingCut[] = []
  if (opensSentence.test(text.slice(start, start + 6))) return found
  let commas = 0
  let comma = start
  const last = Math.min(end - shortestText, start + longestCut)
  for (let at = start; at < last; at++) {
    // a heading may end behind a bracket, not in it
    if (partner[at] > at && partner[at] < end) at = partner[at]
    const mark = text[at]
    if (stops.test(mark)) break
    if (mark === '，') {
      // 12月4日前，: a circumstance, no half of a heading
      if (/[前后时中内下的上]/.test(text[at - 1])) break
      commas++
      comma = at
    }
    const cut = at + 1
    if (
      cut - start < 2 ||
      (halves && (commas !== 1 || cut - comma < shortestHalf)) ||
      parts.test(mark) ||
      goesOn.test(text[cut]) ||
      belongsToHeading(text.slice(cut, cut + 10))
    )
      continue
    const left = text.slice(start, cut).replace(digits, '0')
    if (endsInAdverb.test(left) || /[部委厅办室处院]$|(?<![大全格布结开])局$|(?:部门|中心|政府|机关)$/.test(left)) continue
    const right = text.slice(cut, cut + 4).replace(digits, '0')
    const weight =
      lastOne(left.slice(-1)) +
      lastTwo(left.slice(-2)) +
      firstOne(right[0]) +
      firstTwo(right.slice(0, 2)) +
      echo(left, right) +
      (halves ? 0 : ofLength(cut - start) + commasWeigh[Math.min(commas, 2)]) +
      (isCommonHeading(left) ? common : 0) +
      (endsHeading.test(left) ? ending : 0) +
      (opensTextBelow(text.slice(cut, cut + 6)) ? opening : 0) -
      noHeading
    found.push({end: cut, weight})
  }
  return found
}

const shortestText = 8
const shortestHalf = 5
const longestCut = 42
const stops = /[。；：！？:;\n]/
const parts = /[，、\s\u3000]/
const goesOn = /[，、。；：）)”》\s\u3000]/
const digits = /\d/g

/** What words weigh; those that are not in the table weigh as rare ones did. */
function weights(rows: WordWeights, length: number, rare: number): (words: string) => number {
  const known = new Map<string, number>()
  for (const [weight, words] of rows) for (let k = 0; k < words.length; k += length) known.set(words.slice(k, k + length), weight)
  return (words) => known.get(words) ?? rare
}
const lastOne = weights(lastOfHeading, 1, -0.5)
const lastTwo = weights(lastTwoOfHeading, 2, -1)
const firstOne = weights(firstOfText, 1, -0.5)
const firstTwo = weights(firstTwoOfText, 2, -1.5)

/** A text takes up the words of its heading: 主要指标表|主要指标表中的…. */
function echo(left: string, right: string): number {
  if (!isHan(right.charCodeAt(0)) || !left.includes(right.slice(0, 2))) return 0
  if (left.includes(right)) return 2
  return left.includes(right.slice(0, 3)) ? 0.5 : 1
}

// Weights that were learned with those of the words.
const noHeading = -0.5
const common = 3.5
const ending = 1.5
const opening = 2.5
const commasWeigh = [0, -1, -2.5]
const lengths: Array<[longest: number, weight: number]> = [
  [2, -2],
  [3, -1],
  [6, 0.5],
  [13, 0],
  [19, -1],
  [26, -2],
  [longestCut, -3],
]
const ofLength = (length: number) => lengths.find(([longest]) => length <= longest)?.[1] ?? 0
