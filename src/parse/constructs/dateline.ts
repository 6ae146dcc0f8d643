import type {Node, Signature} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {readDate} from '../vocabulary/calendar.ts'
import {looksLikeAddressees} from './addressees.ts'
import {authorities} from './signers.ts'

/**
 * Who issues and when, on a line under the title; it is read as the signature. In the main text a body alone is an
 * addressee's as well, so there a date has to stand behind it, on the line or below.
 *
 * ```text
 * 青河县人民政府办公室　2024年9月30日
 * ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^
 * authority            date
 * ```
 */
export function readDateline(source: SourceText, index: number, main: boolean): Signature | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  // the addressees may be poured behind it
  const opened = main ? openingDate.exec(text.slice(start, start + 14)) : null
  if (opened && looksLikeAddressees(source, start + opened[0].length, end) > 0) {
    const at = start + opened[0].length
    return parent('signature', start, at, [leaf(source, 'date', start, at, readDate(opened[0]) ?? {})])
  }
  if (end - start > 60 || index + 1 >= pieces.length) return undefined
  const below = dateFirst.exec(text.slice(start, end))
  if (below && main) {
    const names = authorities(source, start + below[0].length, end)
    const to = start + below[1].length
    if (names.length > 0) return parent('signature', start, end, [leaf(source, 'date', start, to, readDate(below[1]) ?? {}), ...names])
  }
  const dated = date.exec(text.slice(start, end))
  const at = dated ? start + dated.index : end
  const names = authorities(source, start, at)
  if (!dated) {
    if (names.length === 0) return undefined
    const below = pieces[index + 1]
    const alone = index + 2 < pieces.length && date.exec(text.slice(below.start, below.end))
    if (alone && alone[0].length === below.end - below.start) return signed(source, start, names, below.start, below.end)
    return main ? undefined : parent('signature', start, end, names)
  }
  if (names.length === 0 && (at > start || dated[0].endsWith('月'))) return undefined
  return signed(source, start, names, at, end)
}

const openingDate = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/

// 1994年10月28日，云岭市人民法院
const dateFirst = /^((?:19|20)\d{2}年\d{1,2}月\d{1,2}日)[，,、\s]{1,4}(?=[\u4e00-\u9fa5])/

const signed = (source: SourceText, start: number, names: Node[], at: number, end: number) =>
  parent('signature', start, end, [
    ...names,
    leaf(source, 'date', at, end, readDate(source.text.slice(at, end).replace(/[（()）]/g, '')) ?? {}),
  ])

// A report that is read out may be dated to the month: （2025年8月）.
const date = /(?:[（(](?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?[）)]|(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日)?)$/
