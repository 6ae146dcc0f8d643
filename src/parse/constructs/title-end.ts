import {skipBlanks, skipBlanksBack} from '../source/blanks.ts'
import {codes, isColon, mark} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {bodyOpening} from '../vocabulary/body-opening.ts'
import {indexField, pageTrail} from '../vocabulary/boilerplate.ts'
import {endsKind, printedKind, statusAt} from '../vocabulary/kinds.ts'
import {ofState} from '../vocabulary/of-state.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {looksLikeAddressees} from './addressees.ts'
import {blankNumber, readDocumentNumber} from './document-number.ts'
import {mayBeTitle} from './may-be-title.ts'
import {endsPortalPrefix} from './portal-prefix.ts'

// （2025年3月27日…会议通过）, ——2025年1月15日在…会议上
const adoption = /^(?:[（(]|[—\-－]{1,2}(?=.{8,11}在))(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/

const dayAlone = /^[（(]\d{4}年\d{1,2}月\d{1,2}日[）)]$/

// Words that open a preamble as often as they go on with a title.
const mayOpen =
  /^(?:各|为(?!期|主|由|核心|例)|经(?![济费营])|本(?:办法|方案|规定|细则|意见|预案|市|省|县|区|通告|公告|次)|第一|第\s?[一1]\s?[编章条]|现)/
// How the names of addressees open.
const namesOpen = new RegExp(
  `^(?:各|有关|相关|全[体省市县区]|[省市县区州局厅委部院校处]|公司|集团|机关|${ofState}|尊敬|广大|[\\u4e00-\\u9fa5]{1,7}[省市县区州盟旗镇乡]|[\\u4e00-\\u9fa5]{2,12}(?:公司|集团|大学|学院|银行))`,
)

// What 举措 and 通稿 end in, which are words of sentences as well
const ordinary = codes('措稿')
/** What parts a title from the name of the site. */
const siteSigns = new Set('_|｜')
const letterEnds = codes('书信')
const letter = /(?:倡议|授权|委托|承诺|告知|邀请|感谢|公开|慰问|表扬)[书信]$/
// No title is longer.
const longest = 160

/**
 * The end of a title that runs on into the text behind it, or `undefined`. Of several words that could be its kind the first counts behind
 * which the text plainly begins; before a list of addressees the last one, for words such as 政策 and 办法 stand inside titles.
 *
 * ```text
 * 某市水务局关于重大政策落实情况的报告某省审计厅：根据要求，…
 *                    ^^        ^^ ^^^^^^^^
 *                    no        the end, for what follows is a body
 * ```
 */
export function titleEnd(source: SourceText, index: number): number | undefined {
  const {text, partner, pieces} = source
  const {start, end} = pieces[index]
  if (end - start < 12) return undefined
  /** The first end behind which the text seems to begin, and one whose kind does not follow 的. */
  let possible: number | undefined
  let sure: number | undefined
  /** Where the first unit begins behind a title that no kind ends. */
  let unkind: number | undefined
  /** The first end behind which the words of a sentence stand that nothing tells: 关于…的通报公司领导多次到一线检查，… */
  let whole: number | undefined
  const addressed: Array<{to: number; said: boolean}> = []
  for (let i = start; i < Math.min(end, start + longest); i++) {
    if ((text[i] === '【' || text[i] === '[') && indexField.test(text.slice(i, i + 8)) && printedKind(squeeze(text.slice(start, i))))
      return i
    if (partner[i] > i && partner[i] < end) {
      i = partner[i]
      if (text[i] === '》' && opensNews(text, start, i + 1, end)) unkind ??= i + 1
      continue
    }
    // …的通知_云岭市人民政府门户网站
    if (siteSigns.has(text[i]) && printedKind(squeeze(text.slice(start, i)))) return i
    if (unkind === undefined && unitSigns.has(text[i]) && opensUnits(text, start, i, end)) unkind = i
    else if (unkind === undefined && endsTitleNoun(text, start, i + 1) && opensBody(source, i + 1, end)) unkind = i + 1
    const code = text.charCodeAt(i)
    if (code === mark.stop || code === mark.semicolon || isColon(code)) {
      if (isColon(code) && endsPortalPrefix(text, start, i, end)) continue
      break
    }
    // a letter, which is no kind, to those whom it turns to: 授权委托书云岭市水务局：
    if (letterEnds.has(code) && letter.test(text.slice(i - 2, i + 1)) && looksLikeAddressees(source, i + 1, end) > 0)
      addressed.push({to: i + 1, said: true})
    if (i - start < 5 || !endsKind(code) || ordinary.has(code)) continue
    const kind = printedKind(text.slice(start, i + 1))
    // 关于公示2025年…的通知: what is done, no kind
    if (!kind || text.endsWith('关于', i + 1 - kind.length)) continue
    const bracket = skipBlanks(text, i + 1, end)
    const length = statusAt(text, bracket)
    // （2025年3月15日） tells when it was adopted
    const status = dayAlone.test(text.slice(bracket, bracket + length)) ? 0 : length
    const to = status > 0 ? bracket + status : i + 1
    if (to >= end) break
    if (/^[的》和及与、，）)之”]/.test(text[to])) continue
    const behind = skipBlanks(text, to, end)
    const rest = text.slice(behind, Math.min(end, behind + 60))
    const number = readDocumentNumber(source, behind, end)
    // …的通知（甲发〔2024〕8号）的通知: the number is of the text passed on
    if (number && /^[）)]?的/.test(text.slice(number.end, number.end + 2))) continue
    const said = text[i - kind.length] === '的'
    const isHead = number || blankNumber(rest) > 0 || indexField.test(rest.slice(0, 16)) || pageTrail.test(rest)
    if (isHead || adoption.test(rest) || bodyOpening.test(rest)) {
      if (isHead || said) return to
      sure ??= to
    } else if (looksLikeAddressees(source, to, end) > 0) addressed.push({to, said})
    else if (mayOpen.test(rest)) possible ??= to
    else if (opensSentence(rest) && (said ? text.slice(start, i).includes('关于') : behind > to && mayBeTitle(text.slice(start, to))))
      whole ??= to
  }
  return (
    addressed.findLast(({said}) => said)?.to ??
    sure ??
    addressed.findLast(({to}) => namesOpen.test(text.slice(to, to + 20).trimStart()))?.to ??
    addressed[0]?.to ??
    possible ??
    unkind ??
    whole
  )
}

