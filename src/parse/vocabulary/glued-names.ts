import {isBodyName} from './bodies.ts'

/**
 * Joint authorities without anything between them: each begins as the first does (福建省…福建省…) or
 * with 中共 国家 中国. `[]` where the text is not made of bodies.
 */
export function gluedNames(name: string): string[] {
  if (name.length > 300) return []
  const place = /^(.{1,6}?[省市县区州])/.exec(name)?.[1] ?? name.slice(0, 2)
  // 福建省…福建海警局: the second may leave out what kind of place it is
  const bare = place.length > 2 ? place.slice(0, -1) : place
  const names: string[] = []
  let start = 0
  for (let i = 4; i < name.length; i++) {
    const left = name.slice(start, i)
    // 国家统计局福建调查总队福建海警局: the place inside the first opens the second
    const again = left.indexOf(name.slice(i, i + 2)) >= 3
    // 市教育局市财政局
    const sameLevel = name[i] === name[0] && '省市县区州'.includes(name[0]) && '局厅委部办院行会处'.includes(name[i - 1])
    const opens =
      again ||
      sameLevel ||
      name.startsWith(place, i) ||
      name.startsWith(bare, i) ||
      /^(?:中共|国家|中国|中华人民共和国|共青团)/.test(name.slice(i, i + 7))
    // a national bureau's office in the place: 国家税务总局福建省税务局
    if (!opens || left.length < 4 || !isBodyName(left) || /^(?:国家.*局|中国.{2,10}(?:会|行)|中共)$/.test(left)) continue
    names.push(left)
    start = i
  }
  names.push(name.slice(start))
  return names.every((one) => one.length >= 4 && isBodyName(one)) ? names : []
}
