/** Longer names are not looked for. */
const longest = 40

/**
 * Makes what finds the longest of some names that stands at a place of a text.
 *
 *     createNameFinder(['市水务局'])('由市水务局牵头', 1) // '市水务局'
 */
export function createNameFinder(names: Iterable<string>): (text: string, at: number) => string | undefined {
  const known = new Set(names)
  const lengths = [...new Set([...known].map(({length}) => length))]
    .filter((length) => length > 1 && length <= longest)
    .sort((a, b) => b - a)
  return (text, at) => {
    for (const length of lengths) {
      const name = text.slice(at, at + length)
      if (name.length === length && known.has(name)) return name
    }
    return undefined
  }
}
