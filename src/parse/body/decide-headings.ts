import {guessHeading, type HeadingGuess, tally, vote} from '../constructs/heading.ts'
import {type HeadingCut, headingCuts} from '../constructs/heading-cut.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import type {Unit} from './units.ts'

/** Decides which units have a heading: each is looked at alone, then siblings vote, and cousins where a family is small or disagrees. */
export function decideHeadings(source: SourceText, roots: Unit[], all: Unit[]) {
  for (const unit of all) unit.guess = guess(source, unit)
  // cousins vote once for all the families that ask them
  const kin = new Map<string, Unit[]>()
  const cousins = ({opening: {level, type}}: Unit) => {
    const key = `${level} ${type}`
    const known = kin.get(key) ?? all.filter(({opening}) => opening.level === level && opening.type === type)
    kin.set(key, known)
    return known
  }
  const votes = new Map<Unit[], Map<Unit, HeadingGuess | undefined>>()
  const votesOf = (list: Unit[]) => {
    const known = votes.get(list)
    if (known) return known
    const each = vote(list.map(guessOf))
    const made = new Map(list.map((unit, index) => [unit, each[index]]))
    votes.set(list, made)
    return made
  }
  const families = [roots, ...all.map(({children}) => children)].filter(({length}) => length > 0)
  for (const family of families) {
    const deciding = votesOf(agrees(family) ? family : cousins(family[0]))
    for (const unit of family) unit.heading = deciding.get(unit)
  }
  const judged = new Map<Unit[], Glue>()
  for (const family of families) {
    // an article is its sentences
    if (family[0].opening.type === 'article') continue
    const list = family.length > 2 ? family : cousins(family[0])
    const glue = judged.get(list) ?? judgeGlue(source, list)
    judged.set(list, glue)
    cutGlued(family, glue)
  }
}

/** How likely units are to have headings that run into their texts without a mark, and where each of these most likely ends. */
interface Glue {
  weight: number
  count: number
  cuts: Map<Unit, HeadingCut>
  /** Half of them have a heading without a mark behind it: what seems to have one may be a heading and its text all the same. */
  bare: boolean
}

/**
 * Weighs where the headings of units may end, each for itself and all at one length; where neither is likely, headings of two halves. One
 * that stands on a line of its own, or is plainly glued, speaks for it, one closed by its own mark against it.
 */
function judgeGlue(source: SourceText, list: Unit[]): Glue {
  const bareOnes = list.filter(({heading}) => heading && withoutMark.has(heading.why)).length
  const bare = bareOnes * 2 >= list.length && list.every(({parent}) => parent === list[0].parent)
  const open = list.filter(({heading}) => mayRunOn(heading, bare))
  const given = surely * (bareOnes - (list.length - open.length - bareOnes))
  const judge = (halves: boolean): Glue => {
    const ends = open.map((unit) => endsOf(source, unit, halves))
    const each = ends.map((cuts) =>
      cuts.reduce<HeadingCut | undefined>((best, cut) => (best && best.weight >= cut.weight ? best : cut), undefined),
    )
    const even = open.length > 2 && !halves ? ofOneLength(open, ends) : undefined
    const isEven = even !== undefined && sum(even) + evenly * open.length > sum(each)
    const chosen = isEven ? even : each
    const cuts = new Map(open.flatMap((unit, k) => (chosen[k] ? [[unit, chosen[k]]] : [])))
    // sentences with one subject, not headings
    if (repeats(source, open, chosen)) return {weight: -surely, count: list.length, cuts: new Map(), bare}
    const missing = halves ? surely * chosen.filter((cut) => !cut).length : 0
    const more = isEven ? evenly * open.length : 0
    return {weight: (sum(chosen) + more - missing + given) / list.length, count: list.length, cuts, bare}
  }
  const glue = judge(false)
  if (isLikely(glue, 0.5)) return glue
  const halved = judge(true)
  return isLikely(halved, 0.6) ? halved : glue
}

/** Where the heading of a unit may end; what ends in ； is the item of a list, and too short a text has no heading above it. */
function endsOf(source: SourceText, {paragraphs: [first], children}: Unit, halves: boolean): HeadingCut[] {
  if (!first || source.text[first.end - 1] === '；') return []
  const cuts = headingCuts(source, first.start, first.end, halves)
  return first.end - first.start >= shortestUnit || children.length > 0 ? cuts : cuts.map(({end, weight}) => ({end, weight: weight - 1}))
}

