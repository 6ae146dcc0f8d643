import {createNameFinder} from './name-finder.ts'

/** What is counted. */
const units =
  '个百分点|个工作日|平方公里|平方米|立方米|公里|千米|小时|分钟|万元|亿元|公斤|千克|个|年|月|日|号|时|项|条|次|倍|周|天|%|‰|万|亿|元|家|处|人|户|名|台|套|份|批|轮|所|座|米|亩|克|吨|级|届|期|章|款|岁|辆|件|块|组|场|类|版|页'
/** A number with what it counts: `2025年`, `98%`, `三个`. */
const number = new RegExp(
  `\\d{4}-\\d{2}-\\d{2}|(?:\\d[\\d.]{0,15}|[〇零一二两三四五六七八九十百千万亿]{1,8}(?=${units}))(?:${units})?`,
  'y',
)
/**
 * Makes what cuts texts into tokens: the names of bodies and numbers with their units whole, the rest by words.
 *
 *     createTokens(['市水务局'])('市水务局2025年清淤') // ['市水务局', '2025年', '清淤']
 */
export function createTokens(names: Iterable<string>): (text: string) => string[] {
  const nameAt = createNameFinder(names)
  const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh', {granularity: 'word'}) : undefined
  const segment = (text: string) => (words ? Array.from(words.segment(text), (part) => part.segment) : [...text])
  return (text) => {
    const tokens: string[] = []
    let from = 0
    const upTo = (end: number) => {
      if (end > from) tokens.push(...segment(text.slice(from, end)))
    }
    for (let at = 0; at < text.length; ) {
      const whole = nameAt(text, at) ?? numberAt(text, at)
      if (whole === undefined) at++
      else {
        upTo(at)
        tokens.push(whole)
        from = at += whole.length
      }
    }
    upTo(text.length)
    return tokens
  }
}

function numberAt(text: string, at: number): string | undefined {
  number.lastIndex = at
  return number.exec(text)?.[0]
}
