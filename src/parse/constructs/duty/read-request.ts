import {addActor, addListed, addListedBefore} from './add-actor.ts'
import type {Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {askedApart, behind, prefixBehind} from './names-behind.ts'
import {isOwned} from './owner-of.ts'
import type {Part} from './part.ts'
import {tellsApart} from './subject.ts'

/** Reads whom 请, 责成 or 要求 asks: 请各科室于周五前反馈; or who is asked before it: 各科室请抓紧反馈 */
export function readRequest(part: Part, k: number, ask: Word): void {
  const {words, segments, heads, topic} = part
  const segment = segments[k]
  const head = heads[k]
  const label = words.slice(ask.start, ask.end)
  if (label.startsWith('敬请') && courtesy.test(words.slice(ask.end, segment.end))) return
  // 审计部…，要求各单位…: what a body asked for
  if (label === '要求' && (part.said || ask.start > head.start || asksNot.test(words.slice(segment.start, ask.start)))) return
  if (label === '要求' && heads.some(({actor}, before) => before < k && actor)) {
    if (!issues.test(words.slice(0, segment.start))) return
    part.bare.length = 0
  }
  // 请2025年度新设的企业…
  const time = segment.words.find(({kind, start}) => kind === 'time' && start === ask.end)
  const from = time ? time.end : ask.end
  const verb = segment.words.find(
    ({kind, start, end}) =>
      (start === from && (opensAttribute.has(kind) || words.startsWith('未', start))) ||
      (start > from && start <= from + 2 && tellsApart.has(words.slice(start, end))),
  )
  const to = words.indexOf('到', from)
  const found = verb
    ? askedApart(words, segment, verb)
    : ((label === '要求' || segment.words.some(({start, end}) => start > from && end <= to) ? undefined : nameIn(words, from, to)) ??
      behind(words, segment, from) ??
      (label === '要求' ? undefined : (prefixBehind(words, segment, from) ?? nameIn(words, from, to))))
  part.modal ??= ask
  part.asked ||= found !== undefined
  if (found) {
    addListed(part, ask.end, found, words.startsWith('牵头', found.end) ? '牵头' : label)
    // 请各县工信局，市直有关单位抓紧报送
    const listed = heads[k + 1]
    if (found.end === segment.end && listed?.actor && listed.actor.start === segments[k + 1].start && listed.next)
      addActor(part, listed.actor, label)
  } else if (head.actor && (head.actor.end === ask.start || isOwned(words.slice(head.actor.end, ask.start)))) {
    addListedBefore(part, k)
    addActor(part, head.actor)
  }
  // 各单位作为主办方，请…
  else if (topic && !topic.condition && !head.actor && ask.start === head.start && label !== '要求' && tellsOnly(part, k - 1))
    addListed(part, topic.from ?? topic.range.start, topic.range, label)
  part.said = true
}

// 不再要求申请人报送
const asksNot = /(?:不再?|没有|未|无需|取消)$/
const opensAttribute = new Set<Word['kind']>(['verb', 'being', 'past', 'modal'])
/** Does a segment only say whom the next one speaks of, or when, rather than what they did? */
const tellsOnly = ({heads, conditions}: Part, k: number) => {
  const {next} = heads[k]
  return conditions[k] !== undefined || next === undefined || next.kind === 'being' || next.kind === 'if'
}

// 市局印发《…办法》，要求各县局…: what the document asks
const issues = /(?:印发|发布|下发|发出|出台|转发)[^，。；]{0,60}(?:》|通知|意见|公告|方案|办法)(?:（[^（）]{1,30}）)?，$/

// 敬请市民理解: nobody has to do anything
const courtesy = /^[^，。；]{0,16}(?:理解|谅解|原谅|关注|留意|期待|支持|配合)$/
