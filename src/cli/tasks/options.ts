import {type Role, roles} from '../../model/index.ts'
import {layoutNames, registerWriters} from '../../register/index.ts'
import type {OptionSpec, OptionSpecs} from '../program/command.ts'
import type {JobsFlags, RecordFlags} from '../program/run.ts'
import {jobsOption, recordOption} from '../program/shared-options.ts'

/** The values of the options of `gongwen tasks`. */
export interface TasksFlags extends RecordFlags, JobsFlags {
  format?: string
  output?: string
  columns?: string
  /** Its configuration; `false` for none. */
  config?: string | false
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
  update?: string
  /** Also a register that is there already is replaced. */
  overwrite?: boolean
}

const names = registerWriters.map(({name}) => name)

const listOf = (typed: string, before?: never): string[] => [...((before as string[] | undefined) ?? []), typed]
const isoDate = (typed: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? typed : undefined

const filters: Record<'for' | 'role' | 'kind' | 'dueBefore' | 'dueWithin' | 'withoutParty' | 'withoutDeadline', OptionSpec> = {
  for: {flags: '--for <body>', parse: listOf, zh: '只要这个单位的任务（可重复）', en: 'only the tasks of this body (may be repeated)'},
  role: {
    flags: '--role <role>',
    choices: roles,
    zh: '只要这种分工，如 lead（牵头）、responsible（责任）、support（配合）',
    en: `only this role: ${roles.join(', ')}`,
  },
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

/** The options of `gongwen tasks`, in the order of help. */
export const tasksOptions: OptionSpecs<TasksFlags> = {
  format: {
    flags: '-f, --format <format>',
    choices: names,
    zh: `输出格式：${names.join('、')}；默认为终端表格，或按 -o 的结尾`,
    en: `${names.join(', ')}; by default a table for the terminal, or what the ending of -o says`,
  },
  output: {flags: '-o, --output <file>', zh: '写到文件', en: 'write to a file'},
  update: {
    flags: '--update <file>',
    zh: '更新已有的台账（.xlsx、.csv），不动别人填的内容',
    en: 'bring a register (.xlsx, .csv) up to date: new tasks are added, changes marked, what people typed is kept',
  },
  overwrite: {flags: '--overwrite', zh: '-o 指的文件已有也覆盖', en: 'with -o: replace a file that is there'},
  columns: {
    flags: '--columns <layout>',
    zh: `栏目：${layoutNames.zh.join('、')}（默认第一种）、配置里的式样，或用 , 分开的栏名`,
    en: `columns: ${layoutNames.en.join(', ')} (by default the first), a layout of the configuration, or heads with commas between`,
  },
  config: {
    flags: '-c, --config <file>',
    zh: '配置文件（默认从当前文件夹向上找 gongwen.config.yaml 或 .json）',
    en: 'configuration (default: gongwen.config.yaml or .json, upwards from the current folder)',
    negated: {zh: '不用配置文件', en: 'use no configuration file'},
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
  ...jobsOption,
  ...recordOption,
}