/** Do words up to a comma hold no kind? No title goes on so. */
function opensSentence(words: string): boolean {
  const first = words.slice(0, words.search(/[，。]/))
  if (words[first.length] !== '，' || first.length < 4 || first.length > 40) return false
  for (let at = 1; at < first.length; at++) if (endsKind(first.charCodeAt(at)) && printedKind(first.slice(0, at + 1))) return false
  return true
}

/** Is what stands before a blank at `at` the heading of a report that somebody issued something: 某局印发《…通知》 2月3日，…? */
const opensNews = (text: string, start: number, at: number, end: number) => {
  const behind = skipBlanks(text, at, end)
  return behind > at && issues.test(text.slice(start, at)) && bodyOpening.test(text.slice(behind, Math.min(end, behind + 12)))
}
const issues = /^[\u4e00-\u9fa5]{2,16}(?:印发|发布|出台|公布|下发)《[^《》]{6,100}》$/

/** Does the first unit stand at `at`, right behind words that open with 关于 (关于提拔青年干部的建议一、基本情况), or behind a title and a blank? */
const opensUnits = (text: string, start: number, at: number, limit: number) =>
  at - start >= shortestTitle &&
  ((/^一[、.．][\u4e00-\u9fa5]/.test(text.slice(at, at + 3)) && text.startsWith('关于', start)) || opensBelow(text, start, at, limit))
const unitSigns = new Set('一第（(')
const shortestTitle = 7

/**
 * Does the first unit stand at `at`, and all before it could be a title? Where no blank parts them the unit is one of a legal text, or the
 * second one follows.
 */
function opensBelow(text: string, start: number, at: number, limit: number): boolean {
  const label = firstUnit.exec(text.slice(at, at + 8))?.[0]
  const end = skipBlanksBack(text, at, start)
  // 解读《…》
  if (!label || !mayBeTitle(text.slice(start, end).replace(/[《》]/g, ''))) return false
  if (end < at || label[0] === '第') return true
  const second = text.indexOf(label[0] === '一' ? '二、' : '（二）', at)
  return second > 0 && second < limit
}
const firstUnit = /^(?:一\s?、|（一）|第\s?[一1]\s?[编章条](?![的款项、和至]))[\s\u4e00-\u9fa5\d“《]/

/** Does a title end at `at` whose last words are no kind: …2026年安全生产工作安排? */
const endsTitleNoun = (text: string, start: number, at: number) =>
  lastOfNouns.has(text.charCodeAt(at - 1)) &&
  at - start >= shortestTitle &&
  titleNoun.test(text.slice(at - 2, at)) &&
  mayBeTitle(text.slice(start, at))
/** What titles end in that is no kind. */
export const titleNoun = /(?:安排|部署|步骤|须知|流程|公约|思路|打算|议程|日程|分工)$/
const lastOfNouns = codes('排署骤知程约路算工')

/** Does a body open at `at`: as preambles do, or with addressees? */
const opensBody = (source: SourceText, at: number, limit: number) =>
  at < limit &&
  (bodyOpening.test(source.text.slice(at, Math.min(limit, at + 60)).trimStart()) || looksLikeAddressees(source, at, limit) > 0)
