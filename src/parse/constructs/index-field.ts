import type {DocumentNumber} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {indexField} from '../vocabulary/boilerplate.ts'
import {looksLikeAddressees} from './addressees.ts'
import {readDocumentNumber} from './document-number.ts'

/** A field of a portal's index: no part of the document up to `asideEnd`, read up to `end`. */
interface IndexField {
  asideEnd: number
  end: number
  number?: DocumentNumber
}

/**
 * A field of a portal's index that was poured into the text. Nothing of it belongs to the document but the number.
 *
 * ```text
 * 【发布文号】云财发〔2020〕11号
 * ^^^^^^^^^^ label
 *           ^^^^^^^^^^^^^^^^^ number
 * ```
 */
export function readIndexField(source: SourceText, index: number): IndexField | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const label = indexField.exec(text.slice(start, Math.min(end, start + 10)))
  if (!label) return undefined
  let at = start + label[0].length
  while (at < end && /\s/.test(text[at])) at++
  if (at >= end) {
    const value = readIndexValue(source, index + 1)
    const behind = value?.end ?? end
    return {asideEnd: behind, end: behind, number: value?.number}
  }
  const number = /文号|字号/.test(label[0]) ? readDocumentNumber(source, at, end) : undefined
  if (number) return {asideEnd: at, end: number.end, number}
  const value = /^(?:\d{4}-\d{2}-\d{2}|(?:全文|现行)?(?:有效|失效|废止)|[^【[\s]*)/.exec(text.slice(at, Math.min(end, at + 80)))
  const to = at + (value?.[0].length ?? 0)
  return {asideEnd: to, end: to}
}

/** The value behind a label of an index that fills a piece: of no more use than the label, but for a number. `index` is the value's. */
export function readIndexValue(source: SourceText, index: number): {end: number; number?: DocumentNumber} | undefined {
  const {text, pieces} = source
  const [label, value] = [pieces[index - 1], pieces[index]]
  if (!value || value.boilerplate || value.gap === 'line' || value.end - value.start > 40) return undefined
  const words = text.slice(label.start, label.end)
  if (!indexField.test(words) || !/[】\]]$/.test(words) || looksLikeAddressees(source, value.start, value.end) > 0) return undefined
  if (indexField.test(text.slice(value.start, value.start + 10))) return undefined
  return {end: value.end, number: /[文字]号/.test(words) ? readDocumentNumber(source, value.start, value.end) : undefined}
}
