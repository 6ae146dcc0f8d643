import type {DocumentNumber, Title} from '../../syntax/nodes.ts'
import {skipBlanks} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {kindOf} from '../vocabulary/kinds.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readDocumentNumber} from './document-number.ts'
import {readTitleText} from './title-text.ts'

// No title in a bracket is longer.
const longest = 80

/**
 * 发文字号 with the title in a bracket behind it, as archives list a paper.
 *
 * ```text
 * 云校办发〔2024〕6号（第三次校长办公会纪要）
 * ^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^
 * number           title
 * ```
 */
export function readNumberedTitle(source: SourceText, index: number): {number: DocumentNumber; title: Title; end: number} | undefined {
  const {text, partner, pieces} = source
  const {start, end} = pieces[index]
  if (end - start > longest || !/[）)]/.test(text[end - 1])) return undefined
  const number = readDocumentNumber(source, start, end)
  const at = number ? skipBlanks(text, number.end, end) : end
  if (!number || at >= end - 1 || partner[at] !== end - 1) return undefined
  const title = squeeze(text.slice(at + 1, end - 1))
  if (!kindOf(title)) return undefined
  const words = parent('title', at + 1, end - 1, [leaf(source, 'text', at + 1, end - 1)], {title, ...readTitleText(title)})
  return {number, title: words, end}
}
