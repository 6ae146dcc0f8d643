/** Does only white space stand before a place on its line? A margin of more than the width of a page says yes as well. */
export const opensLine = (text: string, at: number): boolean => /(?:^|[\r\n])[^\S\r\n]*$/.test(text.slice(Math.max(0, at - 40), at))
