import type {WordKind} from '../../vocabulary/duty-word-kinds.ts'
import {firstCodes} from '../../vocabulary/edges.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import {behindSeam, endOfName} from '../../vocabulary/seams.ts'
import {hasObject, isOwnWord, isTrade} from './name-in.ts'

// These have somebody behind them whom it is done to: 组织专家论证, 指导企业申报
const ofOthers = new Set(
  '安排 派 派出 选派 指派 委派 抽 抽调 督促 通知 动员 发动 引导 支持 鼓励 推动 帮助 促使 允许 建议 欢迎 推荐 选聘 聘请 聘 招用 聘用 录用 雇用 雇佣 招聘 招收 确定 明确 联系 约谈 表彰 慰问 配备 给予 告知 提醒 要求 确保 规范 防止 扶持 邀请 使 令'.split(
    ' ',
  ),
)
const adverbsOfNames = new Set('定点 综合 专门 专项 主要 日常 集中 现场 协同 分管 专职 在线'.split(' '))
const answerable = new RegExp(
  `^(?:单位|部门|机构|人员|主体|[处科股]室|领导|同志|[民干]警|干部|教师|医[生师]|律师|法官|检察官|者|${endOfName('人')}|${endOfName('方')})`,
)

// How names end, by kinds of bodies: one pattern for all, for each takes half a millisecond to be made ready.
const office = new RegExp(
  `单位|部门|机构|人员|者|中心|委员会|厅|队|领导小组|协调小组|工作组|学院|大学(?!生)|院|办公室|机关|专班|协会|学会|联盟|联合会|研究会|促进会|基金会|负责人|负责同志|领导(?!小组)|责任人|小?${endOfName('组')}|${[...'区局委处科站所室办商方员师'].map(endOfName).join('|')}`,
  'y',
)
const company = /公司|集团|分公司|大队|支队|总队|总站/y
const others = new RegExp(
  `企业|公司|人员|组织(?=[应须要可与在于按将向对，、（]|不得|负责|$)|主体(?!责任|地位|作用)|专家|教师|医[师生]|护士|药师|技师|工程师|学校|高校|银行(?!账|卡|贷|存|业|系|信|柜|转|汇|保|间|流|户|资|利|结|票|监|承兑|服务)|医院|药店|零售药店|院校|干部|${endOfName('户')}|${endOfName('人')}`,
  'y',
)
// 由承担企业直接报送, but 负责企业登记
const undertakers = /企业(?=[应须要可不在于按将需是、，（直]|$)/y
const persons = new RegExp(`人员|医院|学校|${endOfName('人')}`, 'y')

/** How a name may go on: some fields, up to so many, and an end. No field begins with another one. */
interface Tail {
  fields: ReadonlySet<string>
  most: number
  ends: readonly RegExp[]
}

const fieldsOf = (words: string) => new Set(words.split('|'))
const tail: Tail = {
  fields: fieldsOf(
    '监督|管理|建设|服务|指导|保障|保护|综合|执法|开发|协调|推进|组织|经营|总|承包|生产|实施|评审|审查|领导|协作|工作|责任|主体|行政|安全|运行|运营|维护|救援|抢险|突击|医药|防控|培训|教育|研究|检测|监测|评估|执行|发展|改革|和|与|及|、|交易|资源|保养|维修|使用|施工|医疗|主管|示范|代理|咨询|中介|鉴定|登记|经办|行业|担保|租赁|监管|融资|投资|资金|基金|督导|督查|巡查|监察|审计|统计|采购',
  ),
  most: 4,
  ends: [office, others],
}
const officeTail: Tail = {
  fields: fieldsOf(
    '监督|管理|建设|服务|指导|保障|保护|综合|执法|开发|协调|推进|组织|评审|审查|领导|行政|安全|救援|防控|教育|研究|发展|改革|主管|资金|基金|监管|质量|接待|督导|督查|巡查|监察|审计|统计|采购',
  ),
  most: 3,
  ends: [office, company],
}
const shortTail: Tail = {
  fields: fieldsOf('考核|实施|责任|主管|编制|起草|申报|组织|承担|主办|承办'),
  most: 1,
  ends: [office, persons, undertakers],
}

