const largest = 1024 * 1024
// Containers in containers, and marks of emphasis or links in one paragraph, cost a Markdown parser their square.
const nested = /^[ \t]*(?:[>*+-][ \t]*){64}|^[ \t]{200}/m
const mostMarks = 1000

/** Is it Markdown that a person may have written, which a parser reads in about the time that its length takes? */
export const isParsable = (text: string): boolean => text.length <= largest && !nested.test(text) && !isCrowded(text)

/** Does a paragraph hold more marks than any text does? */
function isCrowded(text: string): boolean {
  let marks = 0
  let lineStart = 0
  let before = ''
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '\n') {
      // a blank line ends the paragraph
      if (text.slice(lineStart, i).trim() === '') marks = 0
      lineStart = i + 1
    } else if ('*_~['.includes(character) && character !== before && ++marks > mostMarks) return true
    before = character
  }
  return false
}
