import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import type {Language} from '../../messages/report.ts'
import {findInputs} from '../inputs/find-inputs.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import type {InspectFlags} from '../inspect/describe-reading.ts'
import type {CommandSpec} from '../program/command.ts'
import type {Run} from '../program/run.ts'
import {noticeFiles} from '../program/shared-options.ts'
import {readInput} from '../reading/read-input.ts'
import {UsageError} from '../say/failure.ts'
import {finish, printFailure, printMessages} from '../say/print-messages.ts'

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
    text: {
      flags: '--text',
      zh: '只输出读出的原文，一字不增减；位置按它计数',
      en: 'print just the text that was read, to the letter: positions count in it',
    },
  },
  reads: true,
  examples: [
    ['gongwen inspect 通知.txt', '语法树和字符去向', 'the syntax tree and where each character went'],
    ['gongwen inspect 通知.txt --why', '每个节点的依据', 'what made each node'],
    ['gongwen inspect 通知.docx --lines', '读出的各行', 'the lines that were read'],
    ['gongwen inspect 通知.docx --text', '读出的原文，位置按它计数', 'the text that positions count in'],
  ],
  async run(paths, flags, run) {
    const passedOver = createPassedOver(run)
    const {inputs, several} = await findInputs(paths, flags, run, passedOver.add)
    if (flags.text && several) throw oneText(run.language)
    for (const input of inputs) {
      if (run.io.stdout.isClosed) break
      const {lines, tree, why, text} = flags
      const notice = await readInput(input, flags, {inspection: {lines, tree, why, text}}, run).catch((error: unknown) =>
        printFailure(input.name, error, run),
      )
      if (!notice) continue
      const head = several ? `${oneLine(input.name)}\n` : ''
      await run.io.stdout.write(text ? shownText(notice.inspection!, run) : `${head}${notice.inspection}\n`)
      await printMessages(input.name, notice, run)
    }
    return finish(run, passedOver)
  },
}

/** Where it is not a terminal that would obey it, the text as it is. */
const shownText = (text: string, {io}: Run) => (io.stdout.isTTY ? printable(text) : text)

const oneText = (language: Language) =>
  new UsageError(
    language === 'zh' ? '--text 一次只输出一份的原文' : '--text prints the text of one notice',
    language === 'zh' ? '例：gongwen inspect 通知.docx --text' : 'Example: gongwen inspect notice.docx --text',
  )
