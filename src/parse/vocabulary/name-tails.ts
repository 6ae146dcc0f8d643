import {firstCodes} from './edges.ts'
import {endOfName} from './seams.ts'

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

/** Behind a trade: 施工总承包企业, 维修保养单位 */
export const tail: Tail = {
  fields: fieldsOf(
    '监督|管理|建设|服务|指导|保障|保护|综合|执法|开发|协调|推进|组织|经营|总|承包|生产|实施|评审|审查|领导|协作|工作|责任|主体|行政|安全|运行|运营|维护|救援|抢险|突击|医药|防控|培训|教育|研究|检测|监测|评估|执行|发展|改革|和|与|及|、|交易|资源|保养|维修|使用|施工|医疗|主管|示范|代理|咨询|中介|鉴定|登记|经办|行业|担保|租赁|监管|融资|投资|资金|基金|督导|督查|巡查|监察|审计|统计|采购',
  ),
  most: 4,
  ends: [office, others],
}
/** Behind what else is done, which only an office has in its name: 宣传教育中心 */
export const officeTail: Tail = {
  fields: fieldsOf(
    '监督|管理|建设|服务|指导|保障|保护|综合|执法|开发|协调|推进|组织|评审|审查|领导|行政|安全|救援|防控|教育|研究|发展|改革|主管|资金|基金|监管|质量|接待|督导|督查|巡查|监察|审计|统计|采购',
  ),
  most: 3,
  ends: [office, company],
}
/** Behind an undertaking: 牵头实施单位 */
export const shortTail: Tail = {
  fields: fieldsOf('考核|实施|责任|主管|编制|起草|申报|组织|承担|主办|承办'),
  most: 1,
  ends: [office, persons, undertakers],
}

/** Behind 主管: 主管税务机关 */
export const competent: Tail = {fields: new Set(), most: 0, ends: [/[^，。；：、]{0,6}(?:部门|机关|单位|领导|同志|人员)/y]}

/** Behind 组织: 各地方组织单位, 各级组织和干部, but 组织企业申报 */
export const organizers: Tail = {
  fields: new Set(),
  most: 0,
  ends: [/单位|部门|机构|[和及与、](?:个人|干部|党员|单位)|委员(?=[要应须负做牵于])|(?:推荐|申报|实施)单位(?=[要应须可负])/y],
}
/** Behind 各组织: 各组织推荐单位 */
export const eachOrganizer: Tail = {fields: fieldsOf('推荐|申报|实施|评审|协调'), most: 1, ends: [office]}

/** Characters that make an office of what is done: 宣传部, 组织科 */
export const officeSigns = '部科处岗庭股室'

/** What carries a project: 项目实施企业 */
export const carriers = /(?:企业|主体)(?=[应须要可不在于对按将向发提报申需是，、（]|$)/y
/** Whom what they take part in tells apart: 参赛选手 */
export const participants =
  /对象|同志|选手|学员|学生|考生|职工|员工|群众|旅客|居民|团队|代表|队伍|家庭|客户|农户|商户|个人|干部|党员|医生|医师|教师|银行|律师|消防员/y

/** What a tail begins with. */
export const opensTail = new Set([
  ...firstCodes(office, others),
  ...[...tail.fields, ...shortTail.fields, ...officeSigns, '技', '业'].map((word) => word.charCodeAt(0)),
])
/** What `participants` and `carriers` begin with. */
export const opensJoined = firstCodes(participants, carriers)

/** The characters that a name may go on with behind a word that is part of it, but for 主管. */
export const namesGoOn: ReadonlySet<number> = new Set([
  ...opensTail,
  ...opensJoined,
  ...['（', '(', '层'].map((word) => word.charCodeAt(0)),
])

/** Does a name go on at a place and come to an end? */
export function hasTail({fields, most, ends}: Tail, text: string, from: number): boolean {
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
