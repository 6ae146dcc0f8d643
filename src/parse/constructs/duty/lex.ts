import {codes, isDigit} from '../../source/characters.ts'
import {type TimeForm, timeForms} from '../../vocabulary/duty-times.ts'
import {dutyWords, type WordKind} from '../../vocabulary/duty-words.ts'
import {firstCodes} from '../../vocabulary/edges.ts'
import type {View} from './view.ts'

/** A word of the tables, or a time, where it stands in the view. */
export interface Word {
  kind: WordKind | 'time'
  start: number
  end: number
  form?: TimeForm
}

/** What stands between two pauses. */
export interface Segment {
  start: number
  end: number
  words: Word[]
}

const dictionary = new Map<number, Array<[word: string, kind: WordKind]>>()
const known = new Set<string>()
for (const [kind, list] of Object.entries(dutyWords) as Array<[WordKind, string]>)
  for (const word of list.split(/\s+/)) {
    if (!word || known.has(word)) continue
    known.add(word)
    const code = word.charCodeAt(0)
    const words = dictionary.get(code)
    if (words) words.push([word, kind])
    else dictionary.set(code, [[word, kind]])
  }
// the longest word at a place counts
for (const words of dictionary.values()) words.sort(([a], [b]) => b.length - a.length)

const timesByFirst = new Map<number, Array<[TimeForm, RegExp]>>()
for (const form of timeForms) for (const code of firstCodes(form[1])) timesByFirst.set(code, [...(timesByFirst.get(code) ?? []), form])

const pause = codes('，,：:')
// no time of the act: 近三年, 连续3年内, 第二季度 is none of 二季度
const notBehind = codes('近续满超过计逾第约达')

/** The segments of a part with their words, found from left to right, none inside another, none in brackets or quotation marks. */
export function lex(view: View, start: number, end: number): Segment[] {
  const {words: text} = view
  const segments: Segment[] = []
  let segment: Segment = {start, end, words: []}
  for (let i = start; i < end; i++) {
    const other = view.partner(i)
    if (other > i && other < end) {
      i = other
      continue
    }
    const code = text.charCodeAt(i)
    if (pause.has(code)) {
      segment.end = i
      segments.push(segment)
      segment = {start: i + 1, end, words: []}
      continue
    }
    const time = timeAt(text, i, end, start)
    if (time) {
      segment.words.push(time)
      i = time.end - 1
      continue
    }
    if (isDigit(code)) {
      while (i + 1 < end && isDigit(text.charCodeAt(i + 1))) i++
      continue
    }
    const found = dictionary.get(code)?.find(([word]) => text.startsWith(word, i))
    if (!found || i + found[0].length > end) continue
    const to = i + found[0].length
    if (!canName.has(found[1]) || ofOthers.has(found[0]) || !goesOnAsName(text, to)) segment.words.push({kind: found[1], start: i, end: to})
    i = to - 1
  }
  segments.push(segment)
  return segments
}

function timeAt(text: string, at: number, end: number, start: number): Word | undefined {
  const forms = timesByFirst.get(text.charCodeAt(at))
  if (!forms) return undefined
  for (const [form, pattern] of forms) {
    pattern.lastIndex = at
    if (!pattern.test(text) || pattern.lastIndex > end) continue
    const to = pattern.lastIndex
    if (at > start && notBehind.has(text.charCodeAt(at - 1))) return undefined
    return {kind: 'time', start: at, end: to, form}
  }
  return undefined
}

// What is done may be part of a name: 监督管理局, 负责人, 牵头单位
const canName = new Set<WordKind>(['verb', 'modal', 'adverb'])
// these have somebody behind them whom it is done to: 组织专家论证
const ofOthers = new Set(
  '组织 安排 派 派出 选派 指派 委派 抽 抽调 督促 通知 动员 发动 引导 支持 鼓励 推动 帮助 促使 允许 建议 欢迎 推荐 选聘 聘请 聘 确定 明确 联系 约谈 表彰 慰问 配备 给予 要 应 应当 须 必须 需 需要 可 可以 不得 告知 提醒 方便 统一 共同 分别'.split(
    ' ',
  ),
)
const nameTail =
  /(?:监督|管理|建设|服务|指导|保障|保护|执法|开发|协调|推进|组织|经营|生产|实施|评审|审查|领导|协作|工作|责任|主体|行政|安全|运行|运营|维护|救援|防控|培训|教育|研究|检测|监测|评估|执行|发展|改革|和|与|及){0,4}(?:单位|部门|机构|人员|者|中心|局(?!部|面)|委员会|委(?!托|派)|厅|处(?!理|置|罚|于|分)|科(?!学|研|技)|站(?!位)|所(?!有|需|在|属|涉)|队|组(?!织|建|成|合)|院|室(?!内|外)|办(?!理|法|好|公|事|结|学|证)|办公室|企业|公司|机关|专班|商(?!务|业|品|定|议)|方(?!式|法|案|面|向|可|便|针|能)|专家|教师|学校|高校|协会|学会|负责人|责任人|人(?!民|才|力|工|均|口|次|数|社|事|文|身)|干部|员(?!工)|师(?!德|资))/y

function goesOnAsName(text: string, at: number): boolean {
  nameTail.lastIndex = at
  return nameTail.test(text)
}
