import type {Note} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** Does a text open with a note: （此件公开发布）, 信息公开选项：主动公开? */
export const opensWithNote = (words: string) => opening.test(words)
// 政府信息公开选项：依申请公开
const option = /(?:(?:政府|政务)?信息)?公开(?:选项|方式|属性|类别)\s?[：:]\s?((?:主动|依申请|不予?)公开)/
const opening = new RegExp(`^(?:[（(]\\s?此\\s?件[^（()）]{2,120}[）)]|${option.source})`)
// No note is longer.
const longest = 200

/**
 * 附注 (GB/T 9704-2012, 7.3.6), a line in brackets below the date, or its words without them.
 *
 * ```text
 * （此件公开发布）
 *   ^^^^^^^^^^ disclosure: 公开发布
 * ```
 */
export function readNote(source: SourceText, {start, end}: Range): Note | undefined {
  const value = source.text.slice(start, end)
  if (/^[（(]/.test(value) && source.partner[start] === end - 1 && value.length <= longest) {
    const tight = squeeze(value)
    if (tight.length >= 4 && said.test(tight)) {
      const disclosure = /(?:此件)?((?:主动|依申请|不予)?公开(?:发布)?|公开发布|不公开)/.exec(tight)
      return leaf(source, 'note', start, end, {...(disclosure && {disclosure: disclosure[1]})})
    }
  }
  const chosen = option.exec(value)
  if (chosen && chosen[0] === value) return leaf(source, 'note', start, end, {disclosure: chosen[1]})
  if (!/^此件(?:主动|依申请)?公开/.test(value) || value.length >= 16) return undefined
  return leaf(source, 'note', start, end, {disclosure: squeeze(value).replace(/^此件/, '').replace(/。$/, '')})
}

// What the notes in brackets speak of.
const said = /此件|公开|发至|本文|有删减|印发|联系|不予|经办人|承办人|咨询电话|传达到/

/** Where a poured piece is to be cut: a note in its middle ends what stands before it. */
export function findNote({text}: SourceText, {start, end}: Range): readonly Cut[] {
  const words = text.slice(start + 1, end)
  const found = words.includes('此件') ? inside.exec(words) : null
  if (found) return [{at: start + 1 + found.index}]
  const chosen = words.includes('信息公开') ? option.exec(text.slice(start, end)) : null
  return chosen ? [{at: start + chosen.index}, {at: start + chosen.index + chosen[0].length}] : noCuts
}
const inside = /[（(]此件(?:[主依不公][动申予公开]|发至|[^（()）]{0,30}(?:公开|发布|转载|传播|传达|登报))/

/** Where a piece is to be cut that opens with a note: the title of the issued text may stand right behind it. */
export function findNoteEnd({text, partner}: SourceText, {start, end}: Range): readonly Cut[] {
  const close = partner[start]
  if (close <= start || close >= end - 1 || close - start > longest || !/[（(]/.test(text[start])) return noCuts
  return said.test(squeeze(text.slice(start, close))) ? [{at: close + 1}] : noCuts
}
