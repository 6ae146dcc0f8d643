import {formatNumber} from '../docx/number-format.ts'

/** What a browser prints before an item of an ordered list, by its `type` or the `list-style` of its style. `listLabel(2, 'a')` → `b.` */
export function listLabel(count: number, type: string): string {
  if (/list-style[^;]*none/i.test(type)) return ''
  if (/cjk-ideographic|chinese-informal|cjk-decimal/i.test(type)) return `${formatNumber(count, 'chineseCountingThousand')}、`
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'lowerLetter')}.`
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'upperLetter')}.`
  if (type === 'i' || /lower-roman/.test(type)) return `${formatNumber(count, 'lowerRoman')}.`
  if (type === 'I' || /upper-roman/.test(type)) return `${formatNumber(count, 'upperRoman')}.`
  return `${count}.`
}
