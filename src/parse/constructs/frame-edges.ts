import type {Frame} from '../source/frame.ts'
import type {SourceText} from '../source/source-text.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {isBlankDate, readDate} from '../vocabulary/calendar.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {attachmentHead} from './attachment-head.ts'

// More bodies than this neither sign together nor share a letterhead.
const most = 24
const seal = /[（(](?:印章|盖章|公章|代章|章|印)[）)]$/

/**
 * Is the table only the setting of a signature or of a joint letterhead: names of bodies, and a date or 文件?
 *
 * ```text
 * 云岭市财政局⇥云岭市教育局
 * ⇥2025年3月18日
 * ```
 */
export function setsNames({text}: SourceText, {rows}: Frame): boolean {
  let names = 0
  let marked = false
  for (const row of rows) {
    for (const {start, end, merged} of row) {
      if (merged || start === end) continue
      if (end - start > 60 || names > most) return false
      const words = text.slice(start, end).replace(seal, '')
      const tight = squeeze(words)
      if (tight === '文件' || readDate(words) || readDate(tight) || isBlankDate(words)) marked = true
      else if (tight.length >= 3 && isBodyName(tight)) names++
      else return false
    }
  }
  return names > 0 && marked
}

/** The table without a first row that is merged over all its columns and holds the head or the title of an annex. */
export function withoutAnnexHead(source: SourceText, frame: Frame): Frame {
  const [first, second] = frame.rows
  if (!second || first.length < 2 || !first.slice(1).every(({merged}) => merged)) return frame
  const {text} = source
  const [{start, end}] = first
  if (end - start > 80) return frame
  const [opening] = text.slice(start, end).split('\n', 1)
  if (!attachmentHead.test(opening.trim()) && !attachmentHead.test(lineAbove(text, start))) return frame
  return {...frame, start: second[0].start, rows: frame.rows.slice(1)}
}

/** The last line with words in it above an offset. */
function lineAbove(text: string, at: number): string {
  const above = text.slice(Math.max(0, at - 40), at).trimEnd()
  return above.slice(above.lastIndexOf('\n') + 1).trim()
}
