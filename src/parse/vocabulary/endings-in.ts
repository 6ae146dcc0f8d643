/** A test for texts that end in one of the words of a list, which blanks part. `endingsIn('人员 专家')('评审专家')` → true. `lasts` are the characters that they end in, `words` the list. */
export function endingsIn(list: string): ((text: string) => boolean) & {lasts: ReadonlySet<number>; words: ReadonlySet<string>} {
  const all = new Set(list.split(/\s+/).filter(Boolean))
  // by their last character, which few texts share; compared where they stand, for to cut each length off costs more
  const byLast = new Map<number, string[]>()
  for (const word of all) {
    const last = word.charCodeAt(word.length - 1)
    const words = byLast.get(last)
    if (words) words.push(word)
    else byLast.set(last, [word])
  }
  const test = (text: string) => {
    const words = byLast.get(text.charCodeAt(text.length - 1))
    if (words) for (let i = 0; i < words.length; i++) if (text.endsWith(words[i])) return true
    return false
  }
  return Object.assign(test, {lasts: new Set(byLast.keys()), words: all})
}
