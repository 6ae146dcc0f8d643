/** The width of a character in widths of a Han character, as far as it can be told without its font. */
export const emWidth = (character: string): number => (character < '\u2000' ? 0.5 : 1)
