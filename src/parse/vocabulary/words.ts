/**
 * Words of the tables, several in a string, parted by | as patterns part them. A pattern and the look at one character that
 * spares most texts the pattern are made from the same string, so that a new word is in both.
 */

/** A pattern for any of the words. `oneOf('甲|乙', '丙')` → `(?:甲|乙|丙)` */
export const oneOf = (...words: string[]) => `(?:${words.join('|')})`

/** The code units that the words begin with. Throws where one begins with a sign of patterns, not with a character. */
export const firstCodes = (...words: string[]) => edges(words, 0)

/** The code units that the words end in. Throws as `firstCodes` does. */
export const lastCodes = (...words: string[]) => edges(words, -1)

function edges(words: string[], at: 0 | -1): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const word of words.join('|').split('|')) {
    const character = word.at(at)
    if (character === undefined || '\\^$.*+?()[]{}'.includes(character)) throw new Error(`no character at one end of “${word}”`)
    codes.add(character.charCodeAt(0))
  }
  return codes
}
