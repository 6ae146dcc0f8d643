import path from 'node:path'
import {toRegister} from '../../register/index.ts'
import type {Task} from '../../tasks/index.ts'
import type {CommandSpec} from '../command.ts'
import {UsageError} from '../failure.ts'
import {createIsSource} from '../plan-outputs.ts'
import {finish} from '../print-messages.ts'
import {chooseTasks, todayOf} from '../tasks/choose-tasks.ts'
import {bringUpToDate, chooseWriter, deliver} from '../tasks/deliver.ts'
import {type TasksFlags, tasksOptions} from '../tasks/options.ts'
import {findTaskInputs} from '../tasks/read-tasks.ts'

/**
 * The tasks of notices, or of documents that were made of them, as a register. The notices are read one after the other, and of each
 * only its tasks are kept.
 */
export const tasks: CommandSpec<TasksFlags> = {
  summary: {zh: '把公文变成任务台账', en: 'make a task register of notices'},
  argument: {
    form: '[files...]',
    usage: {zh: '[文件...]', en: '[files...]'},
    zh: '公文或文档（yaml、json、ndjson）、文件夹、通配模式；- 为标准输入',
    en: 'notices or documents (yaml, json, ndjson), folders, patterns; - is standard input',
  },
  options: tasksOptions,
  reads: true,
  examples: [
    ['gongwen tasks 通知.docx -o 台账.xlsx', '一份通知的任务台账', 'the register of a notice'],
    ['gongwen tasks 来文/ --for 市水务局 --due-within 30d', '一个单位今后三十天的任务', 'what one body has to do in the next thirty days'],
  ],
  async run(paths, flags, run) {
    const {io, language} = run
    const zh = language === 'zh'
    const {output, update} = flags
    if (output !== undefined && update !== undefined) {
      throw new UsageError(
        zh ? '-o 和 --update 只能用一个' : 'Use either -o or --update',
        zh ? '--update 更新已有的台账，-o 另写一份' : '--update brings a register up to date, -o writes a new one',
      )
    }
    const writer = chooseWriter(flags, zh)
    const today = todayOf(io.env)
    const found = await findTaskInputs(paths, io)
    if (output !== undefined && (await createIsSource(found.inputs)(path.resolve(io.cwd, output)))) {
      throw new UsageError(
        zh ? `输出会覆盖输入文件：${output}` : `The output would overwrite an input: ${output}`,
        zh ? '请用 -o 指定别的位置' : 'Give another place with -o',
      )
    }
    const rows = await chooseTasks(found.inputs, flags, today, run)
    const {columns, rows: each, sep: separator, dateFormat, title, by} = flags
    const register = toRegister(rows, {columns, rows: each, separator, dateFormat, title, byParty: by === 'party', today})
    if (update === undefined) await deliver(register, writer, output, run)
    else await bringUpToDate(register, update, run)
    if (run.loudness !== 'quiet' && (output !== undefined || found.several)) await io.stderr.write(totals(rows, zh))
    return finish(run)
  },
}

function totals(rows: readonly Task[], zh: boolean): string {
  const withoutBody = rows.filter(({basis}) => basis === undefined).length
  const withoutTime = rows.filter(({deadlineText}) => deadlineText === undefined).length
  return zh
    ? `${rows.length} 项任务，其中 ${withoutBody} 项没有责任单位，${withoutTime} 项没有时限\n`
    : `${rows.length} tasks, ${withoutBody} without a body, ${withoutTime} without a deadline\n`
}
