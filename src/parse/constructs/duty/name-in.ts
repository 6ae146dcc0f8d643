import type {Range} from '../../../syntax/range.ts'
import {isHan} from '../../source/characters.ts'
import {actorEnds, isActor} from '../../vocabulary/actors.ts'
import {once} from '../../vocabulary/once.ts'
import {oneOf} from '../../vocabulary/one-of.ts'
import {placeNames} from '../../vocabulary/places.ts'
import {isSeam} from '../../vocabulary/seams.ts'

/** The name behind the last 的 of `[start, end)`, if it could be somebody's. */
export function nameIn(text: string, start: number, end: number): Range | undefined {
  if (start >= end) return undefined
  const open = text[end - 1] === '等'
  // 企业所得税, 处于: a word that begins with what some names end in
  if (isSeam(text, end - 1) && !endsAll(text, end)) return undefined
  // 排查所服务的小区
  if (
    text[end - 1] === '所' &&
    isHan(text.charCodeAt(end)) &&
    !behindPlace.has(text[end]) &&
    !isPlace(text, end) &&
    isJoin(text, start, end)
  )
    return undefined
  if (text.startsWith('所得', end) || text.startsWith('要求的', end)) return undefined
  // 在校, 在岗: how they are, but 所在校
  if (text[end - 2] === '在' && end - 2 >= start && !'所驻'.includes(text[end - 3])) return undefined
  if (text[end - 1] === '位' && perUnit.test(text.slice(end, end + 4))) return undefined
  if (!actorEnds.has(text.charCodeAt(open ? end - 2 : end - 1))) return placesBefore(text, start, end)
  // no further back than a name reaches: a look back for each word over all before it would take the square of its time
  const first = Math.max(start, end - longest)
  let from = end
  while (from > first && !endsAttribute(text, from - 1) && !isDuring(text, from - 2)) {
    from--
    // what stands in brackets tells nothing apart: 财政局（撤并的为财政办）
    const code = text.charCodeAt(from)
    if (code === wideClose || code === close) from = Math.max(first, text.lastIndexOf(code === wideClose ? '（' : '(', from))
  }
  // 汛期各单位: when, before who
  from += whenBefore.exec(text.slice(from, Math.min(end, from + 5)))?.[0].length ?? 0
  // 我部和市财政局: only the other one is somebody else
  from += withUs.exec(text.slice(from, Math.min(end, from + 3)))?.[0].length ?? 0
  if (from >= end || (from > start && from === first && !endsAttribute(text, from - 1) && !isDuring(text, from - 2))) return undefined
  const name = text.slice(from, open ? end - 1 : end)
  // 项目较多的县
  if (from > start && name.length === 1 && text.charCodeAt(from - 1) === of && '省市县区镇乡'.includes(name)) return {start: from, end}
  if (!isActor(name) || weekday.test(name)) return placesBefore(text, start, end)
  // 接入门户的平台: a thing that is told apart
  if (name === '平台' && text[from - 1] === '的') return undefined
  // 分赴16市: no name holds a number further on
  return digits.test(name) && /[^\d（(、]\d/.test(name.replace(/^(?:以上|上述)?\d+(?:[-—～~至到]\d+)?|[“（(][^”）)]{0,60}[”）)]/g, ''))
    ? undefined
    : {start: from, end}
}

// of a long row one that is known is enough: 漳州、莆田、宁德
const whenBefore =
  /^(?:汛期|假期|节日|节假日|暑期|寒假|暑假|平时|平日|夜间|[上下]午|晚上|会[前后]|[节课雨雪灾]后|年[底初]|月底|期[末初])(?=[各每])/

const places = once(() => {
  const place = oneOf(...placeNames.split(/\s+/))
  const known = `(?:${place}|.州)`
  return new RegExp(`^(?:(?:${known}[、和])*${place}|(?=.*${known})(?:[^、和]{2,3}[、和]){2,}[^、和]{2,3})$`)
})
/** 厦门要…: the places that stand before an order. */
const placesBefore = (text: string, start: number, end: number): Range | undefined =>
  end - start <= 20 && ordered.test(text.slice(end, end + 2)) && places().test(text.slice(start, end)) ? {start, end} : undefined
const ordered = /^(?:[应须]|要(?!求)|可(?!能)|不得|负责|牵头)/
const withUs = /^我[局厅委部院司会办处][和与]/

// 单位增加值能耗: by the unit
const perUnit = /^(?:缴费|地区|建筑|工业|国内|运输|增加值|产[品值]|面积|能耗|成本|GDP)/

/** Does a name end there all the same, for what follows is a word of its own: 项目部|落实, 市局|部署, 派出所|提出? */
function endsAll(text: string, at: number): boolean {
  // 驾驶人|均应
  if (text[at] === '均') return '应须可要需不能由按摊分'.includes(text[at + 1])
  // 人事处|于3月底前, but 处于上升期
  if (text[at] === '于') return text[at - 1] === '处' && onTime.test(text.slice(at, at + 3))
  return text[at - 1] === '所' ? isPlace(text, at) : isOwnWord(text, at)
}
const onTime = /^于(?:[\d每本次当今明]|[上下][半周月个]|[年月][底末]|收到|接到|会[前后]|节[前后]|汛[前期后])/
/** Does a word stand there that may follow a name, though its first character could go on with the name's last? */
export const isOwnWord = (text: string, at: number) => ownWords.has(text.slice(at, at + 2))
const ownWords = new Set('落实 部署 分别 分管 分工 处置 处理 处罚 会同 会商 长期'.split(' '))
const isPlace = (text: string, at: number) => ofKind.test(text.slice(Math.max(0, at - 3), at))
const behindPlace = new Set('要应须可需不负牵和及与等按对将每于在均都也')
const ofKind =
  /(?:派出|院|研究|事务|税务|司法|监管|管理|卫生|检测|设计|交易|工商|财政|看守|管|站|供[电水]|水利|林业|农技|国土|收费|救助)所$/

/** Is 所 before what is done no office: 学校所|收取的费用, 排查所|服务的小区, but 卫生监督所|派员? */
const isJoin = (text: string, start: number, end: number) =>
  end - start < 4 || ofWhom.test(text.slice(end, end + 7)) || nameIn(text, start, end - 1) !== undefined
const ofWhom = /^[^，。；]{1,6}的/

// 各分馆周一闭馆
const weekday = /周[一二三四五六日末]/

const wideClose = '）'.charCodeAt(0)
const close = ')'.charCodeAt(0)
const of = '的'.charCodeAt(0)
/** Does 的 at a place end what tells a name apart? That of 设区的市 and of 新型冠状病毒感染的肺炎疫情 is part of the name. */
const endsAttribute = (text: string, at: number) =>
  text.charCodeAt(at) === of &&
  !(text[at - 1] === '区' && text.startsWith('设区的市', at - 2)) &&
  !(text[at + 1] === '肺' && text[at - 1] === '染')
/** Does 期间 stand at a place, or 过程中 before 每? */
const isDuring = (text: string, at: number) =>
  (text[at + 1] === '间' && text[at] === '期') || (text[at + 2] === '每' && '中目'.includes(text[at + 1]))

const digits = /.\d/

// Lists of names are longer than any name.
const longest = 160
