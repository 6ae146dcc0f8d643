import type {Frame} from '../source/frame.ts'
import type {SourceText} from '../source/source-text.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {isBlankDate, readDate} from '../vocabulary/calendar.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {mostSigners, seal} from './signers.ts'

/**
 * Is the table only the setting of a signature or of a joint letterhead: names of bodies, and a date or 文件? `dated` says that a date
 * stands right below it.
 *
 * ```text
 * 云岭市财政局⇥云岭市教育局
 * ⇥2025年3月18日
 * ```
 */
export function setsNames({text}: SourceText, {rows}: Frame, dated = false): boolean {
  let names = 0
  let marked = dated
  for (const row of rows) {
    for (const {start, end, merged} of row) {
      if (merged || start === end) continue
      if (end - start > 60 || names > mostSigners) return false
      const words = text.slice(start, end).replace(seal, '')
      const tight = squeeze(words)
      if (tight === '文件' || readDate(words) || readDate(tight) || isBlankDate(words)) marked = true
      else if (tight.length >= 3 && isBodyName(tight)) names++
      else return false
    }
  }
  return names > 0 && marked
}
