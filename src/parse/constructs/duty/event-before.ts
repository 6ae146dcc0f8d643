import {wordAt} from '../../vocabulary/duty-words.ts'
import {actsOrOrders, type Segment, type Word} from './lex.ts'
import type {Head} from './subject.ts'

/** 在作出决定前, 名单报送截止时间前: an event before which something has to be done. */
export function eventBefore(words: string, segment: Segment, {start, actor}: Head): Word | undefined {
  for (let at = words.indexOf('前', segment.start); at >= 0 && at < segment.end; at = words.indexOf('前', at + 1)) {
    const behind = at + 1 < segment.end ? wordAt(words, at + 1) : undefined
    const named =
      (ofEvent.test(words.slice(Math.max(segment.start, at - 8), at)) ||
        (words[at - 1] === '日' && wordAt(words, at - 3)?.kind === 'verb')) &&
      words[at + 1] !== '的'
    // 应在播种前深施: placed by the order, so that what is done may be no word of the tables
    const ordered = segment.words.some(
      ({kind, end}) => kind === 'modal' && words[end] === '在' && at - end >= 3 && at - end <= 8 && holdsVerb(words, end + 1, at),
    )
    if (
      at + 1 < segment.end &&
      words[at + 1] !== '（' &&
      !named &&
      !(ordered && !'的段期述款条半后年次些人身方来往途提沿列端'.includes(words[at + 1])) &&
      !(behind && (actsOrOrders.has(behind.kind) || behind.word === '取得') && !/^(?:[未没无]|关于|至少)/.test(behind.word))
    )
      continue
    if (words.lastIndexOf('“', at) > words.lastIndexOf('”', at)) continue
    if ((!named && noEvent.test(words.slice(Math.max(0, at - 2), at))) || wordAt(words, at)) continue
    let from = actor && actor.end <= at ? actor.end : start
    for (const {kind, start: opens, end} of segment.words) {
      if (end > at) break
      if (
        (opensEvent.has(kind) && (kind !== 'prep' || placesTime.test(words.slice(opens, end)))) ||
        (opens === from && ((kind === 'being' && words[end - 1] === '为') || (kind === 'adverb' && words.slice(opens, end) !== '每次')))
      )
        from = Math.max(from, end)
    }
    const placed = words.lastIndexOf('在', at - 2)
    const isPlaced = placed >= from - 1 && placed >= segment.start && placed >= at - 16 && !/[、时后]/.test(words.slice(placed + 1, at))
    if (placed > from && !'存现所正内外潜旨'.includes(words[placed - 1])) from = placed + 1
    from += beforeEvent.exec(words.slice(from, at))?.[0].length ?? 0
    if (words.startsWith('每次', from - 2)) from -= 2
    if (
      at - from < 2 ||
      at - from > longestEvent ||
      (!named && words.slice(from, at).includes('的')) ||
      /[“《（]|未|没有|是(?!否)|^本(?:通知|公告|通告|办法|规定|决定|条例|方案|意见)/.test(words.slice(from, at))
    )
      continue
    // 对未在停业前办理手续的
    if (words[start] === '对' && words.indexOf('的', at) > 0) continue
    if (named || isPlaced || behind?.kind === 'modal' || behind?.kind === 'by' || holdsVerb(words, from, at))
      return {kind: 'time', form: 'event', start: from, end: at + 1}
  }
  return undefined
}
const noEvent =
  /(?:[事婚目以当此提日年月空跟眼面向从史门阵售靠堤坝桥墙窗]|此之|临床|(?<!出)台|(?<![上下离到返])岗|(?<![参开])赛|(?<![上开停复])课|(?<![缴报纳完])税|(?<![投复停])产)$/
const ofEvent = /(?:截[止至](?:时间|日期?)?|时点|开始|结束|到来|来临|之日|[期届]满|到期)$/

/** Is something done in `[from, end)`? */
function holdsVerb(words: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const found = wordAt(words, at)
    if (found && at + found.length <= end && found.kind === 'verb') return true
  }
  return false
}

/** 接到命令后半小时内: the time with the event from which it is counted, which stands behind who acts and what orders. */
export function withEvent(words: string, segment: Segment, {start, actor}: Head, time: Word): Word {
  if (time.form !== 'span') return time
  let from = actor && actor.end < time.start ? actor.end : start
  for (const {kind, start: at, end} of segment.words) {
    if (end > time.start) break
    if (opensEvent.has(kind) && (kind !== 'prep' || placesTime.test(words.slice(at, end)))) from = Math.max(from, end)
  }
  // 延长至疫情结束后两个月内
  const to = words.lastIndexOf('至', time.start)
  if (words[to + 1] !== '少') from = Math.max(from, to + 1)
  from += beforeEvent.exec(words.slice(from, time.start))?.[0].length ?? 0
  if (from >= time.start || time.start - from > longestEvent || words[from] === '的') return time
  const counted = fromEvent.test(words.slice(time.start, time.end))
  // 在收到通知3个工作日内: only where it is placed is what stands before it more than who acts
  const placed = placesTime.test(words[from - 1]) && !/[，。；、]/.test(words.slice(from, time.start)) && holdsVerb(words, from, time.start)
  return counted || placed ? {...time, start: from} : time
}
const fromEvent = /^[后起前]|^[^提].*前$/
const opensEvent = new Set<Word['kind']>(['modal', 'prep', 'ask', 'link', 'time'])
const placesTime = /^[于在]$/
// 确保接到命令后半小时内
const beforeEvent = /^(?:确保|保证|力争|允许|原则上?|或者|[并且或于在]){1,3}/
const longestEvent = 24
