import {forwardBy} from '../source/blanks.ts'
import {isBlank, isColon, isDigit, isRoundOpen, isSentenceEnd} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {contactField} from '../vocabulary/contacts.ts'
import {gluedHeading} from '../vocabulary/glued-ends.ts'
import {labelKind, setsTaskTime} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** How a heading stands before its text, in the words of `inspect --why`. */
export const headingForms = {
  line: 'a line of its own',
  longLine: 'a long line of its own',
  colon: 'colon',
  blank: 'parted by a blank',
  runIn: 'run-in',
  closed: 'closed',
  exclamation: 'an exclamation',
  question: 'a question',
  bracket: 'in brackets',
  known: 'a known heading run into its text',
  glued: 'a heading run into its text, as its siblings show',
  none: 'no heading',
} as const
export type HeadingForm = keyof typeof headingForms

/** What a unit's first words could be. */
export interface HeadingGuess {
  /** `[start, end)` of the would-be heading, without its closing mark. */
  start: number
  end: number
  /** 1 a heading, 0 none, between them the siblings decide. */
  score: number
  form: HeadingForm
  /** A line without closing punctuation above child units: one whatever the siblings have. */
  sure?: true
}

/** The start of a unit, with what follows it. */
interface UnitStart {
  start: number
  /** The end of the first paragraph, or where its first clause begins. */
  end: number
  /** Own text follows in another paragraph. */
  more: boolean
  /** Child units follow. */
  children: boolean
  /** Own text follows a clause in the same paragraph. */
  rest: boolean
  /** A clause follows the first words directly. */
  clause: boolean
  /** A full stop closes that clause, so the words before it are the sentence. */
  closed: boolean
  /** It is an article of a law, whose first sentence is nearly always its content. */
  article: boolean
  /** No line break set the unit apart: its heading may run into its text without any mark. */
  poured: boolean
}

// 应征报名, 应急, 应知应会 order nothing.
const ought = '应(?![急用对收付届变激答尽有季聘试征邀诉战考招标]|知(?!道|悉|晓)|会(?!同|议)|.尽)(?<![供响适对效相反呼照]应)'
// 均需参加, not 需求, 满足需要
const need = '(?<![所必急刚按供内特无军民])需(?![求方量侧]|要(?:[，。、的]|$))'
// A sentence that tells or orders is content, however short.
const content = new RegExp(
  `(?:必须|应当|应该|${ought}|${need}|不得|须(?!知)|务必|(?<![主重必首次摘概纪提简])要[^求点素件领害闻道闭]|由.{2,24}(?:负责|牵头|组织|承担|完成|组成|担任|审定|办理|执行)|委托.{2,30}(?:办理|承担|负责|开展|实施)|属于|第[一二三四五六七八九十]{1,3}条|是.{1,30}的?$|[们我您你]|已[经于]?|[人位局部]为.{2,20}(?:人|单位|机构)$|可以|不[低少高多]于(?![^（(]*[）)])|^[^以，]{0,16}的[^，的以]{1,8}为(?![民企主])|原则上|如下|下设|以下简称|(?<=.{4})坚持以.{2,20}为|[了吗呢]$|\\d{4}年\\d{1,2}月|自.{2,16}起|(?<![申邀聘报提])请(?![示假客教款领])|^(?:会议(?=[认指强要决听讨研原同传审通确明])|凡|本(?![科土])|该|经(?![费营济办])|现(?![场状代金有行])|兹|近|由|为(?!民|企|农|老|人|群|基层)|根据|按照|依据|除(?![险雪害尘冰])|如|若|当(?![地前])|因(?![地素])|同意|对.{2,30}的[，,]|各.{2,20}(?:要|应|须|可)))`,
)
// An order is content whatever its length.
const modal = new RegExp(`${ought}|[均都]需(?!求)|须(?!知)|不得|严禁|一律|必须`)
// Who does what: 均由参评人员自主完成, 委托市堤防管理中心办理日常事务工作.
const charges =
  /(?:由.{2,24}(?:负责|牵头|组织|承担|完成|组成|担任|审定|办理|执行)|委托.{2,24}(?:办理|承担|负责|开展|实施).{0,8}|由(?:各|本).{1,12}自行.{1,12})$/
