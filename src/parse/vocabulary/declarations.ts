/**
 * Statements that change how later clauses are read, by their effect; twelve wordings were counted.
 */
const declarations: Array<[RegExp, string]> = [
  [
    /(?:除标注[^，。；]{0,12}外[，,]?)?(?:[省市县区州]级?(?:直属)?(?:单位|部门)?)?(?:均?以?(?:排名|排序|排|列|排列|标注|写)?在?(?:第一位|首位|第一|最前面)[的者]?(?:单位|部门|处室|科室|机关)?[者]?(?:为|是)(?:牵头|主办|主要责任|汇总|主责)[^，。；）)〕]{0,10})(?:[，,；]?\s*下同)?/,
    'firstIsLead',
  ],
  [/(?:第一个|首个|排名第一的?|排序第一的?)(?:责任)?(?:单位|部门)为牵头[^，。；]{0,8}(?:[，,]?下同)?/, 'firstIsLead'],
  [
    /(?:以下|下列|以上|上述)?(?:各项|各条)?[^，。；：]{0,14}(?:均需|均由|均涉及|都需|均须|均需要)[^。；]{1,60}?(?:落实|负责|配合|参与|实施)?[，,]\s*(?:下同|(?:以下)?不再(?:单独|一一|逐一|另行)?(?:列出|标注|注明|列明))/,
    'implementToo',
  ],
  [/[^，。；：（(]{1,30}(?:落实|负责|实施|配合)[，,]\s*不再(?:单独|一一|逐一|另行)?(?:列出|标注|注明|列明)/, 'implementToo'],
  [/无牵头(?:单位|部门|处室)的?[，,]?\s*责任(?:单位|部门|处室)即?为牵头(?:单位|部门|处室)(?:[，,]?下同)?/, 'responsibleIsLead'],
  [/以下除标注[^。；]{2,40}外[，,][^。；]{0,60}适用范围均为[^。；）)]{2,40}/, 'defaultScope'],
]

export interface Declared {
  start: number
  end: number
  effect: string
}

// Every declaration holds one of these; anything else is not looked at closer.
const hint = /下同|不再|位的?为|位者为|首位|第一[者的位个]|即为牵头|除标注/

const none: never[] = []

/** Could the text hold a declaration at all? */
export const mayDeclare = (text: string) => hint.test(text)

/** The declarations inside `value`, in order, by their range in it. */
export function declarationsIn(value: string): Declared[] {
  if (/[\n\r]/.test(value)) return acrossLines(value)
  if (!hint.test(value)) return none
  const found: Declared[] = []
  for (const [pattern, effect] of declarations) {
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
