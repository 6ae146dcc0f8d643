const pairs: Record<string, string> = {'）': '（', '》': '《', '”': '“', '】': '【', '〕': '〔', ')': '('}
const opening = new Set(Object.values(pairs))

/** Is a bracket or quotation mark without its partner? Half and full width may meet. */
export function unbalanced(text: string): boolean {
  const open: string[] = []
  for (const sign of text) {
    const wide = sign === '(' ? '（' : sign === ')' ? '）' : sign
    if (opening.has(wide)) open.push(wide)
    else if (wide in pairs && open.pop() !== pairs[wide]) return true
  }
  return open.length > 0
}
