import type {DocumentNumber} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {indexField} from '../vocabulary/boilerplate.ts'
import {printedKind} from '../vocabulary/kinds.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
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

const openness = '(?:主动|依申请|不予?|部分|全部|同意|面向社会)?公开'
const opennessLabel =
  '(?:(?:政府|政务)?信息)?公开(?:方式|类别|类型|选项|属性|性质|形式|程度|级别|范围|情况)|(?:是否|可否|能否)(?:主动|同意|全文)?公开'
const answerLabel = '(?:办理|答复|办复|复文|建议|提案)?(?:类别|结果|分类|类型)'
const keeping = '(?:内部|工作)(?:文件|资料|材料)[，,]?|[，,]?(?:请?(?:注意|妥善)(?:保[存密管])|(?:不得|请勿|严禁|禁止)外(?:传|泄))'
/** How public a document is, of which class the answer to a proposal is, that it is for use within: squeezed, as a whole line. */
const indexLine = new RegExp(
  `^(?:(?:${opennessLabel})[：:][^。，；：:]{1,16}|(?:${answerLabel})[：:][“"]?[A-DＡ-Ｄ]类?[”"]?|[（(]?(?:[A-D]类?|(?:此件)?${openness}(?:发布)?)[）)]?|(?:${keeping}){1,2})$`,
)

/**
 * Where a line ends that an office or a portal prints above the 版头 and that is no part of it; `undefined` where it is none.
 *
 * ```text
 * 公开方式：主动公开
 * 办理类别：B类
 * 内部资料　注意保存
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

/** Where a line of a label and a value ends that stands above the number, alone or with others: `承办单位：云岭市水务局`. */
export function readFieldAboveNumber(source: SourceText, index: number): number | undefined {
  const {text, pieces} = source
  for (let p = index; p < pieces.length && p - index <= mostFields; p++) {
    const {start, end, boilerplate} = pieces[p]
    if (boilerplate) continue
    if (p > index && readDocumentNumber(source, start, end)?.end === end) return pieces[index].end
    const words = text.slice(start, end)
    // 省水利厅：关于做好巡查的通知 is a title behind the page's prefix
    if (end - start > 40 || !labelAndValue.test(words) || printedKind(words) !== undefined || words.includes('关于')) return undefined
  }
  return undefined
}
const mostFields = 6
const labelAndValue = /^[\u4e00-\u9fa5]{2,10}\s?[：:]\s?[^。；：:\s][^。；：:]{0,28}$/