// A body and what it does: 市水利局组织专家对各地方案进行评审; not 鼓励企业通过平台销售, 省公司组织机构.
const acts =
  /^(?!支持|鼓励|加强|完善|明确|推[动进]|引导|健全|强化|深化|促进|开展)[\u4e00-\u9fa5、]{1,14}(?:[厅局委部办处会]|政府|公司|中心|单位|企业|机构|小组)(?:会同|组织(?!架构|机构|实施|协调|领导|申报|报送|推荐|生活|建设|体系|[力化])|对(?![外接口标])|通过|根据|依据|按|审定|下达)/
const weakContent = /(?:确保|力争|按照|达到|每|\d|；|、.*、.*、|：|以上|以下|以内)/

/**
 * Has the unit a heading?
 *
 * ```text
 * 一、总体要求⏎                       (a) a line of its own
 * （一）强化监测。各单位要…           (b) run-in
 * （二）强化预警。⏎1.…               (c) closed, with child units
 * 清明节：4月5日放假                  (d) up to 12 characters before ：
 * ```
 */
export function guessHeading(source: SourceText, opening: UnitStart): HeadingGuess {
  return guessByMarks(source, opening, firstMarks(source, opening))
}

/** Offsets of marks outside brackets and quotes, -1 for none: the first that ends a sentence, and the first colon and blank before it. */
interface Marks {
  stop: number
  colon: number
  blank: number
}

function firstMarks({text, partner}: SourceText, {start, end}: UnitStart): Marks {
  const marks: Marks = {stop: -1, colon: -1, blank: -1}
  for (let i = outside(partner, start, end); i < end; i = outside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code)) {
      marks.stop = i
      break
    }
    if (marks.blank < 0 && isBlank(code)) marks.blank = i
    // 9:30 is none
    else if (marks.colon < 0 && isColon(code) && !(isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1)))) marks.colon = i
  }
  return marks
}

// Names of what a notice of a meeting or a request sets apart: 会议时间：, 有关要求：, 请示事项：.
const standing =
  /^(?:会议|活动|培训|考试|报名|报送|办理|申报)?(?:时间|地点|议程|内容|主题|人员|对象|范围|方式|形式|费用|流程|安排)$|^(?:有关|工作|几点|具体|相关|参会|会议)?(?:要求|事项)$|^请示事项$/

// 联系方式联系人：, 联系方式某处电话：, 物资组组长：
const contactLabel = new RegExp(`${contactField}$`)
const memberLabel = /(?:(?<!副)副?组长|组员|成员|(?<!副)副?主任|牵头领导)$/

/** The length of the heading that runs into the label of what stands below it, or 0. */
function headingAboveLabel(words: string): number {
  const known = contactLabel.test(words) ? gluedHeading(words, true) : 0
  if (known > 0 && known + 2 <= words.length) return known
  const above = words.length - (memberLabel.exec(words)?.[0].length ?? words.length)
  return above > 2 && /[组办室]$/.test(words.slice(0, above)) ? above : 0
}

/** What leads in: 下列人员, 按下表执行, …包括. */
const introduces =
  /下列|如下|(?:按照?|满足|符合|具备|提供|提交|报送)以下|履行|[按见如]下?[表图]|下表|附表|(?:以下|包括|组成|(?:会议|通知|文件|规定|上级|领导|^)要求|是|(?<!行)为|(?<![国所私公])有|做到|分为|附后|可(?:提供|提交|携带|出具|选择|凭|持))$/
// 财政部 税务总局公告（2020年第8号）: bodies that issue together
const closesOffice = /(?:部|委|局|署|厅|办公室|委员会|人民银行)$/
const opensOffice = /^[\u4e00-\u9fa5]{1,10}(?:部|委|局|署|厅|行|会)/
// 我县推荐名额：
const ownPlace = /^我(?=[省市县区州镇乡村校院局厅])/
/** What an article sets apart before ： on a line of its own: 支持对象：. */
const noun = /(?:对象|范围|条件|材料|程序|标准|职责|内容|原则|方式|要求|流程)$/
/** 问：…？答：… */
const asks = /^(?:问|答|提问|Q)$/

