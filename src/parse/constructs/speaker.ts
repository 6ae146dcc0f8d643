import type {Adoption, Signature} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {post} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readPerson} from './signers.ts'

const occasion = new RegExp(
  `^(?:[—\\-－]{1,2})?[（(]?(?:[\\u4e00-\\u9fa5]{2,4}\\s?)?(?:${fullDate}|\\d{1,2}月\\d{1,2}日)[，,\\s]*在[^。；：]{4,50}[上会][）)]?$`,
)

/**
 * The lines between the title of a speech or report and those whom it turns to.
 *
 * ```text
 * 2022年10月28日在云岭市第十届人民代表大会第五次会议上      when and where
 * 云岭市发展和改革委员会主任　方国栋                        who
 * 各位代表：
 * ```
 */
export function readSpeaker(source: SourceText, index: number): Adoption | Signature | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const turnsTo = text.slice(start, Math.min(end, start + longestPreface)).search(greeting)
  if (turnsTo > 0 && poured.test(text.slice(start, start + turnsTo))) return given(source, start, start + turnsTo)
  if (end - start > 80 || index + 1 >= pieces.length) return undefined
  const value = text.slice(start, end)
  if (occasion.test(value)) return given(source, start, end)
  const person = value.length <= 40 ? readPerson(source, start, end) : undefined
  return person && parent('signature', start, end, [person])
}

/** When and where a speech is given. */
const given = (source: SourceText, start: number, end: number) =>
  leaf(source, 'adoption', start, end, readDate(dated.exec(squeeze(source.text.slice(start, end)))?.[0] ?? '') ?? {})
const dated = new RegExp(fullDate)

// Nothing parts the lines of a poured text: ——2025年1月15日在云岭市…会议上云岭市市长　方国栋各位代表：
const greeting = /(?:尊敬的)?各位[\u4e00-\u9fa5、]{1,12}[：:]/
const poured = new RegExp(
  `^(?:[—\\-－]{1,2})?[（(]?(?:${fullDate})?[，,\\s]*在[^。；：]{4,50}[上会][）)]?(?:[（(]${fullDate}[）)])?[^。；：，（）()]{0,24}${post}[\\s\\u4e00-\\u9fa5]{2,6}$`,
)
const longestPreface = 160
