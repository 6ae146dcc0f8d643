import {bodyEnds, isBodyName} from './bodies.ts'
import {firstCodes, lastCodes} from './edges.ts'
import {commonAtStart, isCommonHeading} from './headings.ts'
import {ofState} from './of-state.ts'
import {oneOf} from './one-of.ts'

/** Where a heading may end that runs into its text. */
export interface GluedEnd {
  /** Characters of the heading. */
  length: number
  /**
   * How plainly: words that headings end in and words that open a text meet there; only a noun stands there that names what a section sets
   * apart; such words meet somebody who acts or are said again soon; only the opening of a text; only such a noun in a heading that orders something, whose object
   * it may be; less.
   */
  grade: 'sure' | 'likely' | 'acting' | 'opening' | 'object' | 'faint'
  /** The text begins with the first words of the heading. */
  again: boolean
  /** So plainly that it needs no siblings. */
  plain: boolean
  /** Its last word is a noun that names what a section sets apart. */
  noun: boolean
  /** The first words of the text. */
  opening: string
}
const openingLength = 6

/** What nearly every section of its name is about: where one ends and a text plainly opens, a heading ends. */
const setsApart = oneOf(
  '情况|事项|内容|要求|目标|思路|任务|原则|措施|方式|范围|标准|条件|程序|步骤|流程|对象|时间|地点|岗位|职责|分工|安排|意义|构成|来源|问题|方案|部署|领导',
  '配置|改造|集成|培训|应用|建设|管理|保障|机制|采购|购置|验收|考核|宣传|监督|评价|服务',
)
const partEnd = new RegExp(`${setsApart}$`)
const opensWithPart = new RegExp(`^${setsApart}`)
/** What else a section may set apart: a heading that ends in one may end there whatever follows. */
const namesPart = new RegExp(
  `${oneOf(
    setsApart,
    '方法|办法|日期|期限|目的|主题|主体|结构|体系|依据|背景|概况|成效|计划|方向|单位|人员|材料|比例|名额|额度|学分|形式|议程|重点|机构|思想|估算|预算|决策|说明',
    '模式|领域|分析|布局|指标|框架|名单|清单|路径|数量|功能|总则|附则|资格|承诺|展望|形势|发布|时限|现状|资金|奖励|补助|补贴|整合|接口|其他|其它',
    '部分|类型|类别|定义|规模|费用|名称|资料|简介|架构|诉求|电话|阶段|定位|待遇|纪律|进展|产品|设备|系统|规范|作用',
  )}$`,
)
/** What headings that order something or tell what was reached end in. */
const endsPhrase = new RegExp(
  `(?:${oneOf(
    '项目|工程|提升|落地|加强|提高|完善|优化|推进|显现|向好|增强|夯实|深化|改善|见效|突破|好转|稳定|增长|加快|健全|凸显|扩大|教育|排查|整治|隐患',
    '安全|责任|作风|基层|防线|底线|质量|能力|队伍|基础|活力|动能|氛围|合力|短板|风险|治理|秩序|效能|实效|工作|网络|格局|渠道|政策|用地|水平|天然气',
    '企业|力度|环境|合作|创新|发展|供给|市场|效率|监管|改革|制度|平台|支持|产业|执行|落实|覆盖|调整|管控|上岗|宣贯|监控|大局|健康|保护|防护|力量',
    '审查|认定|评定|鉴定|核定|登记|备案|公示|受理|审批|办理|核查|核验|抽查|复核|注册|立项|拨付|技术|支撑|引导|监测|防控|活动|培育|协同|对接|研发|处置|激励|扶持|引领',
    '复产|报名|申报|推荐|评审|升级|增效|战略|行动|中心|咨询|化|应用|实践|共享|高地|场景|生态|评估|转型|培养|检查|设计|审核|实施|推广|目录|控制|规则|试点|园区|基地|指数|[表书组室部率]|[”》]',
  )})$`,
)
/** What opens a sentence and no heading. */
const opensSentence = new RegExp(
  `^${oneOf(
    '[省市县]、[市县区]|企业(?=[向可应须要需按在])|随着|以(?![及下])|为(?![民企])|根据|按照|按(?!时|期)|[今去近全]年|近[期日几]|拟[购采建新调]|详见|截[至止]|由|自(?:\\d|[^，。]{2,8}起)|在(?!线)|对(?!象|策|接|标|[方外口])|从|将|经(?![费营济])',
    '把|因|到(?![位达])|一是|基于|针对|有关(?!要求|事项|情况|内容|说明)|凡|符合|[各每]|本[次通方办单项届年部应平系工标规]|该|我[省市县局厅委部]|省公司|依据|提请|请|会前|以上|所[征提报需]|《|\\d{1,2}月',
  )}`,
)
/** What opens a text, but may open a heading as well. */
const opensText = /^(?:通过|[目当]前|[上下]半年|具体|主要|结合|依托|坚持|围绕|建议|坚决|充分|进一步|\d{4}年)/
/** Verbs that open a text, and a heading as well. */
const opensOrder = new RegExp(
  `^${oneOf(
    '加快|提高|做好|减少|积极|鼓励|推动|推进|完善|加强|建立|强化|落实|大力|严格|引导|探索|深入|全面|严禁|不得|高度|制定|收集|发挥|健全|深化|增加|促进',
    '构建|培育|创新|提升|切实|着力|打造|抓好|聚焦|优化|严控|统筹|压实|牢固|树[立牢]|高质量|联合',
  )}`,
)
/** Such verbs that are the first half of nouns as well: 支持对象, 组织机构, 实施范围, 重点任务. */
const opensOrderOrNoun = /^(?:支持|实施|组织|开展|重点)/
/** What makes the words before it the subject of a sentence, or goes on with them. */
const goesOn = new RegExp(
  `^${oneOf(
    '[的和与并是、，。；：:等或须应可必已不了需）)（(]|及(?!时)|系[人电方单]|负责[，。；]|[\\u4e00-\\u9fa5]{2,3}化、|以及|落实了|符合.{0,12}(?:要求|规定)|满足|要(?!求)|有(?!关)|得到|更加|明显|主?要?包[括含]|分为|如下',
    '为(?![了此]|贯彻|深入|进一步|切实|加|推|促|确|全面|更好|规范|做好|保|提|有效|健全|落实|科学|充分|方便|实现|建立|完善|维护|防|认真|严格|积极|扎实|强化|顺利|有序|精准)',
  )}`,
)
/** 改革任务|全面落地: what was reached. */
const reached = /^(?:全面|持续|稳步|不断|逐步|有序|深入|加快|扎实|显著|有力)[\u4e00-\u9fa5]{2}/
const contest = /[初复决预]赛$/
// A look at the characters at both sides spares most places the patterns.
const mayEnd = new Set([...lastCodes(namesPart, endsPhrase, contest), ...bodyEnds])
const mayOpen = firstCodes(opensSentence, opensText, opensOrder)
const modalBehind = /^([\u4e00-\u9fa5]{2,4})(?:将|负责|[应须要](?!求)|需(?!求))/

