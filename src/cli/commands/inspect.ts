import type {VFile} from 'vfile'
import {treeOf} from '../../index.ts'
import {account} from '../../model/account.ts'
import {drawLines, drawTree} from '../draw.ts'
import {findInputs} from '../find-inputs.ts'
import {type ReadingOptions, readInput} from '../read-input.ts'
import {finish, type Run, tell, tellFailure} from '../run.ts'
import {summaryLine} from '../summary-line.ts'

/** Options of `gongwen inspect`. */
export interface InspectOptions extends ReadingOptions {
  lines?: boolean
  tree?: boolean
  why?: boolean
}

/** Shows how notices were read: lines, tree, what made each node, and the share of characters accounted for. → exit code */
export async function inspectCommand(paths: readonly string[], options: InspectOptions, run: Run): Promise<number> {
  const {inputs, several} = await findInputs(paths, run.io)
  for (const input of inputs) {
    try {
      const file = await readInput(input, options, run)
      const head = several ? `${input.name}\n` : ''
      await run.io.stdout.write(`${head}${describe(file, options, run)}\n`)
      await tell(input.name, file, run)
    } catch (error) {
      await tellFailure(input.name, error, run)
    }
  }
  return finish(run)
}

function describe(file: VFile, {lines, tree, why}: InspectOptions, {language}: Run): string {
  const root = treeOf(file)
  const data = file.data as Required<typeof file.data>
  const parts: string[] = []
  if (lines) parts.push(drawLines(data.lines))
  if (tree || why || !lines) parts.push(drawTree(root, why ?? false))
  const {total, inModel, separators, blank, leftOut, missing} = account(root, data.document ?? {gongwen: '1', sections: []})
  const share = total - blank ? (((inModel + separators + leftOut) / (total - blank)) * 100).toFixed(2) : '100.00'
  const lost = missing
    .map((leaf) => `  ${leaf.position?.start.line}:${leaf.position?.start.column} ${leaf.type} ${JSON.stringify(leaf.value)}\n`)
    .join('')
  parts.push(
    language === 'zh'
      ? `字符 ${total}（空白 ${blank}）：写入结果 ${inModel}，分隔和标签 ${separators}，报告为不写入 ${leftOut}，下落不明 ${total - blank - inModel - separators - leftOut}；有着落 ${share} %\n${lost}`
      : `${total} characters (${blank} blank): ${inModel} in the result, ${separators} separators and labels, ${leftOut} reported as left out, ${total - blank - inModel - separators - leftOut} unaccounted for; ${share} % accounted for\n${lost}`,
  )
  return `${parts.join('\n')}${summaryLine(file, language)}`
}
