import type {VFile} from 'vfile'
import {treeOf} from '../../index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {account} from '../../model/account.ts'
import type {CommandSpec} from '../command.ts'
import {drawLines, drawTree} from '../draw.ts'
import {findInputs} from '../find-inputs.ts'
import {finish, printFailure, printMessages} from '../print-messages.ts'
import {readInput} from '../read-input.ts'
import type {Run} from '../run.ts'
import {noticeFiles} from '../shared-options.ts'
import {summaryLine} from '../summary-line.ts'

interface InspectFlags {
  lines?: boolean
  tree?: boolean
  why?: boolean
}

/** Shows how notices were read: lines, tree, what made each node, and the share of characters accounted for. */
export const inspect: CommandSpec<InspectFlags> = {
  summary: {
    zh: '显示怎样读的：行、语法树、依据、字符去向',
    en: 'show how a notice was read: lines, syntax tree, reasons, where each character went',
  },
  argument: noticeFiles,
  options: {
    lines: {flags: '--lines', zh: '显示各行', en: 'show the lines'},
    tree: {flags: '--tree', zh: '显示语法树（默认）', en: 'show the syntax tree (default)'},
    why: {flags: '--why', zh: '显示每个节点的依据', en: 'show what made each node'},
  },
  reads: true,
  examples: [
    ['gongwen inspect 通知.txt', '语法树和字符去向', 'the syntax tree and where each character went'],
    ['gongwen inspect 通知.txt --why', '每个节点的依据', 'what made each node'],
    ['gongwen inspect 通知.docx --lines', '读出的各行', 'the lines that were read'],
  ],
  async run(paths, flags, run) {
    const {inputs, several} = await findInputs(paths, run.io)
    for (const input of inputs) {
      if (run.io.stdout.isClosed) break
      try {
        const file = await readInput(input, flags, run)
        const head = several ? `${oneLine(input.name)}\n` : ''
        await run.io.stdout.write(`${head}${describe(file, flags, run)}\n`)
        await printMessages(input.name, file, run)
      } catch (error) {
        await printFailure(input.name, error, run)
      }
    }
    return finish(run)
  },
}

function describe(file: VFile, {lines, tree, why}: InspectFlags, {language}: Run): string {
  const root = treeOf(file)
  const data = file.data as Required<typeof file.data>
  const parts: string[] = []
  if (lines) parts.push(drawLines(data.lines))
  if (tree || why || !lines) parts.push(drawTree(root, why ?? false))
  const {total, inModel, separators, blank, leftOut, missing} = account(root, data.document ?? {gongwen: '1', sections: []})
  const share = total - blank ? (((inModel + separators + leftOut) / (total - blank)) * 100).toFixed(2) : '100.00'
  const lost = missing
    .map((leaf) => `  ${leaf.position?.start.line}:${leaf.position?.start.column} ${leaf.type} ${oneLine(JSON.stringify(leaf.value))}\n`)
    .join('')
  parts.push(
    language === 'zh'
      ? `字符 ${total}（空白 ${blank}）：写入结果 ${inModel}，分隔和标签 ${separators}，报告为不写入 ${leftOut}，下落不明 ${total - blank - inModel - separators - leftOut}；有着落 ${share} %\n${lost}`
      : `${total} characters (${blank} blank): ${inModel} in the result, ${separators} separators and labels, ${leftOut} reported as left out, ${total - blank - inModel - separators - leftOut} unaccounted for; ${share} % accounted for\n${lost}`,
  )
  return `${parts.join('\n')}${summaryLine(file, language)}`
}
