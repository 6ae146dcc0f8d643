import {formatNumber} from '../docx/number-format.ts'

/** What a browser prints before an item of an ordered list, by its `type` or the `list-style` of its style. `listLabel(2, 'a')` → `b.` */
export function listLabel(count: number, type: string): string {
  if (type.startsWith('content')) return printedLabel(count, type)
  if (type.split(';').some(isNone)) return ''
  if (/cjk-ideographic|chinese-informal|cjk-decimal/i.test(type)) return `${formatNumber(count, 'chineseCountingThousand')}、`
  if (type === 'a' || /lower-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'lowerLetter')}.`
  if (type === 'A' || /upper-(?:alpha|latin)/.test(type)) return `${formatNumber(count, 'upperLetter')}.`
  if (type === 'i' || /lower-roman/.test(type)) return `${formatNumber(count, 'lowerRoman')}.`
  if (type === 'I' || /upper-roman/.test(type)) return `${formatNumber(count, 'upperRoman')}.`
  return `${count}.`
}

/** What a style sheet prints before an item: `content: "（" counter(b, cjk-ideographic) "）"`. Counters of lists around it are not known here. */
function printedLabel(count: number, content: string): string {
  let label = ''
  for (const [, words, counter] of content.matchAll(/["']([^"'\n]{0,8})["']|counter\(([^()]{1,80})\)/g))
    label += words ?? listLabel(count, counter.split(',')[1] ?? 'decimal').replace(/[、.]$/, '')
  return label
}

/** `list-style: none`, or a longer form of it. */
function isNone(declaration: string): boolean {
  const at = declaration.search(/list-style/i)
  return at >= 0 && /none/i.test(declaration.slice(at))
}
