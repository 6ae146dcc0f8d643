import type {Party} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {type Name, names} from './parties.ts'

const officer =
  /^((?:.{0,8})(?:书记|组长|局长|厅长|主任|市长|县长|区长|镇长|乡长|部长|处长|科长|院长|校长|成员|委员|主席|经理|董事长|支队长|大队长))(?:\s*([\u4e00-\u9fa5](?:\s*[\u4e00-\u9fa5]){1,2}))?$/

/** Names of persons: 2–4 characters, maybe padded (`张　三`), parted by 、 or blanks. */
export function persons(source: SourceText, start: number, end: number): Party[] {
  const found: Party[] = []
  const parts = names(source, start, end)
  const wordsOf = (part: Name) => source.text.slice(part.start, part.end)
  // 党组书记、局长　秦　岭: the offices are said of the name
  const titled = parts.some((part) => officer.exec(wordsOf(part))?.[2])
  for (const part of parts) {
    const value = wordsOf(part)
    const office = titled ? officer.exec(value) : undefined
    if (office) {
      if (office[2]) found.push(leaf(source, 'party', part.start, part.end, {name: squeeze(office[2]), note: office[1]}))
      continue
    }
    // 陆 明 俞 悦: padded two-character names, set side by side
    const letters = [...value.matchAll(/[\u4e00-\u9fa5]/g)]
    if (
      letters.length >= 2 &&
      letters.length % 2 === 0 &&
      /^[\u4e00-\u9fa5](?:\s+[\u4e00-\u9fa5]|[\u4e00-\u9fa5]\s+[\u4e00-\u9fa5])+$/.test(value)
    ) {
      for (let i = 0; i < letters.length; i += 2) {
        const from = part.start + letters[i].index
        const to = part.start + letters[i + 1].index + 1
        found.push(leaf(source, 'party', from, to, {name: source.text.slice(from, to)}))
      }
      continue
    }
    const note = /^(.{2,8}?)[（(](.+)[）)]$/.exec(value)
    if (squeeze(value) !== '' && !/^[无—-]$/.test(value))
      found.push(leaf(source, 'party', part.start, part.end, {name: squeeze(note ? note[1] : value), ...(note && {note: note[2]})}))
  }
  return found
}
