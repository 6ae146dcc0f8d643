import {formatNumber} from '../docx/number-format.ts'

/** What a browser prints before an item of an ordered list, by its `type` or the `list-style` of its style. `listLabel(2, 'a')` → `b.` */
export function listLabel(count: number, type: string): string {
  const printed = counted.exec(type)
  if (printed) return `${printed[1] ?? ''}${listLabel(count, printed[2] ?? 'decimal').replace(/[、.]$/, '')}${printed[3] ?? ''}`
  if (type.split(';').some(isNone)) return ''
  if (/cjk-ideographic|chinese-informal|cjk-decimal/i.test(type)) return `${formatNumber(count, 'chineseCountingThousand')}、`
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'lowerLetter')}.`
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'upperLetter')}.`
  if (type === 'i' || /lower-roman/.test(type)) return `${formatNumber(count, 'lowerRoman')}.`
  if (type === 'I' || /upper-roman/.test(type)) return `${formatNumber(count, 'upperRoman')}.`
  return `${count}.`
}

/** `content: "（" counter(b, cjk-ideographic) "）"`: what stands before a number of one counter, how it is written, and what stands behind it. */
const counted =
  /^content\s*:\s*(?:["']([^"']{0,8})["'])?\s*counter\(\s*[\w-]{1,40}\s*(?:,\s*([\w-]{1,40})\s*)?\)\s*(?:["']([^"']{0,8})["'])?\s*$/

/** `list-style: none`, or a longer form of it. */
function isNone(declaration: string): boolean {
  const at = declaration.search(/list-style/i)
  return at >= 0 && /none/i.test(declaration.slice(at))
}
