import type {HeadingForm} from '../constructs/heading.ts'
import {forwardBy} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {bestEnd, type GluedEnd, gluedEnds} from '../vocabulary/glued-ends.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import type {Unit} from './units.ts'

/**
 * Headings that run into their texts in a family that lost line breaks: 一、基本情况公司现有…二、有关事项提请会议审议…. Where they end is for
 * the family to say: all have to have a place where a heading may end, most of them one where a text plainly begins or a heading that
 * stands by itself.
 */
export function cutGlued(source: SourceText, family: Unit[]) {
  if (family.length < 2 || family[0].opening.type === 'article') return
  cutFields(source, family)
  const bare = family.filter(({heading}) => heading !== undefined && withoutMark.includes(heading.form))
  const closed = family.filter(isClosed)
  const isMinor = closed.length * 3 <= family.length
  const open = family.filter((unit) => (!bare.includes(unit) || isParted(unit)) && (isMinor || !isClosed(unit)))
  if (open.length === 0 || closed.length * 2 > family.length) return
  const inside = family.filter(({opening}, index) => index > 0 && opening.strength < 3).length
  const lost = inside * 2 >= family.length - 1
  const isBare = bare.length * 2 >= family.length
  if (!lost && !(isBare && bare.length > 1)) return
  const words = open.map((unit) => firstWords(source, unit))
  for (const paired of isBare ? [false] : [false, true]) {
    const possible = withShared(words.map((each) => gluedEnds(each, paired)))
    const usual =
      sharedLength(possible) ?? usualLength([...bare.map(headingLength), ...possible.map((each) => bestEnd(each)?.length)], family.length)
    const ends = possible.map((each) => bestEnd(each, usual))
    const fits = (end: GluedEnd | undefined, index: number) =>
      end !== undefined && (isSure(end) || (end.length === usual && tells.test(words[index].slice(end.length))))
    // those that stand alone show where the others end
    const isOdd = isBare && bare.length > 1 && ends.every(fits)
    const cut = open.flatMap((unit, index) => {
      const end = ends[index]
      return end && isCut(unit, end, lost, isBare, isOdd) ? [{unit, end}] : []
    })
    if (cut.length === 0 || !differ(words, ends)) continue
    const sure = ends.filter((end) => end && isSure(end)).length
    const missing = open.filter((unit, index) => !ends[index] && !unit.heading).length
    const isOneLength = (sure > 0 || isOfLength(bare, usual)) && ends.every((end) => end && end.length === usual)
    const isShown = isBare || isOneLength || (sure + bare.length > 1 && (sure + bare.length) * 2 >= family.length)
    if (!isShown || (lost && missing > (family.length > 2 ? 1 : 0))) continue
    for (const {unit, end} of cut) endHeading(source, unit, end)
    return
  }
}

function endHeading({text}: SourceText, unit: Unit, {length}: GluedEnd) {
  const {start} = unit.paragraphs[0]
  unit.heading = {start, end: forwardBy(text, start, length), score: 1, form: 'glued'}
}

/** Lines with nothing below them are no headings where most of them are one with what it says: 一、会议时间2月20日上午9:30 ⏎ 二、会议地点三楼会议室 */
function cutFields(source: SourceText, family: Unit[]) {
  const whole = family.filter(isWhole)
  if (whole.length * 2 <= family.length) return
  const sure = whole.flatMap((unit) => {
    const words = firstWords(source, unit)
    const end = bestEnd(gluedEnds(words, false))
    return end && isSure(end) && words.length - end.length >= shortestValue ? [{unit, end}] : []
  })
  if (sure.length > 1 && sure.length * 2 > family.length) for (const {unit, end} of sure) endHeading(source, unit, end)
}

const isWhole = ({heading, children, paragraphs, tables}: Unit) =>
  heading !== undefined &&
  ofLine.includes(heading.form) &&
  children.length === 0 &&
  tables.length === 0 &&
  paragraphs.length === 1 &&
  heading.end >= paragraphs[0].end
const shortestValue = 4
const ofLine: HeadingForm[] = ['line', 'longLine', 'colon']

