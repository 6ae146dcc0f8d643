import type {Range} from '../../syntax/range.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import type {SourceText} from '../source/source-text.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {bodyOpening} from '../vocabulary/body-opening.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {kindsOfNotices} from '../vocabulary/kinds.ts'
import {yearAndSerial, yearOpens} from '../vocabulary/number-of-document.ts'
import {ofState} from '../vocabulary/of-state.ts'
import {looksLikeAddressees} from './addressees.ts'

const titleEnd = new RegExp(`关于[^。；：:\\n]{4,120}?的${kindsOfNotices}(?:[（(][^（()）]{2,12}[）)])?`, 'g')
// 云岭市水务局文件云水〔2025〕3号签发人：张三
const letterhead = new RegExp(
  `[\\u4e00-\\u9fa5（）() ]{3,300}文件\\s?[\\u4e00-\\u9fa5]{2,10}${yearAndSerial}(?:签发人[：:][\\u4e00-\\u9fa5X×]{2,4})?$`,
)
const farthest = 360
const placed = new RegExp(`^(?:(?!龙江)[\\u4e00-\\u9fa5]{2}[省市县区州]|黑龙江|${ofState})`)

/**
 * Where a poured piece is to be cut because another notice begins in it: at its mark or the name above its title, behind which stand those
 * whom it turns to and what a preamble opens with.
 *
 * ```text
 * …并报我局。云岭市水务局文件云水〔2025〕3号关于巡查水库的通知各水库管理所：为做好…
 *           ^
 * ```
 */
export function findNextNotice(source: SourceText, {start, end}: Range): readonly Cut[] {
  const {text} = source
  const value = text.slice(start, end)
  if (!value.includes('关于')) return noCuts
  const cuts: Cut[] = []
  for (const {index, 0: title} of value.matchAll(titleEnd)) {
    const to = looksLikeAddressees(source, start + index + title.length, end)
    if (to === 0) continue
    const before = value.slice(Math.max(0, index - farthest), index)
    if (!bodyOpening.test(text.slice(to, to + 12)) && !letterhead.test(before)) continue
    const at = start + index - nameLength(before)
    if (at > start) cuts.push({at, gap: 'blank'})
  }
  return cuts
}

/** How many characters before 关于 belong to the notice: a mark and a number, who issues it, or none. */
function nameLength(before: string): number {
  const marked = letterhead.exec(before)
  if (marked) return marked[0].replace(/^[^。]*。/, '').length
  const words = /(?:(?<=\d)日)?([\u4e00-\u9fa5（）()]{0,60})$/.exec(before)?.[1] ?? ''
  // several names are those who countersign
  const said = words.lastIndexOf('通知')
  for (let at = said < 0 ? 0 : said + 2; words.length - at > 3; at++) {
    const name = words.slice(at)
    if (gluedNames(name).length > 1) return 0
    if (placed.test(name) && isBodyName(name)) return name.length
  }
  return isBodyName(words) ? words.length : 0
}

/** Does a poured piece open with the mark of a notice: a body, 文件 and the number? */
export const opensWithMark = ({text}: SourceText, {start, end}: Range): boolean =>
  firstMark.test(text.slice(start, Math.min(end, start + farthest)))
const firstMark = new RegExp(`^[\\u4e00-\\u9fa5（）() ]{3,300}文件\\s?[\\u4e00-\\u9fa5]{2,10}${yearOpens}\\d{4}`)
