/** A test for texts that end in one of the words of a list, which blanks part. `endingsIn('人员 专家')('评审专家')` → true */
export function endingsIn(list: string): (text: string) => boolean {
  const words = new Set(list.split(/\s+/).filter(Boolean))
  const longest = Math.max(...[...words].map((word) => word.length))
  return (text) => {
    for (let length = 1; length <= longest && length <= text.length; length++) if (words.has(text.slice(-length))) return true
    return false
  }
}
