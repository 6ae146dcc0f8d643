/** What a heading or a lead-in says that stands below it: a `time`, so that one without more answers it, or the `conditions` that somebody has to meet. */
export type Wanted = 'time' | 'conditions' | undefined

/** Titles of documents that tell what was done, and have headings under which they say what is to be done. */
export const tellsInTitle = /(?:报告|汇报|总结|公报|简报|情况)(?:[（(][^）)]{0,12}[）)])?$/

/** Headings of other documents under which they tell it. */
export const looksBack =
  /^(?:[^，。；：]{0,8}(?:总体|基本|主要)(?:情况|特点|成效|做法|成绩)|[^，。；：]{0,10}(?:工作回顾|完成情况|开展情况|运行情况|落实情况|工作成效)|(?:[^，。；：]{0,6})(?:制定|起草|出台|修订|编制)(?:的?背景|过程|依据|情况)(?:[和及与、].{1,8})?)[：:]?$/

/** Words of headings under which stands what is to be done. */
export const looksAhead = /下一?(?:步|阶段)|打算|计划|安排|建议|要求|措施|思路|举措|意见|方向|任务/

/** What a heading wants: 申报时间, 材料报送截止日期, but not 公示时间; 申报条件, 补助对象与条件. */
export const wantedBelow = (title: string): Wanted =>
  asksForTime.test(title) && !ofState.test(title) ? 'time' : conditions.test(title) ? 'conditions' : undefined

const asksForTime = /(?:时间|日期|期限|时限)(?:安排|要求|节点)?[：:]?$/
const ofState = /公示|有效|执行|实施|适用|施行|保存|保管|建设|任|聘|追溯/
const conditions = /^(?!扩大|放宽|.*时间)[^，。；：]{0,12}(?:条件|对象|范围)(?:[与和及、](?:对象|范围|标准|要求))?[：:]?$/

/** How a lead-in ends below which conditions stand: …须满足以下条件之一： */
export const listsConditions = /(?:条件|要求|情形)(?:之一)?[（(）)\s]*[：:]$/
