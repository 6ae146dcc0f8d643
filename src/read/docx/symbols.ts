// Signs of symbol fonts met in notices: boxes, ticks, bullets and list arrows. By font and the low byte of the code.
const wingdings: Record<number, string> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  116: '⬧',
  117: '◆',
  118: '❖',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  224: '→',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  40: '☎',
  42: '✉',
}
const wingdings2: Record<number, string> = {80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 79: '✗', 48: '□'}
const symbols: Record<number, string> = {183: '•', 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 184: '÷', 165: '∞', 109: 'μ'}

/**
 * The character for a sign of a symbol font (`w:sym`). An unknown one keeps its code, and `known` is false.
 *
 * @example symbol('Wingdings', 'F0FE') // {text: '☑', known: true}
 */
export function symbol(font: string | undefined, code: string | undefined): {text: string; known: boolean} {
  const point = Number.parseInt(code ?? '', 16)
  // half of a pair, or no character at all
  if (!(point > 0 && point <= 0xffff) || /\p{Surrogate}/u.test(String.fromCharCode(point))) return {text: '', known: false}
  const table = /wingdings 2/i.test(font ?? '')
    ? wingdings2
    : /wingdings/i.test(font ?? '')
      ? wingdings
      : /^symbol$/i.test(font ?? '')
        ? symbols
        : undefined
  const sign = table?.[point & 0xff]
  if (sign) return {text: sign, known: true}
  const text = String.fromCharCode(point)
  return {text, known: !/[\ue000-\uf8ff]/.test(text)}
}
