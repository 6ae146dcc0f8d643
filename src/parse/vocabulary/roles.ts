import type {Role} from '../../syntax/nodes.ts'
import {codes} from '../source/characters.ts'
import {endsLikeBody} from './bodies.ts'
import {lastCodes} from './edges.ts'
import {oneOf} from './one-of.ts'

/**
 * What a label's role is said of: 牵头单位, 牵头处室. Seen on all levels, from ministries (单位, 部门) to schools (教研室), mines
 * (车间, 工段) and villages (网格, 片区).
 */
const nouns = new Set(
  (
    '单位|部门|处室|科室|股室|部室|室部|院系|系部|学院|教研室|教研组|党支部|支部|中心|机关|机构|主体|企业|公司|地区|区县|县区|县市区|市县|县市|市州|地市|县|镇街|乡镇|街道|街镇|' +
    '社区|网格|片区|岗位|车间|工段|班组|团队|专班|项目部|委局|科|处|室|股|站所|站|所|中队|大队|队|小组|组织|组|党委|方|人员|人|领导'
  ).split('|'),
)
/** Others are told by what they end in: 责任专业部, 责任科所, 责任村; not 实施场所, 落实到村. */
const body = /^(?!场所|乡村|农村|全部|内部|[到至在入好用何各])[\u4e00-\u9fa5]{0,3}[部科处室所站队院校厂矿村镇乡行]$/
const endsOfBodies = codes('部科处室所站队院校厂矿村镇乡行')
/** What may stand before a label and narrows it: 整改责任单位, 预计完成时间. */
const qualifier = oneOf(
  '以上|上述|整改|落实|包保|包联|属地|预计|预期|计划|拟定|拟|要求|目标|最终|全面|总体|初步|阶段|销号|办结|任务|工作|直接|共同|相关',
  '本级|市级|县级|区级|省级|校级|院级|镇级',
)
const whole = (pattern: string) => new RegExp(`^${pattern}$`)

/** Labels of persons, which come before those of bodies: 牵头领导 is a leader, 牵头单位 a lead. The first that fits says the role. */
const ofPersons: Array<[RegExp, Role]> = [
  [
    whole(
      `(?:[省市县区校院]级)?${oneOf('责任|牵头|分管|包保|包案|包村|包片|包抓|挂牌|联系|挂钩|挂点|协管|牵头负责|主管|督办|包联')}${oneOf('省|市|县|区|校|院|局|厅|委|公司')}?领导`,
    ),
    'leader',
  ],
  [whole('分管(?:副?[省市县区州局院校处厅]长|副?主任|副?秘书长|负责人)'), 'leader'],
  [whole('(?:具体|直接|第一|主要|牵头|包保|落实|总)?(?:责任|负责|经办)人员?'), 'person'],
  [whole('联[系络][人员]'), 'contact'],
]
/** What they end in. */
const endsOfPersons = codes('导长任人员')

/** Labels of bodies: what says the role, where a noun follows. Looked up and not made a pattern, which would take a tenth of a start. */
const heads = rolesOf({
  lead: '牵头|主责|主办|主要责任|第一责任|汇总|承办|主要牵头|牵头责任|牵头负责|牵头考核|牵头推进|主要负责|总牵头|牵头实施|牵头落实|主要承办',
  support: '配合|协办|协同|支持|协助|协作|协同责任|配合责任|协同配合|协调配合|会办|协管',
  participate: '参与|参加',
  implement: '落实|实施|执行|属地|具体落实|具体实施|推进|组织实施',
  supervise: '督办|督导|督查|监督|督促|监管',
  guide: '指导|业务指导',
  responsible: '责任|负责|主体责任|直接责任|相关责任|职责|主管|经办|包保|整改',
})
/** What says it alone. */
const alone = rolesOf({
  lead: '主办|承办|牵头|主责',
  support: '配合|协办|协同',
  participate: '参与|参加',
  implement: '属地',
  guide: '指导|业务指导',
})

