/**
 * A text on one line, cut behind so many characters.
 *
 *     shorten('各街道要在9月底前建立台账。', 8) // '各街道要在9月底…'
 */
export function shorten(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line
}
