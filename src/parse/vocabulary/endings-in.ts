/**
 * A test for texts that end in one of the words of a table, which has a line for each character that they end in. `lasts` are those characters.
 *
 *     endingsIn('人员 教员\n专家')('评审专家') // true
 */
export function endingsIn(table: string): ((text: string) => boolean) & {lasts: ReadonlySet<number>} {
  // by their last character, which few texts share; a line is cut into words when it is first needed, and the words are compared where they
  // stand, for to cut each length off costs more
  const byLast = new Map<number, string | string[]>()
  for (const line of table.split('\n')) byLast.set(line.charCodeAt(line.length - 1), line)
  const test = (text: string) => {
    const last = text.charCodeAt(text.length - 1)
    let words = byLast.get(last)
    if (words === undefined) return false
    if (typeof words === 'string') {
      words = words.split(' ')
      byLast.set(last, words)
    }
    for (let i = 0; i < words.length; i++) if (text.endsWith(words[i])) return true
    return false
  }
  return Object.assign(test, {lasts: new Set(byLast.keys())})
}