function rolesOf(words: Partial<Record<Role, string>>): ReadonlyMap<string, Role> {
  return new Map(Object.entries(words).flatMap(([role, list]) => list.split('|').map((word): [string, Role] => [word, role as Role])))
}

function roleOfLabel(word: string): Role | undefined {
  if (endsOfPersons.has(word.charCodeAt(word.length - 1))) for (const [pattern, role] of ofPersons) if (pattern.test(word)) return role
  for (let at = 1; at < word.length; at++) {
    const noun = word.slice(at)
    if (!nouns.has(noun) && !(endsOfBodies.has(word.charCodeAt(word.length - 1)) && body.test(noun))) continue
    const head = word.slice(0, at)
    const role = heads.get(head) ?? (head.startsWith('总') && heads.get(head.slice(1)) === 'lead' ? 'lead' : undefined)
    // 参与人员 are persons
    if (role && !(role === 'participate' && word.endsWith('人员'))) return role
  }
  return alone.get(word)
}

/** Labels whose value is a predicate clause of its own: 部门分工：甲局牵头，乙局配合 */
const mixed = /^(?:部门|任务|责任|职责)?分工$|^责任$/
/** Labels whose value is a deadline. */
const deadline = whole(
  oneOf(
    `${oneOf('完成|整改|办理|工作|办结|落实|实施|推进|时间|责任')}?(?:时限|期限)(?:要求)?`,
    `${oneOf('完成|推进|计划完成|办结|落实|实施|责任|截止|整改')}?时间${oneOf('节点|进度|安排|要求|表')}?`,
    '(?:完成|办结|截止|整改)日期',
    '(?:工作)?进度(?:安排|要求)?',
    '起止时间',
    '(?:工作|报送)?频[次率]',
    '(?:年度)?阶段性(?:工作)?目标',
  ),
)
/** Labels of notes that stand inside clauses. */
const remark = /^(?:适用范围|依据|备注|工作目标|考核方式)$/

export type LabelKind = {kind: 'role'; role: Role} | {kind: 'mixed'} | {kind: 'deadline'} | {kind: 'remark'}

const qualified = new RegExp(`^${qualifier}`)
const cache = new Map<string, LabelKind | undefined>()
/** What a label announces, or `undefined` when the word is none. `责任处室` → role responsible */
export function labelKind(word: string): LabelKind | undefined {
  if (word.length < 2 || word.length > 9) return undefined
  if (cache.has(word)) return cache.get(word)
  const role = roleOfLabel(word)
  let found: LabelKind | undefined
  if (role) found = {kind: 'role', role}
  found ??= mixed.test(word) ? {kind: 'mixed'} : deadline.test(word) ? {kind: 'deadline'} : remark.test(word) ? {kind: 'remark'} : undefined
  const narrowed = found ? undefined : qualified.exec(word)
  if (narrowed) found = labelKind(word.slice(narrowed[0].length))
  // 责任单位及完成时限：甲局，6月底前: of the two parts of the value each tells what it is
  const joint = found ? null : /^(.{2,4})[及和与、](.{2,4})$/.exec(word)
  if (joint && labelKind(joint[2])?.kind === 'deadline') found = labelKind(joint[1])
  if (cache.size < 500) cache.set(word, found)
  return found
}

/** Does the label of a time say by when a task is done (整改时限), not when something ends (截止时间)? */
export const setsTaskTime = (label: string) => /时限|期限|完成|整改|办结/.test(label)

/** The longest label that `text` ends in, before a colon at its end: `…。责任单位` → 责任单位 */
export function labelAtEnd(text: string): string | undefined {
  for (let length = Math.min(9, text.length); length >= 2; length--) {
    const word = text.slice(-length)
    if (labelKind(word)) return word
  }
  return undefined
}

export interface Predicate {
  role: Role
  mode?: 'byDuty' | 'severally'
  /** 牵头, 配合 … say the role outright and win over a label; 负责 and 落实 do not. */
  strong: boolean
  /** Said of a body right before it only. */
  bound?: boolean
}

