import {digitValue, isDigit} from '../source/characters.ts'

const digits: Record<string, number> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
/** What Han ordinals are written with. */
export const hanNumerals = '一二三四五六七八九十百〇零○'

const units: Record<string, number> = {十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 廿: 20, 卅: 30}

/**
 * The value of a numeral in Han or Arabic digits (either width), up to 9999; `undefined` when the
 * text is none. `二十一` → 21, `二〇二二` → 2022, `１２` → 12
 */
export function numeral(text: string): number | undefined {
  if (text === '') return undefined
  if (isDigit(text.charCodeAt(0))) {
    let value = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (!isDigit(code)) return undefined
      value = value * 10 + digitValue(code)
    }
    return value
  }
  if (text.length === 1) return digits[text] ?? units[text]
  let total = 0
  let last = 0
  let positional = true
  for (const character of text) {
    const unit = units[character]
    if (unit !== undefined) {
      total += unit > 10 && unit < 100 ? unit : (last || 1) * unit
      last = 0
      positional = false
    } else {
      const digit = digits[character]
      if (digit === undefined) return undefined
      last = positional ? last * 10 + digit : digit
    }
  }
  return total + last
}

const isOrdinal = new Uint8Array(0x10000)
for (const numeral of hanNumerals) isOrdinal[numeral.charCodeAt(0)] = 1

/** Is the code unit one that Han ordinals are written with? */
export const isHanNumeral = (code: number) => isOrdinal[code] === 1

/** An ordinal up to 99 in Han digits; above in Arabic ones. `21` → 二十一 */
export function hanNumeral(value: number): string {
  if (value > 99) return String(value)
  const signs = '〇一二三四五六七八九'
  const tens = Math.floor(value / 10)
  return `${tens === 0 ? '' : `${tens === 1 ? '' : signs[tens]}十`}${value % 10 === 0 && tens > 0 ? '' : signs[value % 10]}`
}