const longest = 20
/** With a pause in it: 提高政治站位，压实防汛责任. */
const longestPaired = 40

/** The places where the heading may end that a text opens with, which no mark parts from it; `paired`: of two halves with ， between. */
export function gluedEnds(words: string, paired: boolean): GluedEnd[] {
  const found: GluedEnd[] = []
  if (opensSentence.test(words)) return found
  const echo = echoAt(words)
  let depth = 0
  let pauses = 0
  for (let length = 1; length < words.length && length <= (paired ? longestPaired : longest); length++) {
    const last = words[length - 1]
    if ('“《（('.includes(last)) depth++
    else if ('”》）)'.includes(last)) depth--
    if (depth > 0) continue
    if (last === '，' || (last === '、' && !paired)) pauses++
    if (pauses > (paired ? 1 : 0) || inNoHeading.test(`${words[length - 2] ?? ' '}${last}${words[length]}`)) break
    if ((paired && pauses === 0) || endsOpen.test(last)) continue
    const isEcho = length === echo
    if (!(isEcho || mayEnd.has(last.charCodeAt(0)) || mayOpen.has(words.charCodeAt(length)))) continue
    const end = endAt(words, length, isEcho)
    if (end) found.push(end)
    if (end && opensOnly.test(words.slice(length, length + 2))) break
  }
  return found
}
/** What something has to follow. */
const endsOpen = /[，、的和与及或且按将以把被于从]/
/** What opens a sentence and stands within no heading. */
const opensOnly = /^(?:根据|按照|依据|基于|针对|截至|随着|本[次项工通年]|各[级地市县])/
// Marks, words that tell or order, and dates, between the character before each and the one behind it.
const inNoHeading = /^.[。；：:须了你]|的，|^[^需主重必首次摘概纪提]要[^求素点件领害闻道]|^同意|^[^供响适反]应[^急用对]|^\d[年月]\d/