const shortestUnit = 24
const sum = (cuts: Array<HeadingCut | undefined>) => cuts.reduce((total, cut) => total + (cut?.weight ?? 0), 0)

/** Would two units of one parent have the same heading? */
function repeats({text}: SourceText, units: Unit[], cuts: Array<HeadingCut | undefined>): boolean {
  const seen = new Map<string, Unit | undefined>()
  return units.some(({parent, paragraphs}, k) => {
    const cut = cuts[k]
    if (!cut) return false
    const heading = text.slice(paragraphs[0].start, cut.end)
    const before = seen.has(heading) && seen.get(heading) === parent
    seen.set(heading, parent)
    return before
  })
}

/** The ends that are as far from the starts of all the units, or one character off, as weigh most. */
function ofOneLength(units: Unit[], ends: HeadingCut[][]): HeadingCut[] | undefined {
  let best: HeadingCut[] | undefined
  for (let length = 4; length <= longestEven; length++) {
    const cuts = ends.flatMap((list, k) => list.find(({end}) => end - units[k].paragraphs[0].start === length) ?? [])
    if (cuts.length === units.length && (!best || sum(cuts) > sum(best))) best = cuts
  }
  return best
}

const longestEven = 12
// How much more the ends weigh that make headings of one length.
const evenly = 1
const surely = 3
/** Likely on the mean, and not by chance: a few units alone tell less. */
const isLikely = ({weight, count}: Glue, least: number) => weight >= least && weight * count >= 2

/** Cuts the headings of a family off their texts where all of them taken together say that these ran together. */
function cutGlued(family: Unit[], glue: Glue) {
  const poured = family.filter(isPoured).length * 2 > family.length
  const likely = isLikely(glue, poured ? 0.5 : 1.5) && (poured || glue.count > 2)
  if (!likely && (!poured || glue.weight < 0)) return
  for (const unit of family) {
    const cut = glue.cuts.get(unit)
    if (!cut || cut.weight < leastOf(cut.end - unit.paragraphs[0].start, likely, poured)) continue
    const {heading, paragraphs} = unit
    // a short one closed by its mark is cut only where much is left behind the cut, or what is left is plainly a label
    if (heading && heading.end - cut.end < shortestSentence && (heading.why !== 'colon' || cut.weight < surely)) continue
    unit.heading = {start: paragraphs[0].start, end: cut.end, score: 1, why: 'glued'}
  }
}

/** How much the end of one heading has to weigh, where all of them together are likely or not. */
const leastOf = (length: number, likely: boolean, poured: boolean) => (!likely ? surely : !poured ? 0.5 : length < 4 ? 1 : -2)

/** Lines that hold more than one unit have lost their line breaks. */
const isPoured = ({opening: {strength, shared}}: Unit) => strength < 3 || shared
const withoutMark = new Set(['a line of its own', 'a known heading run into its text', 'parted by a blank'])
const withMark = new Set(['colon', 'run-in', 'closed'])
const shortestSentence = 8
const longestRunIn = 32
/** May what was taken for a heading by the mark behind it, if anything was, be a heading and the text that it runs into? */
const mayRunOn = (heading: HeadingGuess | undefined, bare: boolean) =>
  !heading || (withMark.has(heading.why) && (bare || heading.end - heading.start > (heading.why === 'colon' ? 12 : longestRunIn)))

/** A family of one or two, or one that disagrees, looks at its cousins as well. */
function agrees(family: Unit[]): boolean {
  const {sure, none} = tally(family.map(guessOf))
  return family.length > 2 ? sure + none > 0 && Math.max(sure, none) >= 4 * Math.min(sure, none) : sure === family.length
}

const guessOf = ({guess}: Unit) => guess as HeadingGuess

function guess(source: SourceText, unit: Unit): HeadingGuess {
  const {paragraphs: list, clauses} = unit
  const first = list[0]
  if (!first) return {start: unit.start, end: unit.start, score: 0, why: 'no words'}
  const clause = clauses.find(({start, end}) => start < first.end && end > first.start)
  return guessHeading(source, {
    start: first.start,
    end: skipBlanksBack(source.text, clause ? clause.start : first.end, first.start),
    more: list.some((paragraph, index) => index > 0 && !paragraph.clauseOnly),
    children: unit.children.length > 0,
    rest: clause !== undefined && clauses.every((each) => each.end < first.end - 1),
    clause: clause !== undefined,
    closed: clause?.form === 'bracket' && source.text[clause.end] === '。',
    poured: unit.opening.strength < 3 || (unit.opening.shared && list.length === 1),
    article: unit.opening.type === 'article',
  })
}
