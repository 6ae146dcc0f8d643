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

const of = '(?:单位|部门|处室|科室|机关)'
const unlisted = '不再(?:单独|一一|逐一|另行|重复)?(?:列出|列示|列明|标注|注明|赘述)'
const lead = `(?:${oneOf('牵头|主办|主要责任|汇总|主责|第一责任')}${of}?人?(?:或${oneOf('牵头|汇总|主办')}${of})?)`
const follows = '(?:[，,；]?\\s*(?:以下|下)同)?'
// The bodies who have to do something everywhere, whose brackets close: 各县（市、区）人民政府
const everywhere = '(?:[^，。；：（）()]|（[^）]{1,10}）|\\([^)]{1,10}\\)){0,40}'
const bodies = oneOf('各|有关|相关|属地|试点|单位|部门|政府|地方|县|市|区|街|镇|乡|局')

/**
 * Statements that change how later clauses are read, by their effect. Some twenty wordings, seen in plans of the State Council, of
 * provinces and of cities.
 */
const declarations = [
  // 排在第一位的为牵头单位，下同 · 列首的为牵头单位 · 除标注“分别牵头”外，列第一位为牵头或汇总单位
  wording(
    'firstIsLead',
    `(?:除标注[^，。；]{0,12}外[，,]?)?(?:[省市县区州]级?(?:直属)?(?:单位|部门)?)?均?以?${oneOf('排名|排序|名列|排|列|排列|标注|写|(?<!单)位居|(?<!单)位列|居')}?在?`,
    `(?:第一位?|首位?|最?前面)[的者]?(?:(?:责任|落实|承办)?${of})?者?(?:[为是负责由系]{0,2})${lead}`,
    `[^，。；）)〕]{0,6}${follows}`,
  ),
  // 首个责任单位为牵头单位 · 第一个为牵头单位 · 第一责任单位为牵头单位
  wording(
    'firstIsLead',
    '',
    `(?:(?:第一个|首个|排名第一的?|排序第一的?)(?:责任)?${of}?|(?:第一|首位)责任${of})(?:[为是负责]{1,2})${lead}`,
    `[^，。；]{0,6}${follows}`,
  ),
  // 以下各项均需各县（市、区）落实，不再列出 · 以下均由甲局落实，下同
  wording(
    'implementToo',
    `(?:以下|下列|以上|上述)?(?:各项|各条)?[^，。；：（）()]{0,14}${oneOf('均需|均由|均涉及|都需|均须|均需要|都由|都涉及')}(?=${everywhere}${bodies})${everywhere}[，,]\\s*`,
    unlisted,
    '(?=$|[，。；）)〕\\s])',
  ),
  wording(
    'implementToo',
    `(?:以下|下列)(?:各项|各条)?[^，。；：（）()]{0,14}${oneOf('均需|均由|都需|均须|均需要|都由')}(?=${everywhere}${bodies})${everywhere}${oneOf('落实|负责|配合|参与|实施')}[，,]\\s*`,
    '(?:以下|下)同',
  ),
  // 各街镇落实，不再列出
  wording('implementToo', '[^，。；：（(]{1,30}(?:落实|负责|实施|配合)[，,]\\s*', unlisted, '(?=$|[，。；）)〕\\s])'),
  // 无牵头单位的，责任单位即为牵头单位
  wording('responsibleIsLead', `无牵头${of}的?[，,]?\\s*`, `责任${of}即?为牵头${of}`, follows),
  // 以下除标注适用于某地的措施外，适用范围均为全市
  wording('defaultScope', '以下除标注[^。；]{2,40}外[，,][^。；]{0,60}', '适用范围均为', '[^。；）)]{2,40}'),
]

export interface Declared {
  start: number
  end: number
  effect: string
}

const anyCore = new RegExp([...new Set(declarations.map(({core}) => core))].join('|'))

/** The code units that every declaration holds one of. */
export const declarationCodes = firstCodes(anyCore)

const none: never[] = []

// Each core holds one of these, few texts do, and what they are not in need not make the pattern of all cores ready.
const signs = ['第一', '首', '前面', '不再', '下同', '为牵头', '适用范围均为']

/** Could the text hold a declaration at all? */
export const mayDeclare = (text: string) => signs.some((sign) => text.includes(sign)) && anyCore.test(text)

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

// What else is said in such a bracket: whose order counts, what the others are, and that it is not said again.
const besides =
  /^[：:注\s]*(?:(?:各|所列|上述|以下)?(?:责任|牵头|落实)?(?:单位|部门)[中里均]?|(?:其[他它余]|后面)[^，。；]{0,10}(?:单位|部门)|以?下同|(?:以?下)?不再[^，。；]{2,8})?$/

/** Do the words of a bracket only declare how clauses are read: `列第一位的为牵头单位，其他为配合单位，下同`? */
export function onlyDeclares(value: string): boolean {
  const found = mayDeclare(value) ? declarationsIn(value) : none
  let rest = value
  for (const {start, end} of [...found].reverse()) rest = rest.slice(0, start) + rest.slice(end)
  return found.length > 0 && rest.split(/[，,；;]/).every((part) => besides.test(part))
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
