import {append} from '../../../syntax/append.ts'
import type {Role} from '../../../syntax/nodes.ts'
import {backBy} from '../../source/blanks.ts'
import {codes, isColon} from '../../source/characters.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import {everyOutside, outside} from '../../source/scan.ts'
import type {SourceText} from '../../source/source-text.ts'
import {endsLikeBody} from '../../vocabulary/bodies.ts'
import {goesOn, normalDeadline} from '../../vocabulary/deadlines.ts'
import {isDeadlinePart} from '../../vocabulary/is-deadline-part.ts'
import {type LabelKind, labelAtEnd, labelKind, predicateAtEnd} from '../../vocabulary/roles.ts'
import {squeeze} from '../../vocabulary/squeeze.ts'
import type {Name} from '../name.ts'
import {names} from '../parties.ts'
import {isPersonal} from './assignment.ts'

/** A stretch of a clause between pauses and labels, with the label it follows. */
export interface Stretch extends Name {
  label?: {start: number; end: number; word: string; kind: LabelKind}
}

/** Cut at pauses, and before every label, also one that follows a name without a pause (甲公司完成时限：…). */
export function stretches(source: SourceText, start: number, end: number): Stretch[] {
  const {text} = source
  const parts = cutParts(source, start, end)
  let next = 0
  for (const part of parts) {
    const last = parts[next - 1]
    if (last && !part.label && goesOnBehind(text, last, part)) last.end = part.end
    else parts[next++] = part
  }
  parts.length = next
  return parts
}

/** 2026年起，每年2月底前 and 每月5日、20日前 are one expression. */
function goesOnBehind(text: string, last: Stretch, part: Stretch): boolean {
  if (text[last.end - 1] === '起' && text[part.start] === '每') return true
  const first = text.charCodeAt(part.start)
  return (
    timeCodes.has(first) &&
    text.slice(last.end, part.start).includes('、') &&
    goesOn(normalDeadline(text.slice(last.start, last.end)), normalDeadline(text.slice(part.start, part.end)))
  )
}

const timeCodes = codes('0123456789０１２３４５６７８９第一二三四五六日天周星')

function cutParts(source: SourceText, start: number, end: number): Stretch[] {
  const {text, partner} = source
  let result: Stretch[] = []
  let open: LabelKind | undefined
  for (const part of names(source, start, end)) {
    let from = part.start
    let label: Stretch['label']
    // 责任单位为甲局: what may stand for the colon is no mark
    const about = text.slice(part.start, part.end).includes('为')
    const next = about ? everyOutside : outside
    for (let i = next(partner, from, part.end); i < part.end; i = next(partner, i + 1, part.end)) {
      const code = text.charCodeAt(i)
      if (!isColon(code) && !(text[i] === '为' && i - from >= 4 && standsForColon.has(labelKind(squeeze(text.slice(from, i)))?.kind ?? '')))
        continue
      const before = withoutBreaks(text.slice(from, i))
      const whole = bare(before)
      const word = labelKind(whole) ? whole : labelAtEnd(before)
      if (!word) {
        // 考核标准：…, 电话：…: a note, for no body's name holds a colon
        if (from === part.start && open?.kind !== 'deadline' && /^[\u4e00-\u9fa5]{2,8}$/.test(whole)) {
          // 验收单位：, 完成节点：: labels of the house, among ones that are known
          const among = result.some((other) => other.label?.kind.kind === 'role')
          const kind: LabelKind =
            among && /.{2}(?:单位|部门|组织|处室|科室|小组)$/.test(whole)
              ? {kind: 'role', role: 'responsible'}
              : {kind: among && /(?:节点|时限|时间|期限|日期)$/.test(whole) ? 'deadline' : 'remark'}
          label = {start: from, end: i + 1, word: whole, kind}
          open = kind
          from = i + 1
        }
        continue
      }
      const at = backBy(text, i, word.length)
      // 甲公司完成时限：; what is no name narrows the label (竣工验收完成时限：)
      const apart =
        word !== whole &&
        (isValue(squeeze(before.slice(0, -word.length)), label, open) || (open !== undefined && /\s$/.test(before.slice(0, -word.length))))
      if (apart) result = append(result, {start: from, end: at, label})
      open = labelKind(word) as LabelKind
      label = {start: apart ? at : from, end: i + 1, word, kind: open}
      from = i + 1
    }
    const when = timeBehind(text.slice(from, part.end), open !== undefined)
    if (when) result = append(append(result, {start: from, end: from + when.left, label}), {start: from + when.right, end: part.end})
    else result = append(result, {start: from, end: part.end, label})
  }
  return result
}

/** Where a body's name or what it does ends and the time begins that only a blank parts from it, or under a label nothing: 市水务局 6月底前. */
function timeBehind(words: string, labelled: boolean): {left: number; right: number} | undefined {
  if (!/[年月周季日期底前内]/.test(words)) return undefined
  for (const {index, 0: blank} of words.slice(0, longestName).matchAll(/\s+|(?<!\d)(?=(?:19|20)\d{2}年|\d{1,2}月)/g)) {
    if (blank === '' && !labelled) continue
    const left = withoutBreaks(words.slice(0, index))
    if (!endsLikeBody(left) && predicateAtEnd(left) === undefined) continue
    const right = withoutBreaks(words.slice(index + blank.length))
    if (!/[的“《：:]/.test(left + right) && isDeadlinePart(right)) return {left: index, right: index + blank.length}
  }
  return undefined
}
const longestName = 60

// labels that 为 may follow in place of a colon: 责任单位为甲局, 完成时限为6月底前
const standsForColon = new Set<string>(['role', 'deadline'])

/** 牵头（责任）单位： is 牵头单位：, 由责任单位： is 责任单位： */
const bare = (label: string) => squeeze(/^由|[（(]/.test(label) ? label.replace(/^由|[（(][\u4e00-\u9fa5]{1,4}[）)]/g, '') : label)

/** Do words stand for themselves: a body, a person behind 责任人：, a predicate, a date? */
const isValue = (words: string, label: Stretch['label'], open: LabelKind | undefined) =>
  endsLikeBody(words) ||
  predicateAtEnd(words) !== undefined ||
  isDeadlinePart(words) ||
  ((label?.kind ?? open)?.kind === 'role' && isPersonal(((label?.kind ?? open) as {role: Role}).role))
