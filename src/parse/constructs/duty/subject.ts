import type {Range} from '../../../syntax/range.ts'
import {isActor} from '../../vocabulary/actors.ts'
import type {Segment, Word} from './lex.ts'

/** What a segment opens with. */
export interface Head {
  /** Behind times, adverbs and what joins to the words before. */
  start: number
  /** The one named there, if it could be told to act. */
  actor?: Range
  /** The word that ends the name, or that the segment opens with where it names nobody; `undefined` at its end. */
  next?: Word
}

const opening = new Set<Word['kind']>(['link', 'adverb', 'time'])
const beforeTime = /^(?:于|在|到|自|从|至)$/

/** Who or what a segment opens with. */
export function headOf(text: string, segment: Segment): Head {
  const {words, end} = segment
  let {start} = segment
  let w = 0
  for (; w < words.length && words[w].start === start; w++) {
    const word = words[w]
    if (opening.has(word.kind)) start = word.end
    else if (
      word.kind === 'prep' &&
      words[w + 1]?.kind === 'time' &&
      words[w + 1].start === word.end &&
      beforeTime.test(text.slice(word.start, word.end))
    )
      start = word.end
    else return {start, next: word}
    if (text[start] === '的') return {start}
  }
  for (; w <= words.length; w++) {
    const next = words[w]
    const to = next ? next.start : end
    if (next?.kind === 'other') continue
    const actor = nameIn(text, start, to)
    if (actor) return {start, actor, next}
    if (!next) break
    // 根据工作需要 opens no name
    if (to === start) return {start, next}
  }
  return {start}
}

/** The name behind the last 的 of `[start, end)`, if it could be somebody's. */
export function nameIn(text: string, start: number, end: number): Range | undefined {
  const from = Math.max(start, text.lastIndexOf('的', end - 1) + 1)
  if (from >= end || end - from > longest) return undefined
  return isActor(text.slice(from, end)) ? {start: from, end} : undefined
}

// Lists of names are longer than any name.
const longest = 160

// Words behind which somebody stands whom it is done to or with.
const governing = new Set(
  '鼓励 支持 引导 推动 督促 允许 建议 欢迎 委托 倡导 提倡 帮助 促使 组织 指导 监督 对 对于 针对 向 给 为 把 将 经 与 联合 协助 协调 通知 关于 关心 保障 确保 规范 防止 避免 杜绝 在'.split(
    ' ',
  ),
)

/** Who is told to act by an order word at `modal`, from the words of its segment before it: a name, nobody (`'open'`: none is printed there), or something that is none. */
export function subjectBefore(text: string, segment: Segment, modal: Word): Range | 'open' | undefined {
  const head = headOf(text, segment)
  const before = segment.words.filter((word) => word.start < modal.start)
  let end = modal.start
  for (let w = before.length - 1; w >= 0 && before[w].end === end && (opening.has(before[w].kind) || before[w].kind === 'past'); w--)
    end = before[w].start
  if (head.start >= end) return 'open'
  if (head.actor && head.actor.end <= end && head.next && head.next !== modal) {
    const {kind} = head.next
    if (kind === 'prep' && text.slice(head.next.start, head.next.end) !== '与') return head.actor
  }
  const first = before.find((word) => word.start >= head.start)
  const opensWith = first?.start === head.start ? first : undefined
  const governed = opensWith && governing.has(text.slice(opensWith.start, opensWith.end))
  const hasAttribute = text.lastIndexOf('的', end - 1) > head.start
  if (!governed && (!opensWith || opensWith.kind === 'other' || hasAttribute)) {
    const name = nameIn(text, head.start, end)
    if (name && !before.some((word) => word.start > name.start && word.end <= name.end && breaks.has(word.kind))) return name
  }
  if (!governed) {
    const each = text.lastIndexOf('各', end - 1)
    if (each > head.start && !/[级自有种类项]/.test(text[each + 1])) {
      const name = nameIn(text, each, end)
      if (name && !head.actor) return name
    }
  }
  if (
    head.actor &&
    head.actor.end <= end &&
    head.next &&
    (head.next.kind === 'adverb' || head.next.kind === 'time' || head.next.kind === 'prep')
  )
    return head.actor
  // an adverbial without a name: 对…, 按照…
  return opensWith?.kind === 'prep' || opensWith?.kind === 'verb'
    ? opensWith.kind === 'prep' && !name(text, opensWith)
      ? 'open'
      : undefined
    : undefined
}

const name = (text: string, word: Word) =>
  governing.has(text.slice(word.start, word.end)) && !/^(?:对|对于|针对|为|在|经)$/.test(text.slice(word.start, word.end))
const breaks = new Set<Word['kind']>(['being', 'modal', 'past', 'by', 'if'])
