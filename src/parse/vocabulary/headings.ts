import {oneOf} from './one-of.ts'

// What the sections of a notice are about, and what is said of it: 申报 + 条件.
const subject = oneOf(
  '基本|总体|工作|主要|重点|具体|发展|目标|组织|保障|政策|实施|时间|进度|任务|责任|职责|经费|适用|支持|申报|联系|评标|评审|其他|有关|相关|编制|领导|办事',
  '背景|培训|考试|报名|报送|检查|活动|会议|大赛|参赛|评选|评分|奖励|申请|办理|补贴|补助|资助|招聘|报考|考核|整治|建设|试点|材料|纪律|验收',
)
const part = oneOf(
  '要求|对象|内容|范围|标准|时间|方式|目标|条件|程序|任务|措施|安排|材料|分工|办法|地点|流程|原则|重点|保障|目的|思路|步骤|方法|建议|情况|主题',
  '形式|机制|背景|事项|依据|体系',
)
/** Other headings that plans and notices share. */
const whole = oneOf(
  '组织机构|领导机构|办事机构|实施主体|申报主体|招聘岗位|招聘计划|指导思想|重点工作|组织领导|组织实施|费用构成|联系人|项目名称|投标人资格要求|附则|总则|预警分级|应急响应|响应分级|信息报告|预案管理|预案解释|考核评价|监督检查|宣传引导|主要做法',
  '工作成效|存在问题|存在的问题|下一步打算|下一步工作打算|下一步工作|咨询电话|工作进度|会议议程|参会人员|现场应用|资金来源|审计预算金额|应用培训|试点应用|全面推广应用|奖项设置',
)

/**
 * Headings that plans and notices share. Needed where a text was poured together and the heading runs into its text without any mark
 * (一、工作思路根据前期…), behind a number only.
 */
const common = new RegExp(`^(?:${whole}|${subject}${part})`)

/** Is the line one of the headings that plans share? */
export const isCommonHeading = (words: string) => common.exec(words)?.[0] === words

/** The one of them that the words open with. */
export const commonAtStart = (words: string): string | undefined => common.exec(words)?.[0]
