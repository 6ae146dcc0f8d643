import path from 'node:path'
import {createDirectory, type Directory, isCollectiveName, withListedNames} from '../../bodies/index.ts'
import {printable} from '../../messages/printable.ts'
import {type Role, roles} from '../../model/index.ts'
import {layoutNames, type RegisterWriter, registerWriterFor, registerWriterOf, registerWriters, toRegister} from '../../register/index.ts'
import {namesIn, selectTasks, type Task, type TaskFilter} from '../../tasks/index.ts'
import type {CommandSpec, OptionSpec} from '../command.ts'
import {UsageError} from '../failure.ts'
import {loadBodies} from '../load-bodies.ts'
import {createIsSource} from '../plan-outputs.ts'
import {finish, printFailure} from '../print-messages.ts'
import {findTaskInputs, readTasks} from '../read-tasks.ts'

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
  bodies?: string
  normalize?: boolean
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
    bodies: {flags: '--bodies <file>', zh: '单位名录（bodies.yaml）', en: 'a list of bodies (bodies.yaml)'},
    normalize: {flags: '--normalize', zh: '台账中用名录的规范名称', en: 'use the listed names of bodies in the register'},
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
    const found = await findTaskInputs(paths, io)
    if (flags.output !== undefined && (await createIsSource(found.inputs)(path.resolve(io.cwd, flags.output)))) {
      throw new UsageError(
        zh ? `输出会覆盖输入文件：${flags.output}` : `The output would overwrite an input: ${flags.output}`,
        zh ? '请用 -o 指定别的位置' : 'Give another place with -o',
      )
    }
    const rows: Task[] = []
    const directory = flags.bodies === undefined ? undefined : createDirectory(await loadBodies(flags.bodies, io.cwd, language))
    if (flags.normalize && !directory)
      throw new UsageError(
        zh ? '--normalize 要和 --bodies 一起用' : '--normalize needs --bodies',
        zh
          ? '例：gongwen tasks 来文/ --bodies bodies.yaml --normalize'
          : 'Example: gongwen tasks notices/ --bodies bodies.yaml --normalize',
      )
    const filter = toFilter(flags, today, directory)
    let held = 0
    for await (const each of readTasks(found.inputs, flags, run)) {
      const chosen = selectTasks(each, filter)
      if (flags.for) held += each.filter((task) => !chosen.includes(task) && mayHold(task, directory)).length
      for (const task of chosen) rows.push(flags.normalize ? withListedNames(task, directory!) : task)
    }
    if (held > 0)
      await io.stderr.write(
        zh
          ? `另有 ${held} 项任务交给统称（如“各有关单位”），名录没有说包含哪些单位\n`
          : `${held} more tasks are for collectives whose members the list of bodies does not give\n`,
      )
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

function toFilter(
  {for: bodies, role, dueBefore, dueWithin, withoutParty, withoutDeadline}: TasksFlags,
  today: string,
  directory?: Directory,
): TaskFilter {
  const within = dueWithin === undefined ? undefined : addDays(today, dueWithin)
  const collectivesOf = directory && ((body: string) => [...directory.spellingsOf(body), ...directory.collectivesOf(body)])
  return {
    bodies,
    role,
    collectivesOf,
    dueBefore: dueBefore ?? within,
    dueAfter: within === undefined ? undefined : today,
    withoutParty,
    withoutDeadline,
  }
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

/** Is a task given to a name for several bodies that nobody has listed? */
const mayHold = (task: Task, directory?: Directory) =>
  namesIn(task).some((name) => isCollectiveName(name) && directory?.nameOf(name) === undefined)
