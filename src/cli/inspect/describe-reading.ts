import type {VFile} from 'vfile'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {account} from '../../model/account.ts'
import {treeOf} from '../../reading.ts'
import {summarize} from '../../summarize.ts'
import {summaryLine} from '../say/summary-line.ts'
import {drawLines, drawTree} from './draw.ts'
import {nodeNames} from './inspect-words.ts'

/** The values of the options of `gongwen inspect`. */
export interface InspectFlags {
  lines?: boolean
  tree?: boolean
  why?: boolean
  text?: boolean
}

/** What `gongwen inspect` shows of a notice that was read: its lines or its tree, and the share of characters accounted for. */
export function describeReading(file: VFile, {lines, tree, why, text}: InspectFlags, language: Language): string {
  if (text) return file.data.lines!.text
  const root = treeOf(file)
  const data = file.data as Required<typeof file.data>
  const parts: string[] = []
  if (lines) parts.push(drawLines(data.lines, language))
  if (tree || why || !lines) parts.push(drawTree(root, why ?? false, language))
  const {total, inModel, separators, blank, leftOut, missing} = account(root, data.document ?? {gongwen: '1', sections: []})
  const share = total - blank ? (((inModel + separators + leftOut) / (total - blank)) * 100).toFixed(2) : '100.00'
  const lost = missing
    .map(
      (leaf) =>
        `  ${leaf.position?.start.line}:${leaf.position?.start.column} ${language === 'zh' ? nodeNames[leaf.type] : leaf.type} ${oneLine(JSON.stringify(leaf.value))}\n`,
    )
    .join('')
  parts.push(
    language === 'zh'
      ? `字符 ${total}（空白 ${blank}）：写入结果 ${inModel}，分隔和标签 ${separators}，报告为不写入 ${leftOut}，下落不明 ${total - blank - inModel - separators - leftOut}；有着落 ${share} %\n${lost}`
      : `${total} characters (${blank} blank): ${inModel} in the result, ${separators} separators and labels, ${leftOut} reported as left out, ${total - blank - inModel - separators - leftOut} unaccounted for; ${share} % accounted for\n${lost}`,
  )
  return `${parts.join('\n')}${summaryLine(summarize(file), language)}`
}
