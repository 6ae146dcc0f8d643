import type {Range} from '../../../syntax/range.ts'
import {mayBeNamed} from '../../vocabulary/duty-names.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {isGoverning} from './subject.ts'

/** Does a name end before what is done, with nothing behind it that joins another one: 财政部门正式|行文? */
function endsBefore(words: string, start: number, end: number): boolean {
  for (let to = start + 2; to <= Math.min(end, start + 24); to++)
    if (nameIn(words, start, to)?.start === start) return !'、或和及与'.includes(words[to])
  return false
}

/** The kinds of words that say what somebody does. */
export const saysWhatIsDone: ReadonlySet<Word['kind']> = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'time', 'with'])

// No list of names is longer.
const longest = 150

/** The first name from `start` on that an act or another word ends. */
export function behind(words: string, segment: Segment, start: number, joined = false): Range | undefined {
  let passed: Word | undefined
  let leveled: Range | undefined
  for (const word of [...segment.words, undefined]) {
    if (word && (word.start < start || word.kind === 'other')) continue
    if (word?.start === start) {
      if (words.startsWith('专人', start)) return {start, end: start + 2}
      if (word.kind === 'verb' || word.kind === 'adverb') continue
      return undefined
    }
    const to = word ? word.start : segment.end
    if (to - start > longest) return undefined
    // A与B分享: both
    if (joined && word?.kind === 'prep' && words[word.start] === '与' && words[word.start - 1] !== '、') continue
    const name = nameIn(words, start, to)
    // 由各级防汛部门处置, 请各县区教育体育局报送
    if (name && word?.kind === 'verb' && (levels.test(words.slice(start, to)) || opensOffice(words, segment, start, word))) {
      leveled = name
      continue
    }
    if (name && leveled) return plain.test(words.slice(start, to)) ? name : leveled
    if (name) return passed && endsBefore(words, start, passed.start) ? undefined : name
    if (word && word.kind !== 'verb') return leveled
    // 财政部门汇总全部名册后上报市水务局: no name goes on so long behind what is done
    if (word && !mayBeNamed(words.slice(word.start, word.end))) passed ??= word
  }
  return leveled
}
/** 各县区|教育体育局: does what seems done by an area open the name of an office there? */
function opensOffice(words: string, {words: list, end}: Segment, start: number, {start: at, end: to}: Word): boolean {
  if (!areas.test(words.slice(start, at)) || isGoverning(words.slice(at, to)) || !mayBeNamed(words.slice(at, to))) return false
  const next = list.find((word) => word.start >= to && word.kind !== 'other' && word.kind !== 'verb')
  const then = list.find((word) => word.start >= to && word.kind !== 'other')
  return [next, then].some((word) => office.test(words.slice(at, word ? word.start : end)))
}
const areas = /^各(?:[省市县区州镇乡]|街道|乡镇|镇街|地市|设区市){1,3}$/
const office = /^[^，。；的等、]{2,12}(?:[局委办厅]|中心|协会)$/
const levels = /^(?:各级|各地)$/
const plain = /^[^后报送并给对向为]{2,20}$/

/** The office that a name in front only says whose it is: 县级人民政府管理水利工作的部门 */
export function officeOf(words: string, end: number): Range | undefined {
  const match = heads.exec(words.slice(end, end + 40))
  return match ? {start: end + match[1].length, end: end + match[0].length} : undefined
}
const heads = /^((?:管理|负责|主管|承担|分管|从事)[^，。；的]{2,24}的)(?:工作)?(?:部门|机构|机关|单位|人员)(?:的(?:工作人员|负责人))?/

/** 由原承担该工作的机关继续承担: the name behind what tells it apart. */
export function toldApart(words: string, segment: Segment, start: number): Range | undefined {
  for (let de = words.indexOf('的', start); de >= 0 && de < segment.end; de = words.indexOf('的', de + 1)) {
    for (const next of segment.words) {
      if (next.start <= de || next.kind === 'other') continue
      // 由市局委派的专家|现场|核验
      const between = segment.words.find(({kind, start: at, end}) => kind === 'other' && at > de && end === next.start)
      const name =
        saysWhatIsDone.has(next.kind) || next.kind === 'modal'
          ? (nameIn(words, de + 1, next.start) ?? (between && nameIn(words, de + 1, between.start)))
          : undefined
      if (name) return name
      // 的教学实践基地
      if (next.kind !== 'verb' || !mayBeNamed(words.slice(next.start, next.end))) break
    }
  }
  return undefined
}

/** 请符合条件的单位，于…: the name that a segment ends in, behind what tells it apart; 请督促所属单位 names whom it is done to. */
export function askedApart(words: string, segment: Segment, verb: Word): Range | undefined {
  const said = words.slice(verb.start, verb.end)
  const de = words.lastIndexOf('的', segment.end - 1)
  const apart = isGoverning(said) ? undefined : toldApart(words, segment, verb.end)
  if (apart) return apart
  if (de < verb.end || isGoverning(said) || segment.words.some(({start}) => start > de)) return undefined
  return nameIn(words, de + 1, segment.end)
}

/** The longest name that the words open with, where what is done there is no word of the tables: 由市局牌示 */
export function prefixBehind(words: string, segment: Segment, start: number): Range | undefined {
  const said = segment.words.filter((word) => word.start >= start && word.kind !== 'other')
  // 供水抢修队: a name may open with what they see to
  const opens = said[0]?.start === start && said[0].kind === 'verb' && !isGoverning(words.slice(start, said[0].end))
  const first = said[opens ? 1 : 0]
  if (first?.start === start) return undefined
  const to = Math.min(first?.start ?? segment.end, start + 24)
  for (let end = to - 1; end > start + 1; end--)
    if (nameIn(words, start, end) && !(opens && !team.test(words.slice(start, end)))) return {start, end}
  return undefined
}
const team = /^[\u4e00-\u9fa5]+(?:[队组班站所室厂部院局处]|中心|机构|单位|人员)$/