function guessByMarks(source: SourceText, opening: UnitStart, {stop, colon, blank}: Marks): HeadingGuess {
  const {start, end, more, children, rest, clause, closed, poured} = opening
  const {text} = source
  const none: HeadingGuess = {start, end: start, score: 0, form: 'none'}
  if (start >= end) return none
  if (firstItem.test(text.slice(start, start + 3))) return none
  const bracket = bracketed(source, opening)
  if (bracket) return bracket
  const twice = saidTwice(text, start, end)
  if (twice > 0) return {start, end: start + twice, score: 1, form: 'known', sure: true}
  if (colon >= 0) {
    const words = squeeze(text.slice(start, colon))
    const last = colon + 1 >= end
    const kind = labelKind(words)?.kind
    if (kind === 'role' || (kind === 'deadline' && setsTaskTime(words))) return none
    const known = poured ? headingAboveLabel(words) : 0
    // the blanks of a label that is spread are not in `words`
    if (known > 0) return {start, end: forwardBy(text, start, known), score: 1, form: 'known'}
    const names = standing.test(words)
    const says =
      !names && (introduces.test(words) || namesConditions(words) || /[，。；]/.test(words) || content.test(words.replace(ownPlace, '')))
    const leads = opening.article && last && !names && !noun.test(words)
    if (words.length <= 24 && !says && !leads && !asks.test(words) && (!last || ((children || more) && words.length <= 18)))
      return {start, end: colon, score: words.length <= 12 ? 1 : words.length <= 20 ? 0.55 : 0.4, form: 'colon'}
    if (stop < 0) return none
  }
  if (blank > 0) {
    // 参评范围　本市行政区域内…: a blank is all that is left of the break
    const words = text.slice(start, blank)
    const rest = squeeze(text.slice(blank, stop < 0 ? end : stop))
    if (
      !isRoundOpen(text.charCodeAt(blank + 1)) &&
      words.length >= 3 &&
      words.length <= (text[blank] === '\n' ? 16 : longestParted) &&
      !/[，、。；：\dA-Za-z]/.test(words) &&
      rest.length >= 10 &&
      !content.test(words) &&
      // 对上一年度用水量 50万吨以上的企业
      !(/^[对按向从以]/.test(words) && /^\d/.test(rest)) &&
      !(closesOffice.test(words) && opensOffice.test(rest))
    )
      return {start, end: blank, score: words.length <= 16 ? 0.85 : 0.6, form: 'blank'}
  }
  if (stop < 0) {
    if (clause && !children && !more && !rest && closed) return none
    const tail = text[end - 1]
    const words = squeeze(text.slice(start, end))
    if (/[；;，,、：:]/.test(tail)) return none
    const glued =
      words.length > 30 || (words.length > shortestGlued && words.includes('，'))
        ? gluedHeading(text.slice(start, Math.min(end, start + 28)), poured)
        : 0
    if (glued > 0) return {start, end: start + glued, score: 1, form: 'known'}
    if (words.length > 60) return none
    // above child units: whatever its words, if they order nothing
    if (
      children &&
      words.length <= 25 &&
      /^(?:本|该)/.test(words) &&
      !modal.test(words) &&
      !introduces.test(words) &&
      !/[，。；]/.test(words)
    )
      return {start, end, score: 1, form: 'line', sure: true}
    // above child units, or short above own paragraphs
    const stands = children || (more && !poured && !clause && words.length <= 14 && !/[，。；、：]/.test(words))
    if (words.length <= 25 && stands && !content.test(words) && !introduces.test(words))
      return {start, end, score: 1, form: 'line', sure: true}
    if (words.length <= 40)
      return {
        start,
        end,
        score: !more && !children && !rest && !clause && (content.test(words) || words.length > 25) ? 0.5 : 1,
        form: 'line',
      }
    return {start, end, score: more || children ? 0.9 : 0.5, form: 'longLine'}
  }
  if (text[stop] === '？') return question(source, opening, stop)
  const words = squeeze(text.slice(start, stop))
  const follows = stop + 1 < end
  const glued = words.length > shortestGlued ? gluedHeading(text.slice(start, Math.min(end, start + 28)), poured) : 0
  if (glued > 0 && words.length > glued + 8) return {start, end: start + glued, score: 1, form: 'known'}
  if (!follows && !more && !children && !rest) return none
  const form = follows || (rest && !more) ? 'runIn' : 'closed'
  const commas = countCommas(words)
  if (words.length > 50 || /；/.test(words) || commas > 2) return none
  if (text[stop] !== '。') return words.length <= 30 ? {start, end: stop + 1, score: 0.6, form: 'exclamation'} : none
  if (
    modal.test(words) ||
    charges.test(words) ||
    acts.test(words) ||
    // 各村落实监测员，逐点公示姓名
    (commas > 0 && (words[0] === '各' || content.test(words))) ||
    (words.length > 40 && commas > 0)
  )
    return none
  let score = words.length <= 16 ? 1 : words.length <= 25 ? 0.9 : words.length <= 32 ? 0.6 : 0.45
  // 摸底阶段（2025年3月至5月）: what the bracket says is no sentence
  const bare = words.replace(trailingBracket, '')
  if (bare.length <= 16 && bare.length >= 4) score = Math.max(score, 0.9)
  if (content.test(bare)) score -= 0.5
  else if (words.length > 14 && weakContent.test(words)) score -= 0.15
  if (commas > 0 && words.length > 20) score -= 0.1
  if (form === 'closed' && !children && !follows) score -= 0.05
  if (opening.article && follows && words.length > 8) score = Math.min(score, 0.3)
  return {start, end: stop, score: Math.max(0, score), form}
}