/**
 * Where words end that are said again at once, be they the last ones (选好带头人|带头人是…) or the first, with the noun behind them
 * (孵化器定义|孵化器，是…) but not with other words (防雷和接地|电站防雷和接地应…); or 0.
 */
function echoAt(words: string): number {
  for (let length = shortestEcho; length <= Math.min(longest, words.length - shortestEcho); length++) {
    const at = words.lastIndexOf(words.slice(length, length + shortestEcho), length - shortestEcho)
    if (at > 0 && words.startsWith(words.slice(at, length), length)) return length
    if (at < 0 || at > 0) continue
    let same = shortestEcho
    while (same < length && words[same] === words[length + same]) same++
    const between = words.slice(same, length)
    return between === '' || namesPart.test(between) || endsPhrase.test(between) ? length : between.length < 3 ? same : length
  }
  return 0
}
const shortestEcho = 4

function endAt(words: string, length: number, isEcho: boolean): GluedEnd | undefined {
  const left = words.slice(0, length)
  const right = words.slice(length)
  const names = namesPart.test(left)
  const isSaid = length > 2 && firstWords.exec(right)?.[0].includes(left)
  const ends = names || (length > 2 && endsPhrase.test(left)) || contest.test(left) || (isSaid && isBodyName(left))
  if (length < (ends ? 2 : 4)) return undefined
  const opening = right.slice(0, openingLength)
  const noun = partEnd.test(left)
  const again = isEcho || (length > 2 && beginsAgain(left, right))
  if (
    !again &&
    !isSaid &&
    (goesOn.test(right) || (!names && isBodyName(left)) || (reached.test(right) && endsPhrase.test(right.slice(0, 4))))
  )
    return undefined
  const opensPlainly = opensSentence.test(right) || opensText.test(right)
  if (!ends && !isEcho)
    return opensPlainly || opensOrder.test(right)
      ? {length, grade: opensOnly.test(right) ? 'acting' : 'opening', again: false, plain: false, noun, opening}
      : undefined
  const opens = again || opensPlainly || opensLabel(right)
  if (length < 4 && !opens && !isSaid && !/^(?:其[他它]|地点|时间)$/.test(left)) return undefined
  const isSure = opens || isCommonHeading(left) || opensOrder.test(right) || opensOrderOrNoun.test(right) || opensWithBody(right)
  const orders = opensOrder.test(left)
  const grade = isSure ? 'sure' : names && !orders ? 'likely' : isSaid || opensWithSubject(right) ? 'acting' : names ? 'object' : 'faint'
  // 资金|来源: the heading goes on
  if (grade !== 'sure' && namesPart.test(right.slice(0, 2))) return undefined
  return {length, grade, again, plain: !again && isPlain(left, right), noun, opening}
}