const inDuty = '(?:按照?|根据|依据|依|结合)(?:各自|部门|工作|相关|“?三定”?|法定)?的?(?:职责|职能|工作职责|任务)?和?(?:分工|职责)'
const together = '分别|共同|协同|抓好|做好'

/** How a predicate is said: a pattern, and the words in it that say the role. */
interface Form {
  source: string
  words: string
  /** It is one only right behind the name of a body: 市公安局执行, but 遵照执行 says nobody. */
  bound?: true
}

/** One way to say it: what may stand before the words (a pattern), the words, and others that may follow. */
const form = (before: string, words: string, after?: string): Form => ({
  source: `${before}${oneOf(words)}${after === undefined ? '' : `${oneOf(after)}?`}$`,
  words,
})

/** Words that say a role only right behind the name of a body. */
const behindBody = (words: string): Form => ({source: `${oneOf(words)}$`, words, bound: true})

/** What is said, and all the ways to say it; those of a table are all bound to a name before them, or none is. */
const predicate = (said: Predicate, ...forms: Form[]) => ({
  ...said,
  bound: forms.some(({bound}) => bound),
  pattern: new RegExp(forms.map(({source}) => source).join('|')),
  words: forms.map(({words}) => words),
})

/**
 * Predicates at the end of a list, the longer ones first where one holds another. `按职责分工负责`, `分别牵头落实`, `配合`. Seen in
 * clauses of the State Council (负责, 会同…负责), of provinces (牵头, 按职责分工负责) and of cities and counties (抓总, 统筹, 为主).
 */
const predicates = [
  predicate({role: 'lead', strong: true, mode: 'byDuty'}, form(`${inDuty}${oneOf(together, '具体')}*`, '牵头', '负责|落实')),
  predicate({role: 'support', strong: true, mode: 'byDuty'}, form(`${inDuty}${oneOf(together, '积极')}*`, '配合|协助', '落实|做好|实施')),
  predicate({role: 'participate', strong: true, mode: 'byDuty'}, form(`${inDuty}${oneOf(together, '积极')}*`, '参与|参加')),
  // alone, or with how and what is done: 按照各自职责组织开展
  predicate(
    {role: 'responsible', strong: false, mode: 'byDuty'},
    form(
      `${inDuty}${oneOf(together, '分头|组织|具体|认真|切实|推进|负责|贯彻|抓')}*`,
      // or nothing
      '|负责|落实|实施|推进|组织实施|贯彻落实|开展|办理|做好|抓好|做好相关工作|抓好落实',
    ),
  ),
  predicate({role: 'lead', strong: true, mode: 'severally'}, form('分别', '牵头', '落实|负责|实施|推进')),
  predicate({role: 'implement', strong: false, mode: 'severally'}, form('分头(?:抓好)?', '落实|实施|推进')),
  predicate({role: 'responsible', strong: false, mode: 'severally'}, form('(?:分别|分头)', '负责|落实|实施|推进', '落实|实施')),
  predicate({role: 'responsible', strong: false, mode: 'byDuty'}, form('分工', '负责|落实|实施')),
  predicate(
    {role: 'lead', strong: true},
    form('(?:共同|联合|总|双)?', '牵头', '负责|落实|组织实施|组织|推进|实施|办理|抓总|抓好|制定|统筹|协调|开展'),
  ),
  predicate(
    {role: 'lead', strong: true},
    form('', '主办|承办|抓总|主责'),
    form('', '统筹', '协调|推进|调度|负责|安排'),
    form('[为是](?:牵头|主办|主责)', '单位|部门'),
  ),
  predicate(
    {role: 'support', strong: true},
    form('(?:积极|密切|协助|共同|协同)?', '配合', '落实|实施|做好|负责|推进'),
    form('予以', '支持|配合|协助'),
    form('[为是](?:配合|协办|协同)', '单位|部门'),
    form('', '协助', '落实|配合|实施|推进'),
    form('(?<!政)', '协办'),
    form('', '协同', '配合|落实|推进'),
  ),
  predicate({role: 'participate', strong: true}, form('(?:共同|积极)?', '参与|参加', '落实|实施')),
  predicate({role: 'guide', strong: true}, form('(?:业务)?(?<!督促|监督)', '指导', '落实|实施')),
  predicate(
    {role: 'supervise', strong: true},
    form('(?:跟踪)?', '督导|督办|督查'),
    form('', '督促', '指导|落实'),
    form('', '监督', '指导|落实|实施'),
  ),
  predicate(
    {role: 'implement', strong: false},
    form('结合(?:本地|各自|工作|自身)?实际(?:抓好|认真|组织)?', '落实|实施'),
    form('负责', '落实|实施|组织实施|具体实施|抓好落实'),
    form('(?:具体|组织|抓好?|分头|认真|贯彻|推进)', '落实|实施'),
    form('(?:研究|统筹)?', '落实'),
    form('', '实施|推进'),
  ),
  predicate(
    {role: 'responsible', strong: false},
    form(
      '(?:共同|统筹|具体|分管|全面|总体|协调|主要|联合|总)?',
      '负责',
      '考核|督办|统筹|协调|推进|执行|通知|汇总|审核|组织|安全保卫|日常工作',
    ),
    form('[为是](?:责任|负责)', '单位|部门'),
    form('', '负总责|各负其责'),
  ),
  // what is said of a body right before it, and else of things: 市公安局执行, 市统计局汇总
  predicate({role: 'lead', strong: true}, behindBody('为主|牵总|管总|主抓|组织协调|统一调度|协调')),
  predicate({role: 'support', strong: true}, behindBody('会办|协抓')),
  predicate({role: 'implement', strong: false}, behindBody('执行|抓实|组织推动|组织开展|联合开展')),
  predicate({role: 'responsible', strong: false}, behindBody('审核|汇总|主管')),
]

