/** Levels of brackets, and of block signs on a line, that no document has. */
const most = 200
/** Levels of ever deeper indentation. */
const indents = 400

/**
 * Where a YAML or JSON text is nested deeper than any document, found in one pass before it is read:
 * readers call themselves for each level, and a stack that runs out inside a pattern ends the process.
 *
 *     nestedTooDeep('['.repeat(1000)) // 200
 */
export function nestedTooDeep(text: string): number | undefined {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) depth++
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--
    if (depth > most) return index
  }
  // ever deeper lines take room, and so do many signs on one: hardly a text has to be looked at twice
  if (text.length < (indents * indents) / 2 && !crowded.test(text)) return undefined
  const columns: number[] = []
  for (const {0: lead, index} of text.matchAll(/^(?: |[-?](?= ))*(?=\S)/gm)) {
    // Each sign of `- - a` opens a level.
    if (lead.replaceAll(' ', '').length > most) return index
    while (columns.length && columns.at(-1)! >= lead.length) columns.pop()
    if (columns.push(lead.length) > indents) return index
  }
  return undefined
}
const crowded = /(?:[-?] +){20}/
