import {oneOf} from './one-of.ts'

/**
 * Headings that plans and notices share. Needed where a text was poured together and the heading
 * runs into its text without any mark (一、工作思路根据前期…), behind a number only.
 */
const common = [
  '指导思想',
  '基本原则',
  '总体要求',
  '总体思路',
  '总体目标',
  '工作思路',
  '工作目标',
  '工作任务',
  '工作要求',
  '工作原则',
  '工作重点',
  '工作措施',
  '工作步骤',
  '工作安排',
  '工作内容',
  '主要目标',
  '主要任务',
  '主要内容',
  '主要措施',
  '重点任务',
  '重点工作',
  '具体任务',
  '具体措施',
  '具体要求',
  '发展目标',
  '目标任务',
  '组织领导',
  '组织机构',
  '组织实施',
  '组织保障',
  '保障措施',
  '政策措施',
  '实施步骤',
  '实施范围',
  '实施内容',
  '时间安排',
  '进度安排',
  '任务分工',
  '责任分工',
  '职责分工',
  '费用构成',
  '经费保障',
  '适用范围',
  '适用对象',
  '支持对象',
  '支持范围',
  '支持标准',
  '申报条件',
  '申报要求',
  '申报程序',
  '申报材料',
  '申报时间',
  '联系方式',
  '联系人',
  '项目名称',
  '评标方法',
  '评审办法',
  '投标人资格要求',
  '其他事项',
  '其他要求',
  '有关要求',
  '附则',
  '总则',
  '编制目的',
  '编制依据',
  '组织体系',
  '领导机构',
  '办事机构',
  '预警分级',
  '应急响应',
  '响应分级',
  '信息报告',
  '预案管理',
  '预案解释',
  '实施时间',
  '考核评价',
  '监督检查',
  '宣传引导',
  '背景情况',
  '基本情况',
  '主要做法',
  '工作成效',
  '存在问题',
  '存在的问题',
  '下一步打算',
  '下一步工作打算',
  '下一步工作',
  '咨询电话',
  '培训对象',
  '培训内容',
  '培训时间',
  '工作方法',
  '工作进度',
  '会议议程',
  '考试时间',
  '报名时间',
  '报名条件',
  '报送要求',
  '相关要求',
  '检查范围',
  '检查内容',
  '检查方式',
  '检查时间',
  '活动时间',
  '活动主题',
  '活动内容',
  '参会人员',
  '会议时间',
  '会议地点',
  '报名方式',
  '现场应用',
  '资金来源',
  '审计预算金额',
  '应用培训',
  '试点应用',
  '全面推广应用',
  '大赛目的',
  '大赛主题',
  '活动目的',
  '活动对象',
  '活动形式',
  '活动安排',
  '活动地点',
  '活动流程',
  '活动要求',
  '参赛对象',
  '参赛条件',
  '参赛要求',
  '参赛方式',
  '报名要求',
  '报名对象',
  '报名材料',
  '报名办法',
  '评选范围',
  '评选条件',
  '评选对象',
  '评选办法',
  '评选程序',
  '评选标准',
  '评审标准',
  '评分标准',
  '奖项设置',
  '奖励办法',
  '奖励标准',
  '申报对象',
  '申报范围',
  '申报方式',
  '申报流程',
  '申报主体',
  '申请条件',
  '申请材料',
  '申请程序',
  '申请方式',
  '申请时间',
  '办理流程',
  '办理条件',
  '办理材料',
  '补贴对象',
  '补贴标准',
  '补贴范围',
  '补助对象',
  '补助标准',
  '补助范围',
  '资助对象',
  '资助标准',
  '招聘岗位',
  '招聘条件',
  '招聘程序',
  '招聘范围',
  '招聘对象',
  '招聘计划',
  '报考条件',
  '培训目标',
  '培训方式',
  '培训地点',
  '培训要求',
  '考核内容',
  '考核方式',
  '考核标准',
  '考核程序',
  '考核对象',
  '检查重点',
  '检查对象',
  '检查安排',
  '检查要求',
  '整治目标',
  '整治范围',
  '整治内容',
  '整治重点',
  '实施对象',
  '实施程序',
  '实施主体',
  '建设目标',
  '建设内容',
  '建设任务',
  '建设原则',
  '试点目标',
  '试点任务',
  '试点范围',
  '试点内容',
  '时间要求',
  '时间地点',
  '工作流程',
  '工作机制',
  '工作程序',
  '工作背景',
  '工作分工',
  '工作保障',
  '材料要求',
  '纪律要求',
  '报送时间',
  '报送方式',
  '报送内容',
  '报送材料',
  '验收标准',
  '验收程序',
  '验收内容',
]

const longest = Math.max(...common.map((heading) => heading.length))
const shortest = Math.min(...common.map((heading) => heading.length))
const set = new Set(common)
const first = new Set(common.map((heading) => heading[0]))

/** Is the line one of the headings that plans share? */
export const isCommonHeading = (words: string) => set.has(words)

/** The longest of them that the words open with. */
function commonAtStart(words: string): string | undefined {
  if (!first.has(words[0])) return undefined
  for (let length = longest; length >= shortest; length--) {
    const heading = words.slice(0, length)
    if (set.has(heading)) return heading
  }
  return undefined
}