/** The words that predicates are made of, what may stand before and behind them aside. Each has a case among the fixtures. */
export const predicateWords = (): string[] => [...new Set(predicates.flatMap(({words}) => words.join('|').split('|').filter(Boolean)))]

// By the character that they end in: most words end in one that no predicate does, and others in one that few do.
const byLast = new Map<number, typeof predicates>()
for (const entry of predicates) for (const code of lastCodes(entry.pattern)) byLast.set(code, [...(byLast.get(code) ?? []), entry])

// 等部门, 各自 and adverbs may stand between the name and what it does
const closesBody = (words: string) => endsLikeBody(words.replace(/(?:等|共同|分别|统一|具体|负责)$/, ''))

/** A predicate where it was found, with the length of its words. */
export interface FoundPredicate extends Predicate {
  length: number
}

/** The predicate a stretch ends in, or `undefined`. */
export function predicateAtEnd(value: string): FoundPredicate | undefined {
  const candidates = byLast.get(value.charCodeAt(value.length - 1))
  if (!candidates) return undefined
  // the longest have fewer characters
  const tail = value.slice(-24)
  for (const {pattern, role, mode, strong, bound} of candidates) {
    const match = pattern.exec(tail)
    if (!match || (bound && !closesBody(value.slice(0, value.length - match[0].length)))) continue
    return {role, mode, strong, ...(bound && {bound}), length: match[0].length}
  }
  return undefined
}

const tags: Record<string, Role> = {
  牵头: 'lead',
  总牵头: 'lead',
  抓总: 'lead',
  主办: 'lead',
  主责: 'lead',
  汇总: 'lead',
  协办: 'support',
  配合: 'support',
  参与: 'participate',
  负责: 'responsible',
  牵头单位: 'lead',
  配合单位: 'support',
  责任单位: 'responsible',
  牵头部门: 'lead',
  指导: 'guide',
  督办: 'supervise',
}
/** The role a bracket behind a name gives it: 甲局（牵头） */
export const roleOfTag = (word: string): Role | undefined => (Object.hasOwn(tags, word) ? tags[word] : undefined)
