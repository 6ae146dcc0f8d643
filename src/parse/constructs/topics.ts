import type {Sentence} from '../body/sentences.ts'
import type {SourceText} from '../source/source-text.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

const functionOpening =
  /^(?:要|应(?![用急])|各|对|按|凡|以|在|将|并|同时|此外|其中|会议|目前|为|根据|请|不|未|坚决|严禁|确保|有关|上述|如|由|本|该|其|是|鼓励对)/
const statement =
  /[是须已]|(?<![供响适对效相反])应(?![用急对变答邀])|将(?!来)|不得|必须|\d|[《》（）()]|要[在对把求]|为.{2,}|报送|纳入|另行|执行$/

/** What could be a topic: its sentence, without its full stop, and which one of its paragraph it is. */
interface Candidate {
  sentence: Sentence
  words: string
  index: number
}

/** What other units tell about the topics of one. */
export interface TopicHabits {
  /** Some unit has topics that are parallel to one another. */
  topical: boolean
  /** There are so few units that none of them can tell much. */
  few: boolean
}

/**
 * What a unit tells about topics: it has some that are parallel to one another, or it has one `alone`, which was not taken
 * for one because no other unit has parallel ones.
 */
export type TopicFinding = 'parallel' | 'alone' | undefined

/** Marks the sentences of a unit that are topics of those behind them. */
export function markTopics({text}: SourceText, runs: Sentence[][], habits: TopicHabits): TopicFinding {
  const candidates: Candidate[] = []
  const openings: Candidate[] = []
  let several = 0
  for (const list of runs) {
    if (list.length > 1) several++
    for (let index = 0; index + 1 < list.length; index++) {
      const {start, end} = list[index]
      const next = list[index + 1]
      if (end - start > 26 || text[end - 1] !== '。') continue
      const words = squeeze(text.slice(start, end - 1))
      // ——甲。——乙。: items, each one sentence
      if (isDashed(words) && isDashed(text.slice(next.start, next.start + 2))) continue
      const candidate = {sentence: list[index], words, index}
      const isTopic = next.end - next.start >= (end - start) * 1.3 && isTopicText(words)
      if (isTopic) candidates.push(candidate)
      if (index === 0 && (isTopic || mayOpenParagraph(words))) openings.push(candidate)
    }
  }
  const {topics, finding} = opensAll(openings, candidates, several)
    ? ({topics: openings, finding: 'parallel'} as const)
    : choose(withoutLoneShort(candidates), habits)
  for (const {sentence} of topics) sentence.topic = true
  return finding
}

/**
 * Do nearly all paragraphs, three or more, open with a short sentence, most of which could be a topic by themselves or all of which are
 * names? Then the others are topics too: 确保数据质量。 beside 加强规范统一。, 南湖区。 beside 北湖区。
 */
const opensAll = (openings: Candidate[], candidates: Candidate[], several: number) =>
  openings.length >= fewestOpenings &&
  openings.length * 4 >= several * 3 &&
  (candidates.filter(({index}) => index === 0).length * 2 >= openings.length || openings.every(({words}) => words.length <= longestName))
const fewestOpenings = 3
const longestName = 4

/** A short sentence that orders nothing and gives no figures. */
const mayOpenParagraph = (words: string) =>
  words.length > 1 && words.length <= 18 && (words.includes('，') ? equalHalves(words) : !/[；：\d应须请不将已是]|(?<!主|重)要/.test(words))

function choose(candidates: Candidate[], {topical, few}: TopicHabits): {topics: Candidate[]; finding: TopicFinding} {
  if (candidates.length === 0) return {topics: candidates, finding: undefined}
  const opening = candidates.filter(({index}) => index === 0)
  // a lone short sentence is nearly always content; a dash before it says that it is none
  if (candidates.length < 2) {
    const dashed = candidates.filter(({words}) => isDashed(words))
    if (dashed.length > 0 || opening.length === 0) return {topics: dashed, finding: undefined}
    return topical ? {topics: opening, finding: undefined} : {topics: [], finding: 'alone'}
  }
  const parallel = parallels(candidates)
  // several paragraphs that open with one: their first sentences, and no others but where most stand within them
  if (opening.length > 1) return {topics: parallel.length > opening.length * 2 + 1 ? candidates : opening, finding: 'parallel'}
  const opensWith = opening.length > 0
  // the words of a heading may stand before the first of them
  if (parallel.length > 0 && (opensWith || parallel.some(({index}) => index <= 1) || (parallel.length > 2 && parallel[0].index === 2)))
    return {
      topics: opensWith ? candidates : parallel.length > 2 ? candidates.slice(candidates.indexOf(parallel[0])) : parallel,
      finding: 'parallel',
    }
  // two that are not parallel: topics only where other units have them, or where there are few others
  if (!opensWith) return {topics: [], finding: undefined}
  return topical || few ? {topics: candidates, finding: undefined} : {topics: [], finding: 'alone'}
}

const isDashed = (words: string) => /^(?:—|--)/.test(words)

/** Those that begin or end as another does, not too far off. */
const parallels = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(({words}, k) => {
    for (let other = Math.max(0, k - near); other < Math.min(candidates.length, k + near); other++)
      if (other !== k && isParallel(words, candidates[other].words)) return true
    return false
  })

const near = 40
const isParallel = (one: string, other: string) =>
  (one.includes('，') && other.includes('，')) || one.startsWith(other.slice(0, 2)) || one.endsWith(other.slice(-3))

/** Three characters are a topic only beside another three that begin alike: 抓投放。…抓收运。… */
const withoutLoneShort = (candidates: Candidate[]): Candidate[] =>
  candidates.filter(
    (one) =>
      one.words.length !== 3 || candidates.some((other) => other !== one && other.words.length === 3 && other.words[0] === one.words[0]),
  )

/** Short, without inner punctuation but for one ， between equal halves (创新驱动，融通发展). */
function isTopicText(words: string): boolean {
  if (words.length < 3 || words.length > 24 || functionOpening.test(words)) return false
  const dashed = /^(?:—+|--+)(.{3,22})$/.exec(words)
  if (dashed) return !/[；：，]/.test(dashed[1]) || equalHalves(dashed[1])
  if (words.includes('，')) return equalHalves(words)
  return words.length <= 18 && !statement.test(words) && !/[；：]/.test(words)
}

const equalHalves = (words: string) => {
  const halves = words.split('，')
  return halves.length === 2 && halves[0].length === halves[1].length && halves[0].length <= 8
}
