import type {Segment, Word} from './lex.ts'

/** Is a segment a noun with what describes it: 企业引进人才支付的补贴 */
export function describes(words: string, segment: Segment): boolean {
  const de = words.lastIndexOf('的', segment.end - 1)
  // 审查机构15日内提出通过或者修改的意见: what is done by then
  if (segment.words.some((time) => isDoneBy(words, segment, time, de))) return false
  // 机构开展工作所需的经费
  if (needed.test(words.slice(Math.max(segment.start, segment.end - 24), segment.end))) return true
  return (
    de > segment.start &&
    segment.end - de <= 32 &&
    // 在审核的基础上
    !/的(?:基础上|前提下|情况下|过程中|同时)$/.test(words.slice(de, segment.end)) &&
    segment.words.some(({kind, end}) => kind === 'verb' && end === de) &&
    !laidDown.test(words.slice(segment.start, de)) &&
    // 及时清理无需回收的资料: what is done
    !segment.words.some(
      ({kind, start, end}, w, {[w + 1]: next}) =>
        kind === 'adverb' && words[start] !== '共' && next?.kind === 'verb' && next.start === end && next.end < de,
    ) &&
    !segment.words.some(
      ({kind, start, end}) =>
        start > de &&
        (kind === 'adverb' || kind === 'prep' || kind === 'modal' || (end === segment.end && joinsIn.test(words.slice(start, end)))),
    )
  )
}

/** Is what directly follows a time done by it, rather than by whom or when the 的 tells something apart? */
const isDoneBy = (words: string, {words: list}: Segment, {kind, form, end}: Word, de: number) =>
  kind === 'time' &&
  (form === 'span' || form === 'end') &&
  end < de &&
  list.some((verb) => verb.kind === 'verb' && verb.start === end && verb.end < de && !'并且和、或及后'.includes(words[verb.end]))

// 每校选派一名负责联络的教师参加
const joinsIn = /^(?:加入|参加|参与|参会|出席|到场|报名)$/

/** 各县组织举办的招聘会, 各县当年申报的项目: does what they do right behind a name, which ends at `from`, tell a thing of theirs apart? */
export function ofTheirs(words: string, segment: Segment, from: number): boolean {
  let end = from
  let done = false
  let how = false
  for (const {kind, start, end: to} of segment.words) {
    // 认真做好宣传的策划: of two acts behind how it is done the second is a noun
    if (start !== end || !(kind === 'verb' ? !(done && how) : !done && (kind === 'adverb' || kind === 'other'))) continue
    end = to
    done ||= kind === 'verb'
    how ||= kind === 'adverb'
  }
  // 履行规定的义务: others laid it down
  if (laidDown.test(words.slice(from, end))) return false
  // 县局交办（转办）的案件
  if (done && '（('.includes(words[end])) end = Math.max(end, words.indexOf(words[end] === '（' ? '）' : ')', end) + 1)
  // 提前下达后的资金
  if (done && words[end] === '后') end++
  return done && words[end] === '的' && end + 1 < segment.end
}

const laidDown = /.(?:规定|指定|约定|核定|确定)$/

/** 各单位按照规定的程序报送, 县局将根据各镇报送的名单，…: the attribute belongs to how it is done; but 企业按规定取得的补贴. */
export const followsRule = (words: string, {kind, start, end}: Word, to: number) =>
  kind === 'prep' &&
  (rule.test(words.slice(start, end)) || (words[start] === '将' && rule.test(words.slice(end, end + 2)))) &&
  !/(?:获得|取得|领取|申领|支付|缴纳|发生|产生|形成|提供|提交|报送)的[^的]{0,12}$/.test(words.slice(end, to))
const rule = /^(?:按|按照|根据|依据|依照|遵照|结合|围绕)$/

/** 新区建设、旧区改造: what is done as nouns, where another act would go on with the list. */
export const listsNouns = (words: string, segment: Segment, {end}: Word) =>
  words[end] === '、' &&
  !segment.words.some(({kind, start}) => start === end + 1 && (kind === 'verb' || kind === 'adverb' || kind === 'modal'))

const needed = /所需的?[^，]{0,10}(?:经费|资金|费用|设备|物资|租金|场地|人员|材料|补助|时间)$/
