import type {CommandSpec} from '../program/command.ts'
import {type TasksFlags, tasksOptions} from '../tasks/options.ts'

/** The tasks of notices, or of documents that were made of them, as a register. */
export const tasks: CommandSpec<TasksFlags> = {
  summary: {zh: '把公文变成任务台账', en: 'make a task register of notices'},
  argument: {
    usage: {zh: '[文件...]', en: '[files...]'},
    zh: '公文或文档（yaml、json、ndjson）、文件夹、通配模式；- 为标准输入',
    en: 'notices or documents (yaml, json, ndjson), folders, patterns; - is standard input',
  },
  options: tasksOptions,
  reads: true,
  examples: [
    ['gongwen tasks 通知.docx -o 台账.xlsx', '一份通知的任务台账', 'the register of a notice'],
    ['gongwen tasks 来文/ --for 市水务局 --due-within 30d', '一个单位今后三十天的任务', 'what one body has to do in the next thirty days'],
    ['gongwen tasks 来文/ --update 台账.xlsx', '来了新文，更新台账', 'bring a register up to date when new notices have come'],
  ],
  async run(paths, flags, run) {
    const {runTasks} = await import('../tasks/run-tasks.ts')
    return runTasks(paths, flags, run)
  },
}
