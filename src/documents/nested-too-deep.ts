/** Levels of brackets, and of block signs on a line, that no document has. */
const most = 200
/** Levels of ever deeper indentation. */
const indents = 400

/**
 * Where a text may be nested deeper than any document, found in one pass before it is read: readers call themselves for each
 * level, and a stack that runs out inside a pattern ends the process. Every bracket counts, also one of a text: this is for
 * what is not known to be sound.
 *
 *     nestedTooDeep('['.repeat(1000)) // 200
 */
export function nestedTooDeep(text: string): number | undefined {
  const bracket = deepBracket(text)
  if (bracket !== undefined) return bracket
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

/**
 * Where a JSON text is nested too deep. What stands in strings is no structure.
 *
 *     bracketsTooDeep('["[["]'.repeat(1000)) // undefined
 */
export const bracketsTooDeep = (json: string): number | undefined => deepBracket(json, {strings: true})

function deepBracket(text: string, {strings = false} = {}): number | undefined {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x5b || code === 0x7b) depth++
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--
    else if (strings && code === 0x22) index = endOfString(text, index + 1)
    if (depth > most) return index
  }
  return undefined
}

function endOfString(text: string, from: number): number {
  let at = from
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
