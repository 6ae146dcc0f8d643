import {inTable, type SourceText} from '../source/source-text.ts'
import {collectiveInside} from '../vocabulary/bodies.ts'
import {indexField} from '../vocabulary/boilerplate.ts'
import {opensWithNumber} from '../vocabulary/number-opening.ts'
import {isPageLine, opensSummary, pageTimeAt, tellsOfPage} from '../vocabulary/page-lines.ts'
import {looksLikeAddressees, readBareAddressees, readWrappedAddressees} from './addressees.ts'
import {readDocumentNumber} from './document-number.ts'
import {readTitle} from './title.ts'

/** The pieces above the first sentence: short lines, of the notice's own head and of the page it was copied from. */
export interface PageHead {
  readonly source: SourceText
  /** The piece that the text or the addressees begin with. */
  stop: number
  addressed: boolean
}

// No page prints more lines above its text.
const mostLines = 60
const longestLine = 160

export const wordsOf = ({text, pieces}: SourceText, index: number, most = longestLine) =>
  text.slice(pieces[index].start, Math.min(pieces[index].end, pieces[index].start + most))

/** `undefined` where no sentence and no addressees follow. */
export function headOf(source: SourceText): PageHead | undefined {
  const {pieces} = source
  for (let index = 0; index < Math.min(pieces.length, mostLines); index++) {
    const {start, end, boilerplate} = pieces[index]
    if (boilerplate) continue
    const words = wordsOf(source, index, longestLine + 1)
    if (opensSummary.test(words) || isLabel(source, index) || tellsOfPage(words) || field.test(words)) continue
    if (inTable(source, start)) {
      if (indexField.test(words.replace(/^[|｜\s]+/, '').slice(0, 16))) continue
      return undefined
    }
    if (endsInBars(words)) continue
    if (looksLikeAddressees(source, start, end, true) > 0) return {source, stop: index, addressed: true}
    if (index > 0 && collectiveInside.test(words) && !readTitle(source, index, index + 1)?.kind) {
      if (readBareAddressees(source, index) ?? readWrappedAddressees(source, index)) return {source, stop: index, addressed: true}
    }
    if (words.length > longestLine || isSentence(words)) return {source, stop: index, addressed: false}
  }
  return undefined
}

// - 公文种类：通知
const field = /^[-•·∙*]\s{0,4}[\u4e00-\u9fa5][\u4e00-\u9fa5\s]{1,10}[：:][^。；]{0,40}$/
// - 索引号：, • 发布机构：
const bullet = /^[-•·∙*]\s{0,4}/

/** A row of a table of the page, whose cells are mostly empty: `规范性文件 | |`. */
export const endsInBars = (words: string) => words.length <= longestRow && /[|｜]\s?[|｜]$/.test(words)
const longestRow = 60

const isSentence = (words: string) =>
  (/[。；]|[，：:]$/.test(words) && !indexField.test(words.replace(bullet, '').slice(0, 16))) ||
  (opensWithNumber(words.slice(0, 8)) && pageTimeAt(words) === 0)

export const isOfPage = (source: SourceText, index: number) => {
  const words = wordsOf(source, index)
  return isPageLine(words) || tellsOfPage(words) || opensSummary.test(words) || endsInBars(words) || field.test(words)
}

export const isNumber = (source: SourceText, index: number) =>
  readDocumentNumber(source, source.pieces[index].start, source.pieces[index].end)?.end === source.pieces[index].end

export const isLabel = (source: SourceText, index: number) => {
  const words = wordsOf(source, index, 40).replace(bullet, '')
  const label = indexField.exec(words)?.[0]
  return label !== undefined && label.length === words.length && source.pieces[index].gap === 'line'
}
