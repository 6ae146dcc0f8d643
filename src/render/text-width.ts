/**
 * How wide a text is, in characters of 三号: letters and digits take a half.
 *
 *     textWidth('2025年') // 3
 */
export function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += character >= ' ' && character <= '~' ? 0.5 : 1
  return width
}
