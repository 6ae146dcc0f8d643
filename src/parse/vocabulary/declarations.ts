import {firstCodes} from './edges.ts'
import {oneOf} from './one-of.ts'

/**
 * A wording of a declaration, as patterns for its core and for what stands before and behind. No wording is without its core, and
 * little else has one, so that it is looked for first.
 */
const wording = (effect: string, before: string, core: string, after = '') => ({
  effect,
  core,
  pattern: new RegExp(before + core + after),
})

const of = '(?:单位|部门|处室)'
const unlisted = '不再(?:单独|一一|逐一|另行)?(?:列出|标注|注明|列明)'

/**
 * Statements that change how later clauses are read, by their effect. A dozen wordings, seen in plans of the State Council, of provinces
 * and of cities.
 */
const declarations = [
  // 排在第一位的为牵头单位，下同 · 除标注“分别牵头”外，列第一位为牵头或汇总单位
  wording(
    'firstIsLead',
    `(?:除标注[^，。；]{0,12}外[，,]?)?(?:[省市县区州]级?(?:直属)?(?:单位|部门)?)?均?以?${oneOf('排名|排序|排|列|排列|标注|写')}?在?`,
    `(?:第一位|首位|第一|最前面)[的者]?${oneOf('单位|部门|处室|科室|机关')}?者?[为是]${oneOf('牵头|主办|主要责任|汇总|主责')}`,
    '[^，。；）)〕]{0,10}(?:[，,；]?\\s*下同)?',
  ),
  // 首个责任单位为牵头单位
  wording('firstIsLead', '', '(?:第一个|首个|排名第一的?|排序第一的?)(?:责任)?(?:单位|部门)为牵头', '[^，。；]{0,8}(?:[，,]?下同)?'),
  // 以下各项均需各县（市、区）落实，不再列出
  wording(
    'implementToo',
    `(?:以下|下列|以上|上述)?(?:各项|各条)?[^，。；：]{0,14}${oneOf('均需|均由|均涉及|都需|均须|均需要')}[^。；]{1,60}?${oneOf('落实|负责|配合|参与|实施')}?[，,]\\s*`,
    `(?:下同|(?:以下)?${unlisted})`,
  ),
  // 各街镇落实，不再列出
  wording('implementToo', '[^，。；：（(]{1,30}(?:落实|负责|实施|配合)[，,]\\s*', unlisted),
  // 无牵头单位的，责任单位即为牵头单位
  wording('responsibleIsLead', `无牵头${of}的?[，,]?\\s*`, `责任${of}即?为牵头${of}`, '(?:[，,]?下同)?'),
  // 以下除标注适用于某地的措施外，适用范围均为全市
  wording('defaultScope', '以下除标注[^。；]{2,40}外[，,][^。；]{0,60}', '适用范围均为', '[^。；）)]{2,40}'),
]

export interface Declared {
  start: number
  end: number
  effect: string
}

const anyCore = new RegExp(declarations.map(({core}) => core).join('|'))

/** The code units that every declaration holds one of. */
export const declarationCodes = firstCodes(anyCore)

const none: never[] = []

/** Could the text hold a declaration at all? */
export const mayDeclare = (text: string) => anyCore.test(text)

/** The declarations inside `value`, in order, by their range in it. */
export function declarationsIn(value: string): Declared[] {
  if (/[\n\r]/.test(value)) return acrossLines(value)
  if (!anyCore.test(value)) return none
  const found: Declared[] = []
  for (const {pattern, effect} of declarations) {
    const match = pattern.exec(value)
    if (match && !found.some((other) => match.index < other.end && other.start < match.index + match[0].length))
      found.push({start: match.index, end: match.index + match[0].length, effect})
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The same over wrapped lines: the breaks are taken out, and the ranges put back. */
function acrossLines(value: string): Declared[] {
  const places: number[] = []
  let closed = ''
  for (let i = 0; i < value.length; i++) {
    if (value[i] === '\n' || value[i] === '\r') continue
    places.push(i)
    closed += value[i]
  }
  return declarationsIn(closed).map(({start, end, effect}) => ({start: places[start], end: places[end - 1] + 1, effect}))
}
