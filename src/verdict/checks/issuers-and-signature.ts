import type {Check} from '../check.ts'

/** Who signs is not who issues by the title: not as many, or another. */
export const issuersAndSignature: Check = {
  name: 'issuers-and-signature',
  weight: 'strong',
  words: {
    zh: (about) => `署名“${about}”与标题中的发文机关对不上`,
    en: (about) => `“${about}” signs, and the title names other issuers`,
  },
  *find({document, positions}) {
    const {issuers = [], signature} = document
    const {authorities = []} = signature ?? {}
    const place = positions['/signature/authorities/0'] ?? positions['/signature']
    // several that one name stands for: 甲、乙两地财政局
    if (issuers.some((name) => /、/.test(name))) return
    if (!issuers.length || !authorities.length || !place) return
    const [one, other] = [issuers, authorities].map((list) => list.map((name) => name.replace(/\s/g, '')))
    const odd = one.length !== other.length || other.some((name) => !one.some((own) => alike(name, own)))
    if (odd) yield {start: place[0], end: place[1], about: authorities.join('、')}
  },
}

/** Is it the same body? The title may have the short name; a signature shorter than the name in the title has lost its head. */
const alike = (signs: string, issues: string) =>
  signs === issues || (signs.length >= issues.length ? signs.endsWith(issues.slice(-2)) : issues.startsWith(signs.slice(0, 2)))
