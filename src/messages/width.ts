import {eastAsianWidth} from 'get-east-asian-width'

/**
 * The columns that a text takes on a terminal: Chinese two each, and with `ambiguousWide` “ ” … — ① too; marks that are
 * drawn over the character before them none.
 *
 *     widthOf('缺少title') // 9
 */
export function widthOf(text: string, {ambiguousWide = false}: {ambiguousWide?: boolean} = {}): number {
  let width = 0
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code >= 0x20 && !/\p{Mn}/u.test(character)) width += eastAsianWidth(code, {ambiguousAsWide: ambiguousWide})
  }
  return width
}

/** The text filled with blanks to a width. `pad('警告', 7)` → `'警告   '` */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}
