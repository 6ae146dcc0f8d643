import {isActor} from '../../vocabulary/actors.ts'
import {type DutyWord, wordAt} from '../../vocabulary/duty-words.ts'
import {isInEnding, turnsTo} from '../../vocabulary/in-ending.ts'
import {nameIn} from './name-in.ts'

/** A stretch in which a word seems to stand, and what was found before it. */
export interface Before {
  start: number
  end: number
  /** Where the last word before it ends, or the start. */
  behind: number
  /** The same, of the words that tell something by themselves. */
  behindTelling: number
  /** Is the last word before it one that a name may open behind? */
  opens: boolean
}

/** Is a word that seems to stand at `[at, to)` none there? */
type Test = (text: string, at: number, to: number, before: Before) => boolean

/** The last character of a name, and a word of its own behind it: 税务机关|于9月底前报送. */
const acrossName: Test = (text, at, _, {behindTelling}) => at > behindTelling && nameIn(text, behindTelling, at + 1) !== undefined
const after =
  (ends: string): Test =>
  (text, at) =>
    ends.includes(text[at - 1])
const before =
  (signs: string): Test =>
  (text, _, to) =>
    signs.includes(text[to])
const numeral = /^[\d一二两三四五六七八九十]/

// 在黔单位: the one character of a province or a town, before somebody there
const placed = /^在(?![各有建校本该其此与])[\u4e00-\u9fa5]的?(?:各|省级|高等|有关|相关)?(?:单位|企业|机构|高校|院校|银行|科研|公司|央企)/

// what two do together, unless they meet: 党委会|审议, 协会|签约, but 财务科|会审
const meets: Test = (text, at, to) => '委员事合协学工商务公题代席例'.includes(text[at - 1]) || '议定核批查理订约署字断疗'.includes(text[to])

// only behind a name: 企业被列入名单, 各地视情况安排, but 被监察单位, 电视
const behindNoName: Test = (text, at, _, {behind}) => nameIn(text, behind, at) === undefined

const tests = new Map<string, Test>([
  // 海关|于…, 申请人|为企业的, 项目经理|由公司委派, 安全部|负责巡查
  ['关于', after('机海')],
  ['理由', after('经监代助护')],
  ['事由', after('董监理干')],
  ['全部', after('安')],
  ['人为', acrossName],
  ['行为', acrossName],
  ['社会', (text, at, to, place) => text[to] === '同' && !'步意时样类期等'.includes(text[to + 1]) && acrossName(text, at, to, place)],
  // 施工方|向监理单位报送
  ['方向', (text, at, _, {behindTelling: from}) => at > from && isActor(text.slice(from, at + 1)) && turnsTo(text, at)],
  // 各|自然资源部门
  ['各自', before('然贸治驾')],
  // 科研院所|在以上领域
  ['所在', after('院究务出律')],
  ['在', (text, at) => placed.test(text.slice(at, at + 8))],
  // 由会议提出部门通知
  ['会议提出', after('由请')],
  // 各受奖励企业
  ['受', after('各')],
  // 小组|成员, 各组|成立, 机构组成及职责
  ['组成', (text, _, to, {end}) => to === end || '员立及和与、如方部形结的'.includes(text[to])],
  ['会签', meets],
  ['会审', meets],
  ['会诊', meets],
  // 连续三年: how long
  ['连续', (text, _, to) => numeral.test(text[to])],
  // 参与方
  ['与', after('参')],
  // 供应商, 应纳税所得额
  ['应', (text, at, to) => (text[to] === '商' && text[at - 1] === '供') || text.startsWith('纳税', to)],
  // 试点区域市场监管部门: where something is tried, not that it is
  ['试点', (text, at, _, {start}) => at === start || text[at - 1] === '各' || text[at - 1] === '、'],
  ['被', behindNoName],
  ['视', behindNoName],
  // somebody but where it opens the words
  ['领导', (_, at, __, {start}) => at > start],
])

// 经营性机构, 服务型企业
const ofKind = new Set('性型')
/** 接待量, 参保率: how much is done. */
const isMeasure = (text: string, at: number) => '量率额'.includes(text[at]) && !'先外化度'.includes(text[at + 1])
/** Does 各 open a name where it stands, rather than tell what each of those before it does? */
const opensName = (text: string, at: number, {start, opens, behind}: Before) =>
  at === start || '、和及与'.includes(text[at - 1]) || (opens && behind === at)

const verb: Test = (text, at, to, place) =>
  ofKind.has(text[to]) ||
  isMeasure(text, to) ||
  isInEnding(text, at, to) ||
  (text[at - 1] === '受' && text[at - 2] === '各') ||
  // 各帮扶学校, but 两乡各派1人
  (text[at - 1] === '各' && opensName(text, at - 1, place) && !numeral.test(text[to]))

// what somebody is called by: 从教人员, 无证车主, 随迁子女家长; not how or where something is done
const inClass =
  /^(?:[在从用无因](?![本该各我此其全每这那哪新老大小与和对向给])[\u4e00-\u9fa5](?:人员|单位|企业|机构|公司|主体|教师|职工|员工|学生|研究生|会员|党员|车主|船主)|自[备建办][\u4e00-\u9fa5]{0,4}?(?:单位|企业|房主|业主)|因[公私](?:出[国境])?人员|[随跟][车船队行班机迁军校矿岗][\u4e00-\u9fa5]{0,4}?(?:[人教船职]员|[员师]|医生|子女|家属|民警))/
const opensClass = new Set('在从用无因自随跟')
const prep: Test = (text, at) => opensClass.has(text[at]) && inClass.test(text.slice(at, at + 10))

/** Is what looks like a word part of others: 关于 in 税务机关于9月底前报送, 审核 in 区残联审核? */
export const isMisread = (text: string, at: number, {word, kind, length}: DutyWord, place: Before): boolean =>
  (kind === 'verb' && verb(text, at, at + length, place)) ||
  (kind === 'prep' && prep(text, at, at + length, place)) ||
  (tests.get(word)?.(text, at, at + length, place) ?? false)

/** The longest word at a place, or the next shorter one where the end of that belongs to another. */
export function wordOf(text: string, at: number): DutyWord | undefined {
  const longest = wordAt(text, at)
  return longest && fallsApart.get(longest.word)?.(text, at + longest.length) ? wordAt(text.slice(at, at + longest.length - 1), 0) : longest
}
const toWhom = (text: string, to: number) => '户民业营众群员才府村场'.includes(text[to])
const fallsApart = new Map([
  // 负责|制定, 负责|人工智能
  ['负责制', (text: string, to: number) => '定订作'.includes(text[to])],
  ['负责人', (text: string, to: number) => /^[才工力][智才资员口]/.test(text.slice(to, to + 2))],
  // 转为|企业, 为|农户
  ...['为企', '为农', '为民', '为人', '为政'].map((word) => [word, toWhom] as const),
])