const isPlain = (left: string, right: string) =>
  partEnd.test(left) && (opensSentence.test(right) || opensText.test(right)) && !goesOn.test(right)
/** Does the text begin as the heading does, by its verb or by as much as is no chance? */
function beginsAgain(left: string, right: string): boolean {
  const first = left.slice(0, left.length <= shortHeading || opensOrder.test(left) ? 2 : 4)
  return right.startsWith(first) && left.indexOf(first, first.length) < 0
}
const shortHeading = 6

// In them a text may say its heading again: 巡查科|聘任甲为巡查科副科长.
const firstWords = /^[^。：:]{0,30}/

/** Do they open with a label, of which the heading is no part: 主办：, 联系人：? */
function opensLabel(words: string): boolean {
  const label = /^([\u4e00-\u9fa5]{2,4})[：:]/.exec(words)?.[1]
  return label !== undefined && !namesPart.test(label)
}

/** Do they open with who acts, and not with the last noun of the heading: 总部将…, not 培养体系将…? */
function opensWithSubject(words: string): boolean {
  const subject = modalBehind.exec(words)?.[1]
  return subject !== undefined && !namesPart.test(subject)
}

/** Do they open with the name of a body, as far as its first words tell? */
function opensWithBody(words: string): boolean {
  if (!opensName.test(words)) return false
  for (let length = 4; length <= Math.min(mostOfName, words.length); length++) if (isBodyName(words.slice(0, length))) return true
  return false
}
const opensName = new RegExp(`^(?:${ofState}|中央|省|市|县|区|总部|[\\u4e00-\\u9fa5]{2}[省市县区])`)
const mostOfName = 12

/**
 * The likeliest of the ends: one whose text begins as the heading does; one of the length that siblings have; the first sure one, or the
 * one behind the next word (政策|支持|各地…); the first of the lower grades.
 */
export function bestEnd(ends: readonly GluedEnd[], usual?: number): GluedEnd | undefined {
  const again = ends.find((end) => end.again)
  if (again) return again
  const found = ends.find(({length, grade}) => length === usual && grade !== 'opening') ?? likeliest(ends)
  if (!found) return undefined
  // 申报材料|要求符合…: the heading goes on with the noun, or with a word behind which a text plainly begins
  const isWeak = found.grade === 'faint' || found.grade === 'object'
  const behind = (end: GluedEnd) => end.length - found.length
  return (
    ends.find((end) => behind(end) > 0 && ((end.noun && behind(end) === 2) || (isWeak && end.grade === 'sure' && behind(end) <= 4))) ??
    found
  )
}

function likeliest(ends: readonly GluedEnd[]): GluedEnd | undefined {
  let best = ends.find(({grade}) => grade === 'sure')
  for (const end of ends) if (best && end.grade === 'sure' && end.length > best.length && end.length <= best.length + 2) best = end
  const first = (...wanted: Array<GluedEnd['grade']>) => ends.find(({grade}) => wanted.includes(grade))
  return best ?? first('likely', 'acting') ?? first('opening') ?? first('object')
}

/**
 * The length of the heading that a text opens with, told by itself: one that notices share, or where it was `poured` one that plainly
 * ends; or 0. `工作思路根据…` → 4
 */
export function gluedHeading(words: string, poured: boolean): number {
  const known = commonAtStart(words)
  // 申报材料|要求: it goes on
  if (known && !opensWithPart.test(words.slice(known.length))) {
    const rest = words.slice(known.length)
    if (!goesOn.test(rest) && (opensSentence.test(rest) || opensText.test(rest) || (poured && rest !== ''))) return known.length
  }
  if (!poured || opensSentence.test(words)) return 0
  for (let length = 4; length <= Math.min(longest, words.length - 4); length++) {
    if (/[，。；：]/.test(words[length - 1])) return 0
    const opens = mayOpen.has(words.charCodeAt(length)) && isPlain(words.slice(0, length), words.slice(length))
    if (opens) return length
  }
  return 0
}
