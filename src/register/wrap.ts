import {widthOf} from '../messages/width.ts'

/**
 * The lines that a text takes in a column of so many terminal columns, where a Chinese character takes two. A closing mark goes with the
 * character before it, and a number is not parted.
 *
 *     wrap('牵头单位：甲', 8) // ['牵头单', '位：甲']
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const [part] of paragraph.matchAll(/[\dA-Za-z.%]{1,12}[，。；：、？！）》」』”’％]?|.[，。；：、？！）》」』”’％]?/gsu)) {
      const own = widthOf(part)
      if (used + own > width && line !== '') {
        lines.push(line)
        line = ''
        used = 0
      }
      line += part
      used += own
    }
    lines.push(line)
    return lines
  })
}
