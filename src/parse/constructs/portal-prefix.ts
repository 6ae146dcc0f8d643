import {collectiveInside, isBodyName} from '../vocabulary/bodies.ts'
import {opensSubject, printedKind} from '../vocabulary/kinds.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

const titleWords = new RegExp(`^\\s*${opensSubject}`)
// 对 opens a sentence as well
const answer = /^\s*对[^。，；：]{4,120}的(?:答复|复函|批复|函|意见|决定|通报)/
const keyword = new RegExp(opensSubject)
// Neither a portal's prefix nor the title behind it is longer.
const longestPrefix = 24
const longestTitle = 160
// Fewer words behind a colon are what somebody is told.
const shortestTitle = 12
/** What is put together: …指南汇编（2025年版）. */
const collection = /(?:汇编|目录|名录)(?:（[^（）]{2,12}）)?$/

/**
 * Is the colon at `at` that of a portal's prefix, so that what follows is a title? `start` is where the words before it begin, `end` the
 * limit of the piece.
 *
 * ```text
 * 某市水利局：关于公布河湖长名单的公告
 * 某市水利局：某市水利局关于公布河湖长名单的公告      the issuer is printed again
 * 省政府：江海省人民政府关于加强河湖管理的意见        or in full; then the whole line is the title
 * 市委宣传部：2025年度扶持项目公示                 a title without 关于
 * ```
 */
export function endsPortalPrefix(text: string, start: number, at: number, end: number): boolean {
  if (titleWords.test(text.slice(at + 1, at + 12))) return true
  if (
    at + 1 < end &&
    answer.test(text.slice(at + 1, Math.min(end, at + 1 + longestTitle))) &&
    !collectiveInside.test(text.slice(start, at))
  )
    return true
  if (at - start > longestPrefix || at - start < 2) return false
  const prefix = squeeze(text.slice(start, at))
  const behind = squeeze(text.slice(at + 1, Math.min(end, at + 1 + longestTitle)))
  if (!isBodyName(prefix)) return false
  const isTitle = end - at <= longestTitle && !/[。；：，]/.test(behind) && (printedKind(behind) !== undefined || collection.test(behind))
  if (isTitle && (behind.length >= shortestTitle || /^(?:19|20)\d{2}年/.test(behind)) && !collectiveInside.test(prefix)) return true
  const word = keyword.exec(behind)
  if (!word || word.index === 0) return false
  const again = behind.slice(0, word.index)
  if (again === prefix) return true
  return isTitle && isBodyName(again)
}
