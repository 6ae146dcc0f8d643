import {bodyEnds, endsLikeBody} from './bodies.ts'
import {personEndingLines, thingEndingLines} from './ending-table.ts'
import {endingsIn} from './endings-in.ts'

const persons = endingsIn(personEndingLines)

const things = endingsIn(thingEndingLines)

/** What names end in; most words end in something else. */
export const actorEnds: ReadonlySet<number> = new Set<number>(
  [...persons.lasts, ...bodyEnds, ...'）)〕统业线下'].map((sign) => (typeof sign === 'string' ? sign.charCodeAt(0) : sign)),
)

// Names that stand for somebody who is known already: 我局, 本办法, 其.
const pronoun =
  /^(?:国家$|国家、|我(?:[局厅委部省市县区州镇乡村校院系司会办处科室队所站馆社厂矿行]|公司|集团|企业|单位|中心|街道|[分支大中总]队|分局|学[校院]|医院)(?:机关)?$|我们|你们|他人|别人|他们|自己|本(?:单位$|公司$|办法|规定|通知|方案|意见|细则|条例|措施|人|文|法|条|项|次|年|月|着)|其$|其他$|双方$|会议$|大家|自己|同意|其个人|其所(?!在)|其父母|其配偶|为(?![民农]服务)|让|以便|附(?!属|设)|呈|送|选出|选择|考虑|交(?![通易警管投建行流运控旅巡调响大货接付款费办])|该$|这(?!些)|那|此|X{2,}(?:成员|组员)?$)/

// What is said to be done, or what joins to the words before, opens no name.
const opensNone =
  /^(?:无需|无须|不需|及时|准确|认真|便于|方便|保证|减少|增加|增强|优化|改进|改善|提高|提升|降低|扩大|延长(?!石油|油田)|[少不]裁员|避免|听取|咨询|宣贯|实行|厚植|做|反映|吸收|产生|停飞|暂停|暂缓|更换|明确|撰写|拨至|筛选|形成|诚邀|请求|登[录陆]|提交|商(?:有关|相关|同级|地方|各)|选择|突出|确定|挂靠|提前|经由|统筹推进|相比|现有(?!企业|单位|机构|人员|用户|商户)|加盖|享受|争取|维护好|使得|跨(?:设区市|[省市县区乡镇村](?!域))|以及|以上(?!(?:各|有关|相关)?(?:单位|部门|人员|企业|负责|同志|学校)|[\d一二两三四五六七八九十]+[个家所名位])|以下(?!.{0,6}(?:人员|单位|企业|毕业生|学生|机构|对象|部门)$)|或|即(?!墨)|则|与(?!会)|到(?![场会岗])|持(?![有股证]|.{1,8}者$)|(?:具体)?(?:时间|地点|事宜|名单|结果)等|接(?![待访收警种送诊生续单])|鉴于|克服|抵制|破除|摒弃|[^、]{0,6}(?:名称?|标题|主题)为)|(?:机构|企业|单位|部门|公司)[为对向](?![外内])|[^各和与及或、]被|先送|.在校$|或者$/

const notNames = new Set('组织 或者 前者 后者 两者 二者 再者 作者 记者 本人 他人 个人意见 有的 有些'.split(' '))

// 各1人, 3名专家人: how many, not who; 全省: a place as such
const counted = /(?<!第)[\d一二三四五六七八九十百千万两几多][人名个家]$|^全[省市县区国州镇乡村]$/

// 全省水利系统, 各行业
const whole = /^全[国省市县区][^、]{2,10}(?:系统|行业|战线)$|^各(?:行业|(?:相关)?专业)$/

// 全县上下
const together = /^(?:全[国省市县区州镇乡村局院校厂行]|公司|集团|企业)上下$/

// 站（场）长, 各县（市、区）
const inBrackets = /[（(〔][^（()）〔〕]{0,40}[）)〕]/

/** Could somebody with this name be told to act: a body, a post, a class of persons? `各县（市、区）人民政府`, `施工单位`, `申请人` → true; `申报材料` → false */
export function isActor(name: string): boolean {
  if (name.length < 2 || name[0] === '《' || !actorEnds.has(name.charCodeAt(name.length - 1)) || pronoun.test(name)) return false
  const bare = inBrackets.test(name) ? name.replace(inBrackets, '').replace(/等$/, '') : name
  if (bare === '平台' || bare === '监理' || together.test(bare) || ('全各'.includes(bare[0]) && whole.test(bare))) return true
  if (opensNone.test(bare)) return false
  if (notNames.has(bare)) return false
  if (counted.test(bare)) return false
  if (persons(bare)) return true
  return !things(bare) && endsLikeBody(bare)
}
