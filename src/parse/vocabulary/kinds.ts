import {oneOf} from './one-of.ts'

/** The words with which the subject of a title opens. A source for patterns. */
export const opensSubject = oneOf('关于|印发|转发|批转')

/** What a title ends in that is a notice's own, not that of a plan or a rule which it carries. A source for patterns. */
export const kindsOfNotices = oneOf('通知|意见|复?函|批复|决定|通报|公告|通告|请示|报告')

/** 文种 by their printed form → the canonical kind: the fifteen of the 条例 (第八条), and what else notices carry. */
const canonical = new Map(
  Object.entries({
    // the fifteen, and what they are also called
    决议: '决议',
    决定: '决定',
    命令: '命令',
    令: '命令',
    公报: '公报',
    公告: '公告',
    通告: '通告',
    意见: '意见',
    指导意见: '意见',
    实施意见: '意见',
    若干意见: '意见',
    政策意见: '意见',
    通知: '通知',
    紧急通知: '通知',
    补充通知: '通知',
    通报: '通报',
    报告: '报告',
    请示: '请示',
    批复: '批复',
    议案: '议案',
    函: '函',
    复函: '函',
    回函: '函',
    公函: '函',
    便函: '函',
    纪要: '纪要',
    会议纪要: '纪要',
    // plans, rules and lists, in their shortest form
    方案: '方案',
    实施方案: '方案',
    工作方案: '方案',
    行动方案: '方案',
    分工方案: '方案',
    推进方案: '方案',
    计划: '计划',
    行动计划: '计划',
    工作计划: '计划',
    规划: '规划',
    纲要: '纲要',
    要点: '要点',
    工作要点: '要点',
    措施: '措施',
    政策措施: '措施',
    若干措施: '措施',
    举措: '措施',
    若干政策: '政策',
    政策: '政策',
    办法: '办法',
    规定: '规定',
    细则: '细则',
    实施细则: '细则',
    规则: '规则',
    规程: '规程',
    守则: '守则',
    准则: '准则',
    制度: '制度',
    条例: '条例',
    章程: '章程',
    规范: '规范',
    标准: '标准',
    指南: '指南',
    指引: '指引',
    手册: '手册',
    预案: '预案',
    应急预案: '预案',
    清单: '清单',
    目录: '目录',
    台账: '台账',
    名单: '名单',
    公示: '公示',
    答复: '答复',
    解读: '解读',
    倡议书: '倡议书',
    公开信: '公开信',
    总结: '总结',
    汇报: '汇报',
    协议: '协议',
    讲话: '讲话',
    简报: '简报',
    任务书: '任务书',
    责任书: '责任书',
    提示: '提示',
    安全提示: '提示',
    温馨提示: '提示',
    风险提示: '提示',
    说明: '说明',
    问答: '问答',
    通稿: '通稿',
  }),
)
const longest = Math.max(...[...canonical.keys()].map((kind) => kind.length))
const last = new Set([...canonical.keys()].map((kind) => kind.charCodeAt(kind.length - 1)))

/** Is the code unit one that a kind ends in? Only behind these is a kind worth looking for. */
export const endsKind = (code: number) => last.has(code)

// What a text is as yet, when it was made, and which of several it is: each part of what such a bracket says.
const states = '试行|暂行|草案|修订|修正|修改|节选|摘[要录]|全文|征求意见|送审|讨论|审议|报批|代拟|会签|局部|调整'
const part = oneOf(
  `(?:公开|[二三]次)?(?:${states})案?[版本稿]{0,2}`,
  '(?:最新|最终|正式|公开|内部|简明|缩略|更新|网络|初|定|终|简|新|全)[版本稿]本?',
  '(?:\\d{4}年?[—\\-–－~～至]{1,2})?\\d{4}(?:\\s?年|\\s(?=[版度施印实通发公制]))?(?:度|\\d{1,2}月(?:\\d{1,2}日)?)?(?:施行|印发|实施|通过|发布|公布|制定)?[版本稿]{0,2}',
  '第[一二三四五六七八九十\\d]{1,3}[批次版稿]',
  '[Vv]?\\d\\.\\d版?',
)
/** （试行） and the like, which belong to the title but are no part of its kind. */
const status = new RegExp(
  `\\s?[（(]${oneOf(`${part}(?:[\\s、，,·]{0,3}${part}){0,6}`, '[^（()）]{0,4}\\d{4}\\s*年?[—\\-–－~～至][^（()）]{0,12}')}[）)]$`,
)

/** The title without its status brackets. `…办法（试行）` → `…办法` */
export function withoutStatus(title: string): string {
  let value = title
  while (value.endsWith('）') || value.endsWith(')')) {
    const shorter = value.replace(status, '')
    if (shorter === value) break
    value = shorter
  }
  return value
}

/** The printed kind that a title ends in: the longest one. `…的指导意见` → 指导意见 */
export function printedKind(title: string): string | undefined {
  const bare = withoutStatus(title)
  if (!endsKind(bare.charCodeAt(bare.length - 1))) return undefined
  for (let length = Math.min(longest, bare.length); length > 0; length--) {
    const word = bare.slice(-length)
    if (canonical.has(word)) return word
  }
  return undefined
}

/** The canonical kind of a title. `…的指导意见` → 意见 */
export function kindOf(title: string): string | undefined {
  const printed = printedKind(title)
  return printed && canonical.get(printed)
}

/** The length of a status bracket that opens at `at`, or 0. */
export const statusAt = (text: string, at: number): number => {
  const close = /^[（(][^（()）]{1,24}[）)]/.exec(text.slice(at, at + 28))
  return close && status.test(`题${close[0]}`) ? close[0].length : 0
}
