/** The text with one of the places that a pattern finds replaced; as it is where it finds none. `make` gets the match and its groups. */
export function replaceOne(text, pattern, make, random) {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return text
  const match = random.pick(found)
  return text.slice(0, match.index) + make(...match) + text.slice(match.index + match[0].length)
}
