/** A range of one text that stands in another to the letter; `by` leads from one to the other. */
export interface Mapping {
  start: number
  end: number
  by: number
}

/** What may stand between two characters of a line that was read: emphasis, links and their targets, images, tags, escapes. */
const marks = /(?:[*_~`\\[\]]|!\[[^[\]\n]{0,200}\]|\]?\([^()\s]{0,400}\)|<[^<>\n]{0,400}>)/y
/** Marks in a row; more is no markup of a line. */
const most = 20
/** Where the line may begin, so many places are tried. */
const tries = 50

/**
 * Finds a line in a source that has marks between its characters.
 *
 *     align('**一、值守。**要', '一、值守。要') // [{start: 0, end: 5, by: 2}, {start: 5, end: 6, by: 4}]
 */
export function align(source: string, line: string): Mapping[] | undefined {
  let at = source.indexOf(line[0])
  for (let tried = 0; at >= 0 && tried < tries; tried++, at = source.indexOf(line[0], at + 1)) {
    if (!/[\s>#*_+\-|.)[~`!]/.test(source[at - 1] ?? '\n')) continue
    const mappings = alignAt(source, line, at)
    if (mappings) return mappings
  }
  return undefined
}

function alignAt(source: string, line: string, from: number): Mapping[] | undefined {
  const mappings: Mapping[] = []
  let at = from
  for (let i = 0; i < line.length; i++, at++) {
    for (let skipped = 0; source[at] !== line[i]; skipped++) {
      marks.lastIndex = at
      const mark = marks.exec(source)?.[0]
      if (!mark || skipped === most) return undefined
      at += mark.length
    }
    const last = mappings.at(-1)
    if (last && last.by === at - i) last.end = i + 1
    else mappings.push({start: i, end: i + 1, by: at - i})
  }
  return mappings
}
