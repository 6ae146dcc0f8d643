import {readFileSync} from 'node:fs'
import path from 'node:path'
import {isStructured, readDocuments} from '../../documents/index.ts'
import {printable} from '../../messages/printable.ts'
import {type Gongwen, type Role, roles, validate} from '../../model/index.ts'
import {layoutNames, type RegisterWriter, registerWriterFor, registerWriterOf, registerWriters, toRegister} from '../../register/index.ts'
import {selectTasks, type Task, type TaskFilter, toTasks} from '../../tasks/index.ts'
import type {CommandSpec, OptionSpec} from '../command.ts'
import {failed, UsageError} from '../failure.ts'
import {findInputs, type Input, readable} from '../find-inputs.ts'
import {createIsSource} from '../plan-outputs.ts'
import {finish, printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import type {Run} from '../run.ts'

interface TasksFlags {
  format?: string
  output?: string
  columns?: string
  rows?: 'task' | 'party'
  by?: 'party'
  for?: string[]
  role?: Role
  kind?: string[]
  dueBefore?: string
  dueWithin?: number
  withoutParty?: boolean
  withoutDeadline?: boolean
  depth?: number
  sep?: string
  dateFormat?: string
  title?: string
}

const names = registerWriters.map(({name}) => name)
const endings = registerWriters.flatMap(({endings: own}) => own.slice(0, 1))

const listOf = (typed: string, before?: never): string[] => [...((before as string[] | undefined) ?? []), typed]
const isoDate = (typed: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined

const filters: Record<'for' | 'role' | 'kind' | 'dueBefore' | 'dueWithin' | 'withoutParty' | 'withoutDeadline', OptionSpec> = {
  for: {flags: '--for <body>', parse: listOf, zh: '只要这个单位的任务（可重复）', en: 'only the tasks of this body (may be repeated)'},
  role: {flags: '--role <role>', choices: roles, zh: `只要这种分工：${roles.join('、')}`, en: `only this role: ${roles.join(', ')}`},
  kind: {flags: '--kind <kind>', parse: listOf, zh: '只要这个文种的公文（可重复）', en: 'only notices of this kind (may be repeated)'},
  dueBefore: {
    flags: '--due-before <date>',
    parse: isoDate,
    expected: {zh: '日期，如 2025-12-31', en: 'a date such as 2025-12-31'},
    zh: '只要这一天及以前到期的',
    en: 'only what is due by this day',
  },
  dueWithin: {
    flags: '--due-within <days>',
    parse: (typed) => (/^\d{1,4}d?$/.test(typed) ? Number.parseInt(typed, 10) : undefined),
    expected: {zh: '天数，如 30d', en: 'days, such as 30d'},
    zh: '只要今后若干天内到期的，如 30d',
    en: 'only what is due within so many days from today, such as 30d',
  },
  withoutParty: {flags: '--without-party', zh: '只要没有责任单位的', en: 'only those without a body'},
  withoutDeadline: {flags: '--without-deadline', zh: '只要没有时限的', en: 'only those without a deadline'},
}

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
  options: {
    format: {
      flags: '-f, --format <format>',
      choices: names,
      zh: `输出格式：${names.join('、')}；默认为终端表格，或按 -o 的结尾`,
      en: `${names.join(', ')}; by default a table for the terminal, or what the ending of -o says`,
    },
    output: {flags: '-o, --output <file>', zh: '写到文件', en: 'write to a file'},
    columns: {
      flags: '--columns <layout>',
      zh: `栏目：${layoutNames.join('、')}（默认第一种），或用逗号分开的栏名`,
      en: `columns: ${layoutNames.join(', ')} (by default the first), or their heads with commas between`,
    },
    rows: {
      flags: '--rows <what>',
      choices: ['task', 'party'],
      zh: '每行一项任务（task），或每个单位一行（party）',
      en: 'one row a task, or one a party',
    },
    by: {
      flags: '--by <what>',
      choices: ['party'],
      zh: 'party：工作簿中每个单位另有一张表，并有汇总',
      en: 'party: also a sheet for each body, and a summary',
    },
    ...filters,
    depth: {
      flags: '--depth <level>',
      parse: (typed) => (/^[1-9]$/.test(typed) ? Number(typed) : undefined),
      expected: {zh: '1 到 9', en: '1 to 9'},
      zh: '这一层以下并为一项任务',
      en: 'one task for each unit of this level, with all below it',
    },
    sep: {flags: '--sep <text>', zh: '单位之间的分隔（默认“、”）', en: 'what stands between bodies (default 、)'},
    dateFormat: {
      flags: '--date-format <format>',
      zh: '日期写法，如 YYYY/M/D（默认 YYYY-MM-DD）',
      en: 'how dates are written, such as YYYY/M/D (default YYYY-MM-DD)',
    },
    title: {flags: '--title <text>', zh: '台账的标题（默认“任务台账”）', en: 'the title of the register'},
  },
  reads: true,
  examples: [
    ['gongwen tasks 通知.docx -o 台账.xlsx', '一份通知的任务台账', 'the register of a notice'],
    ['gongwen tasks 来文/ --for 市水务局 --due-within 30d', '一个单位今后三十天的任务', 'what one body has to do in the next thirty days'],
  ],
  async run(paths, flags, run) {
    const {io, language} = run
    const zh = language === 'zh'
    const today = todayOf(io.env)
    const writer = chooseWriter(flags, zh)
    const found = await findInputs(paths, io, new RegExp(`${readable.source}|\\.(?:ya?ml|json|ndjson)$`, 'i'))
    if (flags.output !== undefined && (await createIsSource(found.inputs)(path.resolve(io.cwd, flags.output)))) {
      throw new UsageError(
        zh ? `输出会覆盖输入文件：${flags.output}` : `The output would overwrite an input: ${flags.output}`,
        zh ? '请用 -o 指定别的位置' : 'Give another place with -o',
      )
    }
    const rows: Task[] = []
    const filter = toFilter(flags, today)
    for await (const each of readTasks(found.inputs, flags, run)) for (const task of selectTasks(each, filter)) rows.push(task)
    const register = toRegister(rows, {
      columns: flags.columns,
      rows: flags.rows,
      separator: flags.sep,
      dateFormat: flags.dateFormat,
      title: flags.title,
      byParty: flags.by === 'party',
      today,
    })
    const content = await writer.write(register)
    if (flags.output === undefined) await io.stdout.write(typeof content === 'string' && io.stdout.isTTY ? printable(content) : content)
    else {
      const target = path.resolve(io.cwd, flags.output)
      const writeFile = (await import('../files/file-writer.ts')).createFileWriter()
      try {
        await writeFile(target, [content])
      } catch (error) {
        await printFailure(flags.output, error, run)
      }
    }
    if (run.loudness !== 'quiet' && (flags.output !== undefined || found.several)) await io.stderr.write(totals(rows, zh))
    return finish(run)
  },
}

/** The tasks of each input, with what was found odd in it already printed. One that cannot be read is told, and the others are still done. */
async function* readTasks(inputs: readonly Input[], flags: TasksFlags & ReadingFlags, run: Run): AsyncGenerator<Task[]> {
  const progress = createProgress(inputs.length, run.io.stderr)
  const wanted = (document: Gongwen) => !flags.kind || (document.kind !== undefined && flags.kind.includes(document.kind))
  for (const [index, input] of inputs.entries()) {
    await progress.show(index)
    try {
      if (input.path && !input.error && isStructured(input.path)) {
        for (const document of await readStructured(input.path)) if (wanted(document)) yield toTasks(document, {depth: flags.depth})
        await progress.clear()
        continue
      }
      const notice = await readInput(input, flags, {positions: true}, run)
      await progress.clear()
      const {document, positions} = notice
      await printMessages(input.name, notice, run)
      if (document && wanted(document)) yield toTasks(document, {positions, depth: flags.depth})
    } catch (error) {
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
}

/** The documents of a structured file. Throws `not-a-document` for what is none of ours. */
async function readStructured(file: string): Promise<Gongwen[]> {
  const {documents, problems} = await readDocuments(readFileSync(file, 'utf8'), file)
  return documents.map(({value}) => {
    if (problems.length > 0 || typeof value !== 'object' || value === null || !Object.hasOwn(value, 'gongwen'))
      throw failed('not-a-document')
    const {positions: _, ...document} = value as {positions?: unknown}
    if (validate(document).length > 0) throw failed('not-a-document')
    return document as Gongwen
  })
}

function chooseWriter({format, output}: TasksFlags, zh: boolean): RegisterWriter {
  if (format !== undefined) return registerWriterOf(format)!
  if (output === undefined) return registerWriters[0]
  const writer = registerWriterFor(output)
  if (writer) return writer
  throw new UsageError(
    zh ? `看不出“${output}”要什么格式` : `Cannot tell the format of “${output}”`,
    zh ? `请用 ${endings.join('、')} 之一结尾，或加 --format` : `End it in one of ${endings.join(', ')}, or add --format`,
  )
}

function toFilter({for: bodies, role, dueBefore, dueWithin, withoutParty, withoutDeadline}: TasksFlags, today: string): TaskFilter {
  const within = dueWithin === undefined ? undefined : addDays(today, dueWithin)
  return {bodies, role, dueBefore: dueBefore ?? within, dueAfter: within === undefined ? undefined : today, withoutParty, withoutDeadline}
}

/** The day in the user's time; the one that `SOURCE_DATE_EPOCH` gives, in seconds, where output has to be the same again. */
function todayOf({SOURCE_DATE_EPOCH: epoch}: Record<string, string | undefined>): string {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

const addDays = (iso: string, days: number) => new Date(Date.parse(iso) + days * 24 * 3600 * 1000).toISOString().slice(0, 10)

function totals(rows: readonly Task[], zh: boolean): string {
  const withoutBody = rows.filter(({basis}) => basis === undefined).length
  const withoutTime = rows.filter(({deadlineText}) => deadlineText === undefined).length
  return zh
    ? `${rows.length} 项任务，其中 ${withoutBody} 项没有责任单位，${withoutTime} 项没有时限\n`
    : `${rows.length} tasks, ${withoutBody} without a body, ${withoutTime} without a deadline\n`
}
