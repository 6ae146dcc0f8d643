/** A test for texts that end in one of the words of a list, which blanks part. `endingsIn('人员 专家')('评审专家')` → true. `lasts` are the characters that they end in. */
export function endingsIn(list: string): ((text: string) => boolean) & {lasts: ReadonlySet<number>} {
  const words = new Set(list.split(/\s+/).filter(Boolean))
  const longest = Math.max(...[...words].map((word) => word.length))
  const lasts = new Set([...words].map((word) => word.charCodeAt(word.length - 1)))
  const test = (text: string) => {
    if (!lasts.has(text.charCodeAt(text.length - 1))) return false
    for (let length = 1; length <= longest && length <= text.length; length++) if (words.has(text.slice(-length))) return true
    return false
  }
  return Object.assign(test, {lasts})
}
