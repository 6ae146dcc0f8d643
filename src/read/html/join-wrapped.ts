import {indentWidth} from '../blank-width.ts'

/**
 * Joins the lines of preformatted text that were wrapped by hand: where paragraphs are told by their indent, a line without one goes on with
 * the line above, as far as that is filled. Other lines stay as they are.
 *
 * ```text
 *     为维护旅客合法权益，市交通局决定开展整治。现将有关
 * 事项通知如下：
 * ```
 */
export function joinWrapped(text: string): string {
  const lines = text.split('\n')
  const widths = lines.map((line) => columns(line.trimEnd()))
  const widest = widths.reduce((most, width) => Math.max(most, width), 0)
  if (widest < narrowest || widths.filter((width) => width >= widest - ragged).length < fewestFilled) return text
  let joined = lines[0]
  let indented = indentOf(lines[0]) >= leastIndent
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index]
    const isFilled = widths[index - 1] >= widest - ragged
    if (indented && isFilled && widths[index] > 0 && indentOf(line) < leastIndent) joined = joined.trimEnd() + line.trimStart()
    else {
      joined += `\n${line}`
      indented = indentOf(line) >= leastIndent
    }
  }
  return joined
}

/** In columns, of which a Han character takes two: the narrowest measure, how far filled lines may differ, an indent. */
const narrowest = 30
const ragged = 4
const leastIndent = 2
const fewestFilled = 3

const indentOf = (line: string) => indentWidth(line.slice(0, line.length - line.trimStart().length))

function columns(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) > 0x2000 ? 2 : 1
  return width
}
