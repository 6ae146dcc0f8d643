import type {Party} from '../../syntax/nodes.ts'
import {leaf} from '../build.ts'
import type {Page} from '../page.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {names} from './parties.ts'

/** Names of persons: 2–4 characters, maybe padded (`张　三`), parted by 、 or blanks. */
export function persons(page: Page, start: number, end: number): Party[] {
  const found: Party[] = []
  for (const part of names(page, start, end)) {
    const value = page.text.slice(part.start, part.end)
    // 陆 明 俞 悦: padded two-character names, set side by side
    const letters = [...value.matchAll(/[\u4e00-\u9fa5]/g)]
    if (
      letters.length >= 2 &&
      letters.length % 2 === 0 &&
      /^[\u4e00-\u9fa5](?:[\s\u3000]+[\u4e00-\u9fa5]|[\u4e00-\u9fa5][\s\u3000]+[\u4e00-\u9fa5])+$/.test(value)
    ) {
      for (let i = 0; i < letters.length; i += 2) {
        const from = part.start + letters[i].index
        const to = part.start + letters[i + 1].index + 1
        found.push(leaf(page, 'party', from, to, {name: page.text.slice(from, to)}))
      }
      continue
    }
    const note = /^(.{2,8}?)[（(](.+)[）)]$/.exec(value)
    if (squeeze(value) !== '' && !/^[无—-]$/.test(value))
      found.push(leaf(page, 'party', part.start, part.end, {name: squeeze(note ? note[1] : value), ...(note && {note: note[2]})}))
  }
  return found
}
