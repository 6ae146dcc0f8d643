/**
 * A number in one of WordprocessingML's formats (ECMA-376 part 1, 17.18.59), as Word 16 prints it. Where the standard is
 * silent, what Word was seen to print is taken: 101 is 一○一 in chineseCounting and 一百〇一 in chineseCountingThousand,
 * sets of signs go on in Arabic digits after their last one.
 *
 * @example formatNumber(12, 'chineseCountingThousand') // '十二'
 */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
      return ''
    case 'decimalZero':
      return value < 10 ? `0${value}` : `${value}`
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'ordinal':
      return `${value}${['th', 'st', 'nd', 'rd'][value % 100 > 10 && value % 100 < 14 ? 0 : value % 10] ?? 'th'}`
    case 'hex':
      return value.toString(16).toUpperCase()
    case 'numberInDash':
      return `- ${value} -`
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return digitwise(value, '０１２３４５６７８９')
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? counting(value, han) : digitwise(value, '○一二三四五六七八九')
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return counting(value, han)
    case 'japaneseCounting':
      return counting(value, japanese)
    case 'chineseLegalSimplified':
      return counting(value, legal)
    case 'ideographLegalTraditional':
      return counting(value, legalTraditional)
    case 'japaneseLegal':
      return counting(value, legalJapanese)
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'koreanDigital2':
      return digitwise(value, '〇一二三四五六七八九')
    case 'taiwaneseDigital':
      return digitwise(value, '○一二三四五六七八九')
    default:
      return signs.get(format)?.[value - 1] ?? `${value}`
  }
}

/** Formats that are a fixed row of signs. */
const signs = new Map<string, string[]>(
  Object.entries({
    ideographTraditional: [...'甲乙丙丁戊己庚辛壬癸'],
    ideographZodiac: [...'子丑寅卯辰巳午未申酉戌亥'],
    ideographEnclosedCircle: [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'],
    decimalEnclosedCircle: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
    decimalEnclosedCircleChinese: [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'],
    decimalEnclosedParen: [...'⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'],
    decimalEnclosedFullstop: [...'⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛'],
  }),
)

/** A way of counting in words: digits, units to 千, 万; what stands for skipped places, and when 一 is not said. */
interface Numerals {
  digits: string
  units: string[]
  myriad: string
  /** Printed where places are skipped: 一百〇一. */
  zero: string
  /** 十 and not 一十 at the beginning. */
  bareTen?: boolean
  /** 百 and not 一百, anywhere. */
  bareUnits?: boolean
}
const han: Numerals = {digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], myriad: '万', zero: '〇', bareTen: true}
const japanese: Numerals = {digits: '〇一二三四五六七八九', units: ['', '十', '百', '千'], myriad: '万', zero: '', bareUnits: true}
const legal: Numerals = {digits: '零壹贰叁肆伍陆柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '万', zero: '零'}
const legalTraditional: Numerals = {digits: '零壹貳參肆伍陸柒捌玖', units: ['', '拾', '佰', '仟'], myriad: '萬', zero: '零'}
const legalJapanese: Numerals = {digits: '〇壱弐参四伍六七八九', units: ['', '拾', '百', '阡'], myriad: '萬', zero: ''}

function counting(value: number, numerals: Numerals): string {
  if (value <= 0) return numerals.digits[0]
  if (value >= 1_000_000) return ''
  const high = Math.floor(value / 10_000)
  const low = value % 10_000
  if (high === 0) return group(low, numerals, true)
  const gap = low > 0 && low < 1000 ? numerals.zero : ''
  return group(high, numerals, true) + numerals.myriad + gap + (low > 0 ? group(low, numerals, false) : '')
}

function group(value: number, {digits, units, zero, bareTen, bareUnits}: Numerals, opens: boolean): string {
  let text = ''
  let skipped = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) {
      skipped = text !== ''
      continue
    }
    if (skipped) text += zero
    skipped = false
    const bare = digit === 1 && place > 0 && (bareUnits || (bareTen && opens && place === 1 && text === ''))
    text += (bare ? '' : digits[digit]) + units[place]
  }
  return text
}

const digitwise = (value: number, digits: string) => [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('')

/** a … z, then aa … zz: the letter is repeated, as Word does it. */
function letters(value: number): string {
  if (value < 1 || value > 780) return `${value}`
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)
}

function roman(value: number): string {
  if (value < 1 || value > 32_767) return `${value}`
  const steps: Array<[number, string]> = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let text = ''
  let rest = value
  for (const [step, sign] of steps) {
    text += sign.repeat(Math.floor(rest / step))
    rest %= step
  }
  return text
}
