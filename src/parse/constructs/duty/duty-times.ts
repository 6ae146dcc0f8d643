import type {Range} from '../../../syntax/range.ts'
import type {Segment, Word} from './lex.ts'
import type {Head} from './subject.ts'

// What lasts, is shown or given for so long: no time by which to act
const terms =
  /公示期|有效期|免收|免征|免交|减半|减免|缓缴|缓交|顺延|保质|质保|保修|补贴|补助|奖励|有效|存期|期限为|聘期|任期|试用期|贷款期|租期|最高|不超过|上限|过渡期|出生/
const money = /最高|不超过|上限|元|%|％|给予|补助|补贴|奖励|下降|增长|提高/
const act = new Set<Word['kind']>(['verb', 'adverb', 'prep', 'modal', 'by', 'ask', 'with'])

/** The times of a part by which, on which or how often what it orders has to be done. */
export function dutyTimes(
  words: string,
  segments: Segment[],
  conditions: ReadonlyArray<string | undefined>,
  heads: Head[],
  past: (range: Range) => boolean,
): Range[] {
  const found: Range[] = []
  segments.forEach((segment, k) => {
    if (conditions[k]) return
    const whole = words.slice(segment.start, segment.end)
    const isPast =
      segment.words.some(({kind, start, end}) => kind === 'past' && words.slice(start, end) !== '现') ||
      /(?:完成|取得|实现|达到)了/.test(whole)
    for (const word of segment.words) {
      if (word.kind !== 'time') continue
      if (isPast || past(word)) continue
      if (inAttribute(words, segment, word)) continue
      const behind = words.slice(word.end, segment.end)
      const before = words.slice(segment.start, word.start)
      switch (word.form) {
        case 'bare': {
          if (/^(?:度|来|以来|的|起|后|期间|版|级|初|份)/.test(behind)) continue
          const opens = word.start <= heads[k].start && segment.start <= word.start && /^[于在]?$/.test(before)
          const next = segment.words.find(({start}) => start >= word.end)
          const beforeVerb = next?.start === word.end && (next.kind === 'verb' || next.kind === 'adverb') && heads[k].actor !== undefined
          const ordered = heads[k].actor !== undefined || next?.start === word.end
          if (!((opens && ordered) || beforeVerb)) continue
          break
        }
        case 'rhythm':
          if (money.test(behind) && !/不少于|不低于|至少|安排/.test(behind)) continue
          if (/^(?:的|度)/.test(behind)) continue
          break
        case 'span':
          if (terms.test(whole)) continue
          if (/^的/.test(behind)) continue
          break
        case 'day':
          if (/^(?:的|后|以后|之后|起|出生)/.test(behind)) continue
          break
        case 'event':
          if (!segment.words.some(({kind, start}) => act.has(kind) && start !== word.start)) continue
          break
        case 'range':
          if (/^(?:期间|的)/.test(behind) || terms.test(whole)) continue
          break
        default:
          if (/^(?:的|以来)/.test(behind) || /有效期|出生/.test(whole)) continue
      }
      found.push(word)
    }
  })
  return found
}

/** 2023年底前成立的企业: the time belongs to what describes a noun. */
function inAttribute(words: string, segment: Segment, time: Word): boolean {
  const de = words.indexOf('的', time.end)
  if (de < 0 || de >= segment.end) return false
  return segment.words.some(({kind, start, end}) => (kind === 'verb' || kind === 'being') && start >= time.end && end === de)
}