/** Texts that open alike open there: 示范企业每个县推荐两家…, 示范园区每个县推荐一个…; where there are only two, for some more characters. */
function withShared(possible: GluedEnd[][]): GluedEnd[][] {
  const length = possible.length > 2 ? sharedByMany : sharedByTwo
  const count = new Map<string, number>()
  const key = ({opening}: GluedEnd) => opening.slice(0, length)
  for (const ends of possible) for (const opening of new Set(ends.map(key))) count.set(opening, (count.get(opening) ?? 0) + 1)
  const isShared = (end: GluedEnd) => {
    const times = count.get(key(end)) as number
    // where words end that may end a heading, all have to go on alike
    return times > 1 && times >= Math.min(3, possible.length) && times * 10 >= possible.length * (end.grade === 'opening' ? 6 : 9)
  }
  return possible.map((ends) => {
    const first = ends.findIndex((end) => isShared(end) && (end.grade !== 'opening' || possible.length > 2))
    return first < 0 ? ends : [...ends.slice(0, first), {...ends[first], grade: 'sure'}]
  })
}
const sharedByMany = 4
const sharedByTwo = 6

/** Where all units open lines one may have lost the break behind its heading; what a mark closes is cut only where plainly more runs into it. */
function isCut({heading}: Unit, end: GluedEnd, lost: boolean, isBare: boolean, isOdd: boolean): boolean {
  if (!lost) return end.plain || ((isOdd || end.again) && !heading)
  if (!heading || isSure(end)) return true
  return isBare && heading.form !== 'colon' && heading.end - heading.start >= end.length + shortestSentence
}
const shortestSentence = 8
// 集团举办培训班, 今年以来新建三个: who did what, or when
const tells = /^(?:[今去近全]年|截至|根据|按照|[\u4e00-\u9fa5]{0,6}(?:组织|开展|举办|召开|印发|制[定订]|完成|建[立成]|成立|[共已新]))/

/** A blank parts it from the text: all that is left of the break, or of another one further on. */
const isParted = ({heading}: Unit) => heading?.form === 'blank'
const isSure = ({grade}: GluedEnd) => grade === 'sure' || grade === 'acting'
const withoutMark: HeadingForm[] = ['line', 'longLine', 'known', 'blank']
const withMark: HeadingForm[] = ['colon', 'runIn', 'closed', 'bracket', 'question']
const isClosed = ({heading}: Unit) => heading !== undefined && heading.score >= 0.8 && withMark.includes(heading.form)
/** Are there headings, each of that length? */
const isOfLength = (units: Unit[], length: number | undefined) =>
  units.length > 0 && units.every((unit) => (headingLength(unit) ?? 0) === length)
const headingLength = ({heading}: Unit) => heading && heading.end - heading.start
const openingWords = 64

const firstWords = ({text}: SourceText, {paragraphs: [first]}: Unit) =>
  first ? squeeze(text.slice(first.start, Math.min(first.end, first.start + openingWords))) : ''

/** The length at which one of several may end for all of them, and plainly does for two. */
function sharedLength(possible: GluedEnd[][]): number | undefined {
  if (possible.length < 3) return undefined
  const [first] = possible
  const at = (length: number) => possible.map((ends) => ends.find((end) => end.length === length && end.grade !== 'opening'))
  return first.find(({length}) => at(length).every(Boolean) && at(length).filter((end) => end && isSure(end)).length > 1)?.length
}

/** The length that more than half of the headings of a family of `size` have. */
function usualLength(lengths: Array<number | undefined>, size: number): number | undefined {
  const count = new Map<number, number>()
  for (const length of lengths) if (length !== undefined) count.set(length, (count.get(length) ?? 0) + 1)
  return [...count].find(([, times]) => times * 2 > size)?.[0]
}

/** Have siblings headings of their own? What opens several of them is the subject of their sentences. */
function differ(words: string[], ends: Array<GluedEnd | undefined>): boolean {
  const headings = words.flatMap((each, index) => (ends[index] ? [each.slice(0, ends[index].length)] : []))
  return new Set(headings).size === headings.length
}
