import type {Check} from '../check.ts'

/** Who signs is not who issues by the title: not as many, or another. */
export const issuersAndSignature: Check = {
  name: 'issuers-and-signature',
  words: {
    zh: (about) => `署名“${about}”与标题中的发文机关对不上`,
    en: (about) => `“${about}” signs, and the title names other issuers`,
  },
  *find({document, positions}) {
    const {issuers = [], signature} = document
    const {authorities = []} = signature ?? {}
    const place = positions['/signature/authorities/0'] ?? positions['/signature']
    // several that one name stands for: 甲、乙两地财政局
    if (issuers.some((name) => /、|等.{0,3}(?:部门|单位|家)$/.test(name))) return
    // a page puts its own name before the title: 省工信厅：关于…
    if (/^[^：《]{2,30}：/.test(document.title ?? '')) return
    if (!issuers.length || !authorities.length || !place) return
    const [one, other] = [issuers, authorities].map((list) => list.map((name) => name.replace(/\s/g, '')))
    const head = (document.title ?? '').replace(/\s/g, '').split('关于', 1)[0]
    const isOdd =
      // whoever signs and stands at the head of the title issues it too
      other.some((name) => head.includes(name) && !one.some((own) => own.includes(name) || isWithin(own, name))) ||
      // one name that was cut in two
      (other.length > 1 && one.some((name) => name === other.join(''))) ||
      one.length > other.length ||
      other.length > one.length + (one.length === 1 ? 9 : 0) ||
      one.some((name) => !other.some((own) => alike(own, name)))
    if (isOdd) yield {start: place[0], end: place[1], about: authorities.join('、')}
  },
}

/** Is it the same body? The title may have the short name (福建工信厅), the signature the last part of a long one, but not one that has lost its head. */
const alike = (signs: string, issues: string) =>
  signs === issues ||
  isWithin(issues, signs) ||
  (signs.length >= issues.length
    ? signs.endsWith(issues.slice(-2))
    : issues.startsWith(signs.slice(0, 2)) || (issues.endsWith(signs) && /^[\u4e00-\u9fa5]{1,4}[省市县区州]/.test(signs)))

/** Do all characters of a short name stand in a long one, in their order? */
function isWithin(short: string, long: string): boolean {
  let at = -1
  return [...short].every((sign) => (at = long.indexOf(sign, at + 1)) >= 0)
}
