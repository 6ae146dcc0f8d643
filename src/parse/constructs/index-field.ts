import type {DocumentNumber} from '../../syntax/nodes.ts'
import {skipBlanks} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {fieldLabel, indexField, indexValue, isSiteText, pageTrail} from '../vocabulary/boilerplate.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {looksLikeAddressees} from './addressees.ts'
import {readDocumentNumber} from './document-number.ts'
import {readTitle} from './title.ts'

/** A field of a portal's index: no part of the document up to `asideEnd`, read up to `end`. */
interface IndexField {
  asideEnd: number
  end: number
  number?: DocumentNumber
}

/**
 * A field of a portal's index, or where and when the page shows the text: nothing of it belongs to the document but the number. Where it is
 * `open`, above the addressees, brackets need not tell the label.
 *
 * ```text
 * 【发布文号】云财发〔2020〕11号
 * ^^^^^^^^^^ label
 *           ^^^^^^^^^^^^^^^^^ number
 * ```
 */
export function readIndexField(source: SourceText, index: number, open: boolean, titled: boolean): IndexField | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  const words = text.slice(start, Math.min(end, start + longestField))
  const trail = open ? pageTrail.exec(words) : null
  if (trail) return aside(start + trail[0].length)
  // a field stands right before it
  const goesOn = open && index > 0 && pieces[index - 1].boilerplate === 'site'
  // 字体：[大] [中] [小]　分享到：, behind a field
  if (goesOn && pieces[index].gap !== 'line' && (sizes.test(words) || (end - start <= longestButton && isSiteText(text, start, end))))
    return aside(end)
  const label = (indexField.exec(words.slice(0, longestLabel)) ??
    (goesOn || titled ? (otherField.exec(words) ?? timeField.exec(words)) : null))?.[0]
  if (label === undefined || !(/^[【[]/.test(label) || goesOn || (open && !(titled && /^[名标编]/.test(label))))) return undefined
  const at = skipBlanks(text, start + label.length, end)
  if (at >= end) {
    const value = titled && !/^[【[]/.test(label) ? undefined : readIndexValue(source, index + 1)
    const behind = value?.end ?? end
    return {asideEnd: behind, end: behind, number: value?.number}
  }
  // a page may print it behind another label
  const number = isNumberLabel(label) || /^[【[]/.test(label) ? readDocumentNumber(source, at, end) : undefined
  if (number) return {asideEnd: at, end: number.end, number}
  if (indexField.test(text.slice(at, at + longestLabel)) || timeField.test(text.slice(at, at + longestTime))) return aside(at)
  const value = indexValue.exec(text.slice(at, Math.min(end, at + longestField)))?.[0] ?? ''
  if (value.includes('。')) return undefined
  // the label is empty above the addressees
  return aside(/[：:]$/.test(value) ? at : at + value.length)
}
const longestField = 120
const longestButton = 20
const sizes = /^(?:[[【（(]?[大中小][\]】）)]?\s{0,4}){2,3}$/
// 附加码：003 发布机构：…
const otherField = new RegExp(
  `^[\\u4e00-\\u9fa5][\\u4e00-\\u9fa5\\s]{0,6}[\\u4e00-\\u9fa5][：:](?=(?:[^。；]{0,30}[\\s|｜])?${fieldLabel}\\s?[：:])`,
)
// 时间：2024-03-06 09:12, as only a page prints it
const timeField = /^时间\s?[：:](?=\s?(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2})/
const longestLabel = 16
const longestTime = 30
const aside = (end: number): IndexField => ({asideEnd: end, end})
const isNumberLabel = (label: string) => /[文字]\s{0,4}号/.test(label)

/** The value behind a label of an index that fills a piece: of no more use than the label, but for a number. `index` is the value's. */
export function readIndexValue(source: SourceText, index: number): {end: number; number?: DocumentNumber} | undefined {
  const {text, pieces} = source
  const [label, value] = [pieces[index - 1], pieces[index]]
  if (!value || value.boilerplate || value.end - value.start > 40) return undefined
  const words = text.slice(label.start, label.end)
  const isLabel = value.gap === 'line' ? !label.boilerplate && /[\u4e00-\u9fa5]$/.test(words) : /[】\]]$/.test(words)
  if (!isLabel || !indexField.test(words)) return undefined
  if (looksLikeAddressees(source, value.start, value.end) > 0) return undefined
  if (indexField.test(text.slice(value.start, value.start + longestLabel))) return undefined
  return {end: value.end, number: isNumberLabel(words) ? readDocumentNumber(source, value.start, value.end) : undefined}
}

const openness = '(?:主动|依申请|不予?|部分|全部|同意|面向社会)?公开'
const keeping = '(?:内部|工作)(?:文件|资料|材料)[，,]?|[，,]?(?:请?(?:注意|妥善)(?:保[存密管])|(?:不得|请勿|严禁|禁止)外(?:传|泄))'
/** How public a document is, that it is for use within, where it was registered: squeezed, as a whole line. */
const indexLine = new RegExp(`^(?:[A-Z]{2,8}[—\\-\\d]{6,24}|[（(]?(?:[A-D]类?|(?:此件)?${openness}(?:发布)?)[）)]?|(?:${keeping}){1,2})$`)

/**
 * Where a line ends that an office or a portal prints above the 版头 and that is no part of it; `undefined` where it is none.
 *
 * ```text
 * 主动公开
 * B类
 * 内部资料　注意保存
 * YLCR-2025-0040001        where it was registered
 * ```
 */
export function readIndexLine({text, pieces}: SourceText, index: number): number | undefined {
  const {start, end, gap} = pieces[index]
  if (end - start > 30) return undefined
  // 内部资料　注意保存: two pieces of one line
  const next = pieces[index + 1]
  const both = next?.gap === 'blank' && next.end - start <= 30 && indexLine.test(squeeze(text.slice(start, next.end)))
  if (both) return next.end
  return gap !== 'none' && indexLine.test(squeeze(text.slice(start, end))) ? end : undefined
}

/**
 * Where a line ends that nothing explains, with the number or the title some lines below it, or under the title with the addressees:
 * `承办单位：云岭市水务局`, `内部明电`; `语音播报`.
 */
export function readLineAbove(source: SourceText, index: number, titled: boolean): number | undefined {
  const {text, pieces} = source
  const first = pieces[index]
  if (titled && first.end - first.start > longestUnderTitle) return undefined
  for (let p = index; p < pieces.length && p - index <= (titled ? mostUnderTitle : mostLines); p++) {
    const {start, end, boilerplate} = pieces[p]
    if (boilerplate) continue
    if (p > index && (titled ? looksLikeAddressees(source, start, end) === end : opensHead(source, p))) return first.end
    // the number, below a line of the page
    if (p > index && titled && readDocumentNumber(source, start, end)?.end === end) continue
    if (end - start > longestLine || (titled ? saysWhat : /[。；]/).test(text.slice(start, end))) return undefined
  }
  return undefined
}
const mostLines = 12
const longestLine = 60
const mostUnderTitle = 3
const longestUnderTitle = 24
// A sentence, a time, a bracket, a unit: words of the notice.
const saysWhat = /[。；，、《（(—\d月]|^[一二三四五六七八九十第]/

/** Is a piece the number, or does the title begin there? */
function opensHead(source: SourceText, index: number): boolean {
  const {start, end} = source.pieces[index]
  if (readDocumentNumber(source, start, end)?.end === end) return true
  const title = readTitle(source, index, source.pieces.length)
  return title?.kind !== undefined && /关于|印发|转发/.test(title.title)
}
