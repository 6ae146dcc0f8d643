import {isBodyName} from './bodies.ts'
import {fileEnding} from './file-ending.ts'
import {ofState} from './of-state.ts'
import {oneOf} from './one-of.ts'

/**
 * Joint authorities without anything between them: each begins as the first does (福建省…福建省…) or
 * with 中共 国家 中国. `[]` where the text is not made of bodies.
 */
export function gluedNames(name: string): string[] {
  if (name.length > 300) return []
  // 中共云岭市委办公室云岭市财政局
  const place = /^(?:中共|共青团)?(.{1,6}?[省市县区州])/.exec(name)?.[1] ?? name.slice(0, 2)
  // 福建省…福建海警局: the second may leave out what kind of place it is
  const bare = place.length > 2 ? place.slice(0, -1) : place
  const names: string[] = []
  let start = 0
  for (let i = 3; i < name.length; i++) {
    const left = name.slice(start, i)
    // 国家统计局福建调查总队福建海警局: the place inside the first opens the second
    const before = left.indexOf(name.slice(i, i + 2))
    const again = before >= 3 && /[局厅委部办院行会处署]/.test(left[before - 1]) && !/[省市县区州]$/.test(left)
    // 市教育局市财政局
    const sameLevel = name[i] === name[0] && '省市县区州'.includes(name[0]) && '局厅委部办院行会处'.includes(name[i - 1])
    const opens =
      again ||
      sharesOffice(left, name.slice(i)) ||
      sameLevel ||
      name.startsWith(place, i) ||
      name.startsWith(bare, i) ||
      opensOfState.test(name.slice(i, i + 7)) ||
      (central.test(name.slice(i, i + 12)) && !/[省市县区州盟旗乡镇道]$/.test(left))
    // a national bureau's office in the place: 国家税务总局福建省税务局
    if (
      !opens ||
      (left.length < 4 && !central.test(left)) ||
      !isBodyName(left) ||
      /^(?:国家[^局]*局|中国[^会行]{2,10}(?:会|行)|中共)$/.test(left)
    )
      continue
    names.push(left)
    start = i
  }
  // 中共云岭市委云岭市人民政府应对雨雪冰冻领导小组 is both their body
  if (names.length === 1 && /^中共.*委$/.test(names[0]) && taskForce.test(name.slice(start))) return []
  names.push(name.slice(start))
  return names.every((one) => (one.length >= 4 || central.test(one)) && isBodyName(one)) ? names : []
}

const opensOfState = new RegExp(`^${ofState}`)
const taskForce = /人民政府.{2,30}(?:小组|指挥部|办公室)$/
const placeOpening = /^[\u4e00-\u9fa5]{1,3}[省市县区州]/

/** 清岚市水利局青河市水利局: another place, and the same office. */
function sharesOffice(left: string, right: string): boolean {
  const office = left.replace(placeOpening, '')
  const place = placeOpening.exec(right)?.[0]
  return place !== undefined && office.length >= 2 && office !== left && right.startsWith(office, place.length)
}

// Bodies of the State whose names open with no place.
const central = new RegExp(
  `^${oneOf(
    '外交部|国防部|发展改革委|教育部|科技部|工业和信息化部|工信部|公安部|民政部|司法部|财政部|人力资源社会保障部|人社部|自然资源部|生态环境部|住房城乡建设部|住建部|交通运输部|水利部|农业农村部|商务部|文化和旅游部|卫生健康委|退役军人部|退役军人事务部|应急管理部|应急部',
    '人民银行|银保监会|银监会|保监会|审计署|国资委|海关总署|税务总局|市场监管总局|金融监管总局|证监会|广电总局|体育总局|统计局|知识产权局|医保局|能源局|林草局|铁路局|民航局|邮政局|文物局|中医药局|疾控局|矿山安监局|消防救援局|药监局|粮食和储备局|全国总工会|全国妇联|全国工商联',
  )}(?![门队长员])`,
)

// What the last words before a signature end in: an entry of the attachment list, the name of a file, a title, a body of a clause.
const closesList = new RegExp(
  `(?:表|书|单|册|录|图|卡|证|函|信|范本|大纲|提纲|流程|分类|须知|承诺|职责|分工|样本|样式|格式|模板|说明|要求|方案|办法|通知|意见|计划|规划|措施|细则|规定|规范|标准|指南|要点|指标|名额|[议日]程|回执|\\.${fileEnding})$`,
  'i',
)
const closesName =
  /(?:局|厅|委|委员会|部|办|办公室|院|公司|集团|政府|管委会|中心|单位|部门|企业|银行|学校|大学|学院|实验区|开发区|高新区|新区|街道|乡镇|残联|妇联|工商联|科协|文联|侨联|总工会)$/
const opensName = new RegExp(`^(?:${ofState}|[省市县区州]|[\\u4e00-\\u9fa5]{1,3}?[省市县区州盟旗])[\\u4e00-\\u9fa5“”（）()]{2,}$`)
const closesForm = /(?:[^代发仪电手钟]表|[清名]单|[手名画]册|目录|样本|样式|模板|格式)$/
const closesText = /(?:说明|方案|通知|办法|计划|[议日]程|回执|须知|要求|标准|指南|规范|细则|意见|报告)$/
const goesOnWithForm = /^(?:[位元彰态演决面明率格填审统编报]|制作|管理|使用|安排|要求|汇总)/
// Shorter ends of a stretch are no name, but for those of the State: 财政部.
const shortest = 4
const shortestOfState = 3

/** Could a name sign beside another, of which the first characters are given: one place or level opens both, or one is of the Party or the State? */
export const signsWith = (name: string, other: string) =>
  name.startsWith(other.slice(0, 2)) ||
  other.includes(name.slice(0, 2)) ||
  isOfState.test(name) ||
  (name[0] === other[0] && '省市县区州'.includes(name[0]))
const isOfState = new RegExp(`^(?:${ofState}|[\\u4e00-\\u9fa5]{2,12}[部署]$)`)

/** Do the words end as an entry of a list or a title does? */
export const endsEntry = (words: string) => closesList.test(words) || /[）)]$/.test(words)

/**
 * Where a body's name begins that is glued to words before it: the last place at which one may end and the other opens. Behind the
 * entries of a list (`inList`) it may be a department's, which no place opens.
 */
export function gluedNameAt(name: string, inList = false): number | undefined {
  const party = name.lastIndexOf('中共')
  if (party > 1 && isBodyName(name.slice(party))) return party
  for (let at = name.length - shortestOfState; at > 1 && name.length - at <= 36; at--) {
    const left = name.slice(Math.max(0, at - 6), at)
    if (!closesList.test(left) && !closesName.test(left) && !/[）)]$/.test(left)) continue
    const right = name.slice(at)
    const behindEntry = (closesForm.test(left) || (inList && closesText.test(left))) && !goesOnWithForm.test(right)
    if (right.length < shortest && !(inList && behindEntry) && !(central.test(right) && endsEntry(left))) continue
    // 省委省直机关工委 is one body
    if (/[省市县区]委$/.test(left) && /^[省市县区]直/.test(right)) continue
    // behind a form the name of an office without its place too: …概算明细表|抢险调度中心
    if ((opensName.test(right) || central.test(right) || behindEntry) && isBodyName(right)) return withNamesBefore(name, at)
  }
  return undefined
}

/** Joint authorities glued to one another: the first of them. */
function withNamesBefore(name: string, last: number): number {
  const first = closesName.test(name.slice(0, last)) ? gluedNameAt(name.slice(0, last)) : undefined
  return first !== undefined && gluedNames(name.slice(first)).length > 1 ? first : last
}
