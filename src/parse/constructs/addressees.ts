import type {Addressees} from '../../syntax/nodes.ts'
import {isColon, isSentenceEnd, mark} from '../source/characters.ts'
import {outside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {parent} from '../tree/build.ts'
import {collectiveInside, endsLikeBody} from '../vocabulary/bodies.ts'
import {bodyOpening} from '../vocabulary/body-opening.ts'
import {fullDate} from '../vocabulary/calendar.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {oneOf} from '../vocabulary/one-of.ts'
import {head, post} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readParties} from './parties.ts'
import {endsPortalPrefix} from './portal-prefix.ts'

// No list of addressees is longer than this.
const longest = 500

/**
 * 主送机关 (GB/T 9704-2012, 7.3.2): names in groups, closed by a colon.
 *
 * ```text
 * 各县（市、区）人民政府，市政府各部门：
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^
 * party                  party
 * ```
 */
export function readAddressees(source: SourceText, start: number, end: number, titled = false): Addressees | undefined {
  const to = looksLikeAddressees(source, start, end, titled)
  if (to === 0) return undefined
  const names = isColon(source.text.charCodeAt(to - 1)) ? to - 1 : to
  // 单位： above a table is nobody
  const {parties} = readParties(source, start, names, {addressees: true})
  return parties.some(({name}) => !/^(?:单位|部门|地区)$/.test(name)) ? parent('addressees', start, to, parties) : undefined
}

/**
 * A line of names whose colon was lost, above the first paragraph: `各县（市）区林业局、开发区农发局` ⏎ `根据省厅要求，…`. The first is a
 * collective, or several bodies stand there: one alone may be who issues.
 */
export function readBareAddressees(source: SourceText, index: number): Addressees | undefined {
  const {text, pieces} = source
  const {start, end, gap} = pieces[index]
  const below = pieces[index + 1]
  if (gap !== 'line' || end - start > 160 || !below || below.gap !== 'line' || below.end - below.start < 16) return undefined
  const words = text.slice(start, end).replace(/[，,；;、。]$/, '')
  if (/[。；：:《》“”\d]/.test(words) || sentence.test(words) || verbs.test(words)) return undefined
  if (!/^(?:各|有关|全[市县区]各|(?:机关|本级|[省市县区州]直|所属|直属)各)/.test(words) && !areSeveral(words)) return undefined
  if (!bodyOpening.test(text.slice(below.start, below.start + 12)) || !namesBodies(words, false)) return undefined
  const {parties} = readParties(source, start, end, {addressees: true})
  return parties.length > 0 ? parent('addressees', start, end, parties) : undefined
}

/** Are they two bodies or more, each with an end of its own? `市财政局、市审计局` */
function areSeveral(words: string): boolean {
  const names = words.split(/[、，,]/)
  return names.length > 1 && names.every((name) => name.length > 2 && endsLikeBody(name))
}

/** Addressees that run over some lines before their colon comes; a line that is none of theirs is not joined to them. */
export function readWrappedAddressees(source: SourceText, index: number): Addressees | undefined {
  const {text, pieces} = source
  for (let last = index + 1; last < Math.min(pieces.length, index + mostLines); last++) {
    const above = pieces[last - 1]
    if (pieces[last].boilerplate || /[。；：:]/.test(text[above.end - 1]) || givesSpeech(text.slice(above.start, above.end)))
      return undefined
    const node = readAddressees(source, pieces[index].start, pieces[last].end)
    if (!node) continue
    if (node.end <= pieces[last].start) return undefined
    const open = /[、，,和及与]$/.test(text.slice(above.start, above.end))
    const whole = looksLikeAddressees(source, pieces[last].start, pieces[last].end) > 0
    return open || !whole || /[、，]/.test(text.slice(above.start, above.end)) ? node : undefined
  }
  return undefined
}

/** （2025年2月5日）, 市委副书记、市长　周明远: the lines of a speech above those whom it turns to. */
const givesSpeech = (line: string) => line.length <= 60 && (bracketedDate.test(line) || speaker.test(line))
const bracketedDate = new RegExp(`^[（(]?\\s?${fullDate}\\s?[）)]?$`)
const speaker = new RegExp(`${post}[ \\u3000]{1,6}[\\u4e00-\\u9fa5][ \\u3000]{0,3}[\\u4e00-\\u9fa5]{1,3}$`)

// No list of addressees fills so many lines.
const mostLines = 9

