/**
 * A pattern for any of the words, several in a string, parted by | as patterns part them. `oneOf('甲|乙', '丙')` → `(?:甲|乙|丙)`
 */
export const oneOf = (...words: string[]) => `(?:${words.join('|')})`