/** The length of the words that a text opens with and at once says again: 设备登记表设备登记表由站长填写; or 0. */
function saidTwice(text: string, start: number, end: number): number {
  for (let length = shortestTwice; length <= longestTwice && start + 2 * length < end; length++)
    if (text.startsWith(text.slice(start, start + length), start + length))
      return onlyHan.test(text.slice(start, start + length)) ? length : 0
  return 0
}
const onlyHan = /^[\u4e00-\u9fa5（）]{3,20}$/
const shortestTwice = 3
const longestTwice = 20

// （2025年3月至5月）, （每月5日前）
const trailingBracket = /[（(](?!以下|下称)(?=[^（()）。]{0,24}[年月日周])[^（()）。]{2,24}[）)]$/
const firstItem = /^(?:[（(]?[1１][）)]|①|⑴)/

/** The title of an article in brackets, with its text behind it: 第三条【主管部门】县园林所… */
function bracketed({text, partner}: SourceText, {start, end, more, article}: UnitStart): HeadingGuess | undefined {
  const close = partner[start]
  if (
    close <= start + 1 ||
    close > start + 17 ||
    (close + 1 >= end && !more) ||
    !(text[start] === '【' || (article && isRoundOpen(text.charCodeAt(start))))
  )
    return undefined
  return {start: start + 1, end: close, score: 1, form: 'bracket', sure: true}
}

/**
 * `申领需要哪些条件？什么时候申领？`: questions that open the unit, as far as they go. On a line of their own they are the heading of
 * the answer below; where the answer follows at once the siblings are asked.
 */
function question({text, partner}: SourceText, {start, end, more, children}: UnitStart, stop: number): HeadingGuess {
  let last = stop
  for (
    let i = outside(partner, stop + 1, end);
    i < end && isSentenceEnd(text.charCodeAt(i)) === (text[i] === '？');
    i = outside(partner, i + 1, end)
  )
    if (text[i] === '？') last = i
  const alone = last + 1 >= end
  if (last + 1 - start > longestQuestion || (alone && !more && !children)) return {start, end: start, score: 0, form: 'question'}
  return {start, end: last + 1, score: alone ? 1 : last - start < 40 ? 0.8 : 0.6, form: 'question'}
}

const longestQuestion = 90

// One that a blank parts from its text; from 17 characters on the siblings decide.
const longestParted = 45

// A heading of two characters, and more than eight behind it.
const shortestGlued = 10

/** 符合下列条件, 符合…的条件: what follows is told, not headed. */
function namesConditions(words: string): boolean {
  const at = words.indexOf('符合')
  return at >= 0 && words.indexOf('条件', at + 2) >= 0
}

const countCommas = (words: string) => {
  let count = 0
  for (const character of words) if (character === '，' || character === ',') count++
  return count
}

/**
 * Lets siblings decide where one guess is doubtful: sure headings pull doubtful ones up, siblings
 * that plainly have none pull them down. → the heading of each, or `undefined`
 */
export function vote(guesses: HeadingGuess[]): Array<HeadingGuess | undefined> {
  const {sure, none} = tally(guesses)
  return guesses.map((guess) => (isHeading(guess, sure, none) ? guess : undefined))
}

/** How many are plainly headings, and how many plainly none. */
export function tally(guesses: HeadingGuess[]): {sure: number; none: number} {
  let sure = 0
  let none = 0
  for (const {score} of guesses) {
    if (score >= 0.8) sure++
    else if (score < 0.25) none++
  }
  return {sure, none}
}

function isHeading({score, form, sure: alone}: HeadingGuess, sure: number, none: number): boolean {
  if (alone) return true
  // words before a colon are set apart by the colon itself
  if (form === 'colon' && score === 1) return true
  if (score >= 0.95) return none <= sure * 3
  if (score >= 0.8) return none <= sure * 2
  if (score < 0.25) return false
  if (sure + none === 0) return score >= 0.6
  return sure > none || (sure === none && score >= 0.5)
}
