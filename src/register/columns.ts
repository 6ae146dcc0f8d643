import {certaintyWords} from '../messages/certainty-words.ts'
import type {Role} from '../model/index.ts'
import {namesIn, type Task} from '../tasks/index.ts'
import type {Column, RegisterRow} from './column.ts'
import {frequencyOf} from './frequency.ts'

const names =
  (...roles: Role[]) =>
  ({task, separator}: RegisterRow) =>
    [...new Set(roles.flatMap((role) => namesIn(task, role)))].join(separator)

const source = ({task: {notice = '', number}}: RegisterRow) => (number === undefined ? notice : `${notice}（${number}）`)
/** What the tasks of a unit have in common stands over them; a task without it is told here. */
const subject = ({task: {heading, text}}: RegisterRow) => heading ?? text
const content = ({task: {heading, text, measures}}: RegisterRow) =>
  heading === undefined || measures !== undefined ? (measures ?? '') : text

/** Columns that tell what a row was made of, and what became of it. */
export const bookkeeping = {id: '任务标识', notice: '公文', fingerprint: '指纹', change: '变动'} as const

/** What tells the rows of a notice apart: the task, and the body where there is a row for each: `1-1 市水务局`. */
const rowKey = (id: string, body?: string): string => (body === undefined ? id : `${id} ${body}`)

/** `readRowKey('1-1 市水务局')` → `{id: '1-1', body: '市水务局'}` */
export function readRowKey(key: string): {id: string; body?: string} {
  const at = key.indexOf(' ')
  return at < 0 ? {id: key} : {id: key.slice(0, at), body: key.slice(at + 1)}
}

/** What tells notices apart: the number, else the title. */
export const noticeKey = ({task: {number, notice}}: RegisterRow): string => number ?? notice ?? ''

const state = ['未启动', '推进中', '已办结', '已超期']
const basisWords: Record<NonNullable<Task['basis']>, string> = {
  clause: '责任条款',
  inherited: '上级条款',
  declaration: '声明',
  table: '表格',
  duty: '正文语句',
  addressees: '主送机关',
}

/**
 * The columns that a register can have, by their heads. Offices print these: 重点任务分解表, 督办台账 and the import tables of systems; the
 * last ones tell programs where a row comes from.
 */
const named: readonly Column[] = [
  {title: '序号', width: 4, type: 'number', value: ({index}) => String(index)},
  {title: '编号', width: 6, value: ({task}) => task.id},
  {title: '任务来源', width: 9, value: source, merged: true},
  {title: '工作任务', width: 8, value: subject, merged: true},
  {title: '重点任务', width: 10, value: subject, merged: true},
  {title: '名称', width: 10, value: subject},
  {title: '具体措施', width: 20, value: content},
  {title: '内容', width: 24, value: ({task}) => task.text},
  {title: '责任领导', width: 5, value: names('leader')},
  {title: '责任人', width: 5, value: names('person')},
  {title: '牵头单位', width: 8, value: names('lead')},
  {title: '责任单位', width: 9, value: names('responsible')},
  {title: '配合单位', width: 9, value: names('support', 'participate')},
  {title: '责任（配合）单位', width: 9, value: names('responsible', 'support', 'participate', 'implement')},
  {title: '单位', width: 10, value: ({body}) => body?.name ?? ''},
  {title: '是否牵头', width: 5, value: ({body}) => (body ? (body.lead ? '是' : '否') : '')},
  {title: '完成时限', width: 7, value: ({task}) => task.deadlineText ?? ''},
  {title: '反馈频率', width: 5, value: ({task}) => frequencyOf(task.recurrence)},
  {title: '开始时间', width: 7, type: 'date', value: ({task}) => task.start ?? ''},
  {title: '完成时间', width: 7, type: 'date', value: ({task}) => task.deadline ?? ''},
  {title: '进展情况', width: 8},
  {title: '存在问题', width: 8},
  {title: '办结状态', width: 5, choices: state},
  {title: '状态', width: 5, choices: state},
  {title: '备注', width: 5},
  {title: '截止日期', width: 8, type: 'date', value: ({task}) => task.deadline ?? '', hidden: true},
  {title: bookkeeping.id, width: 8, value: ({task, body}) => rowKey(task.id, body?.name), hidden: true},
  {title: bookkeeping.notice, width: 8, value: (row) => noticeKey(row), hidden: true},
  {title: '原文位置', width: 8, value: ({task}) => task.range?.join('-') ?? '', hidden: true},
  {title: '依据', width: 6, value: ({task}) => (task.basis ? basisWords[task.basis] : ''), hidden: true},
  {title: '把握', width: 6, value: ({task}) => (task.certainty ? certaintyWords.zh[task.certainty] : ''), hidden: true},
]

/** The same, each by the name that it keeps under any head. */
export const columns: readonly Column[] = named.map((column) => ({...column, name: column.title}))

/** What offices print, by its Chinese name, with one that can be typed on any keyboard. */
const layouts: ReadonlyArray<{zh: string; en: string; titles: string}> = [
  {
    zh: '台账',
    en: 'register',
    titles: '序号 任务来源 工作任务 具体措施 责任领导 牵头单位 责任（配合）单位 完成时限 进展情况 存在问题 办结状态 备注',
  },
  {zh: '分工', en: 'division', titles: '序号 重点任务 具体措施 牵头单位 责任（配合）单位 完成时限'},
  {zh: '导入', en: 'import', titles: '编号 名称 内容 单位 是否牵头 反馈频率 开始时间 完成时间 状态'},
]

/** The names of the layouts in both languages; the first is made where none is asked for. */
export const layoutNames = {zh: layouts.map(({zh}) => zh), en: layouts.map(({en}) => en)} as const

/** Is there a row for each body in this layout? */
export const isByParty = (wanted: readonly Column[]): boolean => wanted.some(({name}) => name === '单位')

/** What an office wants of a column: its head, and which of ours it shows, if any. */
export interface ColumnWish {
  head: string
  shows?: string
  /** In Chinese characters. */
  width?: number
  choices?: readonly string[]
}

/** The heads of one of our layouts, or those that are typed with commas between. */
export const headsOf = (typed: string): string[] =>
  (layouts.find(({zh, en}) => typed === zh || typed === en)?.titles ?? typed).split(/[\s,，、|]+/).filter((title) => title !== '')

/** Is there one of our columns of this head? */
export const isKnownHead = (head: string): boolean => columns.some(({name}) => name === head)

/**
 * The columns that are wanted: a head that is one of ours has what that has; any other is a column for people to fill in. Behind them
 * stand the hidden ones.
 *
 *     columnsOf(['序号', '工作任务', {head: '主要举措', shows: '具体措施'}, '分管局长'])
 */
export function columnsOf(wanted: ReadonlyArray<string | ColumnWish>): Column[] {
  const shown = wanted.map((each): Column => {
    const {head, shows = head, width, choices} = typeof each === 'string' ? {head: each} : each
    const {hidden: _, ...known} = columns.find(({name}) => name === shows) ?? {width: Math.max(8, head.length)}
    return {...known, title: head, ...(width !== undefined && {width}), ...(choices && {choices})}
  })
  return [...shown, ...columns.filter(({hidden, name}) => hidden && !shown.some((column) => column.name === name))]
}
