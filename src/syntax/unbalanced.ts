const pairs: Record<string, string> = {'）': '（', '》': '《', '”': '“', '】': '【', '〕': '〔'}
const sign = /[（()）《》“”【】〔〕]/g

/** Is a bracket or quotation mark without its partner? Half and full width may meet. */
export const unbalanced = (text: string): boolean => partnerless(text) !== ''

/** The brackets and quotation marks without partners, in their order: `partnerless('甲）（乙')` → `'）（'` */
export function partnerless(text: string): string {
  const open: string[] = []
  for (const [found] of text.match(sign) ?? []) {
    const wide = found === '(' ? '（' : found === ')' ? '）' : found
    const partner = pairs[wide]
    if (partner === undefined) open.push(wide)
    else if (open.at(-1) === partner) open.pop()
    else open.push(wide)
  }
  return open.join('')
}
