import type {Adoption} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {readDate} from '../vocabulary/calendar.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

// In a poured text the preamble follows the bracket: …会议通过）为了…
const opening = /^[（(]?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^。]{4,80}?(?:通过|批准)[）)]/
const whole = /^[（(]?(?:[\u4e00-\u9fa5]{0,8}?)(.{4,9}年.{1,3}月.{1,3}日)(.*?(?:通过|批准|公布|发布|修订|修正|施行|印发).{0,80})?[）)]?$/

// A meeting whose line goes on below: 2003年11月28日某市人民代表大会常务委员会第 ⏎ 六次会议通过
const isHalf = /^(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日[^，。；：]{2,}$(?<!通过|批准|公布|发布|修订|修正|施行|印发)/
const adopted = /^[^，。；：]*(?:通过|批准|修订|修正)$/

/**
 * The line under the title of a decision that says when and where it was adopted, on one line or more.
 *
 * ```text
 * （2019年9月27日 云岭市人大常委会第十四次会议通过）
 *  ^^^^^^^^^^^^^ date
 * ```
 */
export function readAdoption({text, partner, pieces}: SourceText, index: number): Adoption | undefined {
  const {start} = pieces[index]
  const cut = opening.exec(text.slice(start, Math.min(pieces[index].end, start + 110)))
  let {end} = pieces[index]
  if (cut && start + cut[0].length < end) end = start + cut[0].length
  else for (let last = index; last + 1 < Math.min(pieces.length, index + 8) && partner[start] >= end; ) end = pieces[++last].end
  if (isHalf.test(text.slice(start, end)))
    for (const {end: below} of pieces.slice(index + 1, index + 3))
      if (below - start <= 220 && adopted.test(text.slice(start, below))) {
        end = below
        break
      }
  if (end - start > 220 || end - start < 9) return undefined
  const value = squeeze(text.slice(start, end))
  const match = whole.exec(value)
  if (!match) return undefined
  const date = readDate(match[1])
  if (!date || (match[2] === undefined && !/^[（(]/.test(value))) return undefined
  return leaf({text}, 'adoption', start, end, date)
}
