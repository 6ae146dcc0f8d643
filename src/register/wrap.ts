import {eastAsianWidth} from 'get-east-asian-width'

/** What must not begin a line. */
const closing = '，。；：、？！）》」』”’％'

/**
 * The lines that a text takes in a column of so many terminal columns, where a Chinese character takes two. A closing mark goes with the
 * character before it.
 *
 *     wrap('牵头单位：甲', 8) // ['牵头单', '位：甲']
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const character of paragraph) {
      const own = eastAsianWidth(character.codePointAt(0)!)
      if (used + own > width && line !== '') {
        // the mark would stand alone: the character before it comes along
        const carried = closing.includes(character) && line.length > 1 ? line.slice(-1) : ''
        lines.push(carried === '' ? line : line.slice(0, -1))
        line = carried
        used = carried === '' ? 0 : eastAsianWidth(carried.codePointAt(0)!)
      }
      line += character
      used += own
    }
    lines.push(line)
    return lines
  })
}