/** What plainly begins a text rather than going on with a heading. */
const textOpening = new RegExp(
  `^${oneOf(
    '以|为|根据|按照|按|通过|[上下]半年|[今去近全]年|拟[购采建新]|详见|[目当]前|截至|由|在|对|从|将|经|到\\d|\\d|一是|具体|主要|基于|针对|有关|凡',
    '各[单地级部]|本[次通方办单]|我|全[省市县区]|省公司|结合|依据|依托|坚持|围绕',
  )}`,
)
/** What makes the noun the subject of a sentence: 培训对象为近三年…, 建设内容包括…; not 为贯彻…. */
const tells =
  /^(?:为(?![了此]|贯彻|深入|进一步|切实|加[强快]|推[动进]|促进|确保|全面|更好|规范|做好|保[障证护]|提[高升]|有效|健全|落实|科学|充分|方便|实现|建立|完善|维护|防|认真|严格|积极|扎实|强化|顺利|有序)|主?要?包[括含]|分为|如下)/
/** What goes on with the words before it. */
const goesOn = /^[的和与及是、，。；：等]/
/** The nouns that headings end in. */
const headingEnd = new RegExp(
  `${oneOf(
    '改造|集成|培训|应用|建设|管理|方案|要求|目标|思路|任务|原则|内容|措施|构成|保障|机制|部署|采购|购置|安排|分工|方式|范围|标准|条件',
    '程序|领导|步骤|情况|意义|职责|流程|验收|考核|宣传|监督|评价|服务|对象|时间|地点|配置|来源|岗位|问题|事项',
  )}$`,
)

/** The length of the heading that a text poured together opens with, or 0. `工作思路根据…` → 4 */
export function gluedHeading(words: string, poured: boolean): number {
  const known = commonAtStart(words)
  if (known) {
    const rest = words.slice(known.length)
    if (!tells.test(rest) && (textOpening.test(rest) || (poured && rest !== '' && !goesOn.test(rest)))) return known.length
  }
  if (!poured) return 0
  for (let length = 4; length <= Math.min(20, words.length - 4); length++) {
    if (/[，。；：]/.test(words[length - 1])) return 0
    if (headingEnd.test(words.slice(0, length)) && textOpening.test(words.slice(length))) return length
  }
  return 0
}

// A heading of a family whose members stand glued to their texts is no longer.
const longestOfFamily = 12

/**
 * The length of the heading that a text opens with whose siblings all have theirs without a mark behind it, or 0: up to the first noun
 * that headings end in, whatever follows. `运行管理发电车由…` → 4
 */
export function gluedAmongHeaded(words: string): number {
  for (let length = 4; length <= Math.min(longestOfFamily, words.length - 4); length++) {
    if (pause.test(words[length - 1])) return 0
    if (!headingEnd.test(words.slice(0, length)) || goesOn.test(words.slice(length)) || predicate.test(words.slice(length))) continue
    // 安全管理|要求各单位: the last of several such nouns in a row
    return headingEnd.test(words.slice(0, length + 2)) ? length + 2 : length
  }
  return 0
}
const pause = /[，。；：、]/
/** What goes on with the noun as its predicate: 设计方案落实了…, 工作方案须经…. */
const predicate = /^(?:落实了|符合|满足|[应须要已必可不是了需]|有(?!关)|得到|不断|更加|明显)/

/** What headings that tell what is done or was reached end in. */
const phraseEnd = new RegExp(
  `(?:${oneOf(
    '提升|落地|加强|提高|完善|优化|推进|显现|向好|增强|夯实|深化|改善|见效|突破|好转|稳定|增长|加快|健全|凸显|扩大',
    '体系|教育|排查|整治|隐患|安全|责任|作风|基层|防线|底线|质量|能力|队伍|基础|活力|动能|氛围|合力|短板|风险|治理|秩序|效能|实效|工作|网络|格局',
  )})$`,
)

/** The lengths at which a heading may end that runs into its text: `健全责任体系学校成立了…` → [{length: 6, sure: false}] */
export function phraseEnds(words: string): Array<{length: number; sure: boolean}> {
  const found: Array<{length: number; sure: boolean}> = []
  for (let length = 4; length <= Math.min(longestOfFamily, words.length - 4); length++) {
    if (pause.test(words[length - 1])) break
    const left = words.slice(0, length)
    const right = words.slice(length)
    if ((phraseEnd.test(left) || headingEnd.test(left) || nounEnd.test(left)) && !goesOn.test(right))
      found.push({length, sure: textOpening.test(right)})
  }
  return found
}

/** Nouns and verbs between which a heading ends that lost its line break: 加快基础设施建设|加快推进… */
const nounEnd = new RegExp(
  `${oneOf(
    '建设|工程|项目|能力|渠道|政策|体系|机制|用地|水平|服务|管理|天然气|企业|力度|环境|合作|创新|发展|供给|市场|结构|效率|质量|监管',
    '改革|制度|平台|保障|支持|产业|培训|宣传|领导|”',
  )}$`,
)
const verbOpening = new RegExp(
  `^${oneOf(
    '加快|提高|做好|支持|减少|积极|鼓励|推动|推进|完善|加强|建立|强化|落实|大力|充分|严格|实施|组织|开展|引导|探索|进一步|深入|全面|重点',
    '各[地级部单]|在|对|以|按照|结合|通过|根据|依托|围绕|严禁|不得',
  )}`,
)

/** The length of a heading glued to its text, by sense alone, or 0; siblings have to bear it out. */
export function gluedBySense(words: string): number {
  for (let length = 5; length <= Math.min(18, words.length - 6); length++) {
    if (/[，。；：、]/.test(words[length - 1])) return 0
    if (nounEnd.test(words.slice(0, length)) && verbOpening.test(words.slice(length))) return length
  }
  return 0
}