// One character that makes an office of what is done: 宣传部, 组织科
const officeSigns = '部科处岗庭股室'

// 项目实施企业, where no more of a noun follows: 实施企业技术改造
const carrying = new Set('实施 执行 承接 承担 建设 改造 研发'.split(' '))
const carriers = /(?:企业|主体)(?=[应须要可不在于对按将向发提报申需是，、（]|$)/y
const participating = new Set(
  '参赛 参展 参保 参训 参会 参选 参评 参建 投保 投标 中标 报名 入围 获奖 推荐 申报 申请 贷款 创业 承租 签约 结对 兼职 下派 挂职 挂点 驻点 包联 包片 包保 授信'.split(
    ' ',
  ),
)
const participants =
  /对象|同志|选手|学员|学生|考生|职工|员工|群众|旅客|居民|团队|代表|队伍|家庭|客户|农户|商户|个人|干部|党员|医生|医师|教师|银行|律师|消防员/y

// 主管税务机关
const competent: Tail = {fields: new Set(), most: 0, ends: [/[^，。；：、]{0,6}(?:部门|机关|单位|领导|同志|人员)/y]}

// 分管副县长
const inCharge =
  /^(?:[^，。；：、的]{0,3}领导|负责(?:人|同志)|副?(?:[省市县区镇乡局院校处科厂所站队部州盟旗行社馆]长|主任|书记|经理|总经理)|副[^，。；：、的]{1,4}?长)/

// 各地方组织单位, 各级组织和干部, but 组织企业申报
const organizers: Tail = {
  fields: new Set(),
  most: 0,
  ends: [/单位|部门|机构|[和及与、](?:个人|干部|党员|单位)|委员(?=[要应须负做牵于])|(?:推荐|申报|实施)单位(?=[要应须可负])/y],
}
// 各组织推荐单位
const eachOrganizer: Tail = {fields: fieldsOf('推荐|申报|实施|评审|协调'), most: 1, ends: [office]}

// 科学技术局, 科学院
const science = /^(?:技术|院|普及|研究|馆|家|研)/

// 发改(科技)局
const secondName = /[（(][\u4e00-\u9fa5、]{2,6}[）)][局委]/y

// 控股（集团）公司
const tailBehindBracket = /^[（(][\u4e00-\u9fa5、]{1,6}[）)](?:公司|企业|集团|单位|机构|部门|中心)/

// 发改、教育、人社部门
const fieldsOfOffices = new Set('发改 教育 运输 管理 监管 执法 发展 改革 救援 建设 宣传 统计 保障 监督 检验 科学'.split(' '))
const listOfOffices =
  /(?!、(?:指导|督促|组织|支持|引导|鼓励|推动|加强|落实|做好))(?:、[\u4e00-\u9fa5]{2,6}){0,12}、[\u4e00-\u9fa5]{2,6}?(?:部门|机构|单位)/y

const goesOnSoon = new Set([
  ...firstCodes(office, others),
  ...[...tail.fields, ...shortTail.fields, ...officeSigns, '技', '业'].map((word) => word.charCodeAt(0)),
])
const joins = firstCodes(participants, carriers)

/** The characters that a name may go on with behind a word that is part of it, but for 主管. */
export const namesGoOn: ReadonlySet<number> = new Set([...goesOnSoon, ...joins, ...['（', '(', '层'].map((word) => word.charCodeAt(0))])

// what is done at a base or on a platform
const hosting = new Set(
  '示范 孵化 创业 创作 创新 实训 培训 培养 试验 试点 教育 教学 实习 实践 推广 科研 研发 监测 检测 交易 服务 储备'.split(' '),
)
const sites =
  /(?:示范|孵化|创业|创新|实训|试验|教育|推广|教学|实践|服务|研发|转化){0,3}(?:基地|园区|平台|实验室)(?=[在应须要可不对按向等、，及和与（]|负责|$)/y

// 退休人员, 违规企业
const states = new Set('违规 违法 逾期 期满 离职 辞职 退休 死亡 患病 拖欠 欠缴 享受'.split(' '))