const strongLabel = /(?:牵头|责任|配合|协办|主办|落实|实施|完成|督办)(?:单位|部门|处室|科室|股室|领导|人|时限|时间)$/
// 填报单位：…, 申报单位（盖章）：: the label of a form
const formLabel = new RegExp(
  `^${oneOf(
    '拟稿|会签|核稿|主办|填报|填表|制表|编制|申报|申请|报送|上报|推荐|主管|主办|承办|协办|支持|指导|发文|发布|公开|检查|被检查|考核|被考核|承诺|承担|建设|施工|监理|采购|招标|项目|投诉|受理|联系|起草|编印|印发|评价|参评|参赛|所属|所在|归口',
  )}(?:管理)?(?:单位|部门|机构|机关|学校|企业|科室|处室|人)(?:名称)?(?:[（(][^（）()]{1,8}[）)])?$|表单位$|^(?:计量|金额|货币)?单位$`,
)

/**
 * The end of a list of addressees that begins at `start` (behind its colon), or 0. Right under a title a line that is nothing but names
 * may hold some that are not known.
 */
export function looksLikeAddressees({text, partner}: SourceText, start: number, end: number, titled = false): number {
  if (opensWithNumber(text.slice(start, start + 8))) return 0
  const limit = Math.min(end, start + longest)
  for (let i = outside(partner, start, limit); i < limit; i = outside(partner, i + 1, limit)) {
    const code = text.charCodeAt(i)
    if (isSentenceEnd(code) || code === mark.openingTitle) return 0
    if (!isColon(code)) continue
    // a portal's prefix stands before a title: 某市工信局：关于…的函
    if (endsPortalPrefix(text, start, i, end)) return 0
    // 责任单位： is no list of bodies but the label of one
    const label = strongLabel.test(text.slice(Math.max(start, i - 8), i)) && !(i + 1 >= end && /^各.*[、，]/.test(text.slice(start, i)))
    if (label || formLabel.test(squeeze(text.slice(start, i)))) return 0
    return namesBodies(text.slice(start, i), titled && i + 1 >= end) ? i + 1 : 0
  }
  return 0
}

const person = new RegExp(
  `^尊敬的.{2,12}$|(?:同志|代表|委员|主席|副主席|总理|${head}|书记|先生|女士|教授|院士|领导|朋友|同学|老师|家长|居民|市民|群众|职工|员工|纳税人|缴费人|用户|客户|旅客|业主|消费者|考生|经理|主任|校长|院长|们)$`,
)
const verbs =
  /关于|如下|现将|通知|公告|通告|通报|印发|要求|做好|进一步|意见|措施|决定|收悉|按照|根据|为贯彻|联系|附件|电话|主要|包括|一是|时间|地点|目标|任务|原则|下列|的(?:报告|请示|函|批复|通报|方案|办法|汇报|纪要)|\d{4}年|讲话|致辞/
// No name holds these.
const sentence =
  /[是将已把被从了]|有(?!关|限|色)|要(?!素)|为(?!主)|应(?!急|用|对)|可以|必须|进行|开展|实行|下面|以下|以上|其中|例如|比如|问|答$/

/** Is the list one of bodies? Where it is `alone`, all of a line under a title, most of its names may be unknown ones. */
function namesBodies(list: string, alone: boolean): boolean {
  const value = squeeze(list)
  if (value.length < 2 || /^第[一二三四五六七八九十\d]+[组批]/.test(value) || verbs.test(value.replace(/[（(][^（()）]*[）)]/g, '')))
    return false
  const parts = value.split(/[、，,；;]/).filter(Boolean)
  const named = (part: string) => endsLikeBody(part) || collectiveInside.test(part) || person.test(part)
  const bodies = parts.filter(named).length
  if (bodies === 0 && !/^(?:各|有关)/.test(parts[0])) return false
  if (alone && bodies > 0 && parts.length > 1 && !sentence.test(value) && parts.every((part) => part.length <= 30)) return true
  const last = parts[parts.length - 1]
  // 各设区市商务、公安、住建主管部门, 甲、乙、丙辖内各银行: the last one carries the suffix of all
  const shared =
    (/^(?:各|有关)/.test(parts[0]) && (/(?:部门|单位|局|厅)$/.test(last) || parts.every((part) => /^.{1,8}[人户家员]$/.test(part)))) ||
    (named(last) && parts.slice(0, -1).every((part) => named(part) || /^[\u4e00-\u9fa5]{2,4}$/.test(part)) && !sentence.test(value))
  return (
    (bodies > 0 || shared) &&
    (shared || bodies * 2 >= parts.length) &&
    (shared ||
      named(last) ||
      person.test(value) ||
      (parts.length > 1 && collectiveInside.test(parts[0]) && last.length <= 12 && !sentence.test(value)))
  )
}
