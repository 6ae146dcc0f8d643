const pairs: Record<string, string> = {'）': '（', '》': '《', '”': '“', '】': '【', '〕': '〔'}
const sign = /[（()）《》“”【】〔〕]/g

/** Is a bracket or quotation mark without its partner? Half and full width may meet. */
export function unbalanced(text: string): boolean {
  const open: string[] = []
  for (const [found] of text.match(sign) ?? []) {
    const wide = found === '(' ? '（' : found === ')' ? '）' : found
    const partner = pairs[wide]
    if (partner === undefined) open.push(wide)
    else if (open.pop() !== partner) return true
  }
  return open.length > 0
}