/** 服务组织与农户签约: is 组织 the end of a name that opens the words, or that an order or a phrase goes on from? */
const isServing = (text: string, at: number) =>
  serving.has(text.slice(at - 4, at - 2)) &&
  (at === 4 || '，；。各由请化业'.includes(text[at - 5]) || '应须要可与于按将'.includes(text[at]))
const serving = new Set('服务 经营 中介 合作 自治 公益 承包 加工'.split(' '))

// 管理层, but 管理层面
const ranks = new Set('管理 经营 领导 执行'.split(' '))
const isRank = (text: string, word: string, at: number) => text[at] === '层' && ranks.has(word) && !'面次级'.includes(text[at + 1])

/** Is a word that says what is done or ordered part of a name: 监督管理局, 负责人, 牵头单位? It ends at `at`. */
export function isPartOfName(text: string, word: string, kind: WordKind, at: number): boolean {
  // 宣传部, 组织科, 科学技术局
  // 推荐部门, but 约谈科长
  if (
    kind === 'verb' &&
    officeSigns.includes(text[at]) &&
    !(text[at] === '科' && ofOthers.has(word)) &&
    (!behindSeam(text[at]).includes(text[at + 1]) || isOwnWord(text, at + 1))
  )
    return true
  // 科学院, 自主创新示范区
  if (word === '科学' && science.test(text.slice(at, at + 2))) return true
  if (isRank(text, word, at)) return true
  if (word === '自主' && text.startsWith('创新示范区', at)) return true
  if (kind === 'verb' || states.has(word)) {
    if (word === '主管') return hasTail(competent, text, at)
    if (word === '分管') return inCharge.test(text.slice(at, at + 8))
    if (word === '组织' && isServing(text, at)) return true
    if (word === '组织') return hasTail(text[at - 3] === '各' ? eachOrganizer : organizers, text, at)
    if (word.length === 1 || ofOthers.has(word)) return false
    if (text[at] === '（' || text[at] === '(') {
      secondName.lastIndex = at
      return secondName.test(text) || (isTrade(word) && tailBehindBracket.test(text.slice(at, at + 16)))
    }
    if (text[at] === '、' && fieldsOfOffices.has(word)) {
      listOfOffices.lastIndex = at
      if (listOfOffices.test(text)) return true
    }
    if (text.startsWith('对象', at) && !'不是为'.includes(text[at + 2])) return true
    // 创新示范基地, but 建设基地
    sites.lastIndex = at
    if (hosting.has(word) && sites.test(text)) return true
    // 实际控制人
    if (text[at] === '人' && !`${behindSeam('人')}们`.includes(text[at + 1])) return true
    if (joins.has(text.charCodeAt(at))) {
      // 参赛选手, 参保职工
      participants.lastIndex = at
      if ((participating.has(word) || hasObject(word)) && participants.test(text)) return true
      carriers.lastIndex = at
      if (carrying.has(word) && carriers.test(text)) return true
      if (!goesOnSoon.has(text.charCodeAt(at))) return false
    }
    // 制造业企业
    return isTrade(word) || hasObject(word) ? hasTail(tail, text, text[at] === '业' ? at + 1 : at) : hasTail(officeTail, text, at)
  }
  if (kind === 'adverb') return adverbsOfNames.has(word) && hasTail(word === '集中' ? officeTail : tail, text, at)
  if (kind !== 'modal' || word.length !== 2 || !undertakings.has(word)) return false
  // 负责单位, but 负责区直机关党支部的检查
  return word === '负责' ? answerable.test(text.slice(at, at + 4)) : hasTail(shortTail, text, at)
}

function hasTail({fields, most, ends}: Tail, text: string, from: number): boolean {
  let at = from
  for (let left = most; ; left--) {
    for (const end of ends) {
      end.lastIndex = at
      if (end.test(text)) return true
    }
    if (left === 0) return false
    if (fields.has(text.slice(at, at + 2))) at += 2
    else if (fields.has(text[at])) at++
    else return false
  }
}
