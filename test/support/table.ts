import {readFileSync} from 'node:fs'
import {parse} from 'yaml'

/**
 * One row of a table under `fixtures/constructs/`. One of `input`, `unit`, `clause`, `deadline`, `duty`
 * or `title` alone gives the text; all but `input` are put into a standard notice.
 */
export interface Row {
  /** Unique in its table: in words, what the row shows. */
  case: string
  /** Ids of the shapes in `fixtures/shapes.yaml` that this row is a case of. */
  of?: string | string[]
  /** A whole notice. */
  input?: string
  /** Numbered units (or any body text) between the preamble and the signature. */
  unit?: string
  /** A clause, put after a sentence in a unit of its own. `expect` is then a Responsibility, a list of them, or null for none. */
  clause?: string
  /** What stands after 完成时限：. `expect` is then a Deadline or a list of them. */
  deadline?: string
  /** A sentence or some of a unit's own text. `expect` is then a list, a line for each duty: `lead:甲局 support:乙局 @2025-09-30`. */
  duty?: string
  /** The notice's title, over one or more lines. */
  title?: string
  /** The signature's date, as printed; null leaves the signature out. */
  docDate?: string | null
  /** The year in the title. */
  docYear?: number
  /** Part of the reading, compared by `differences`. */
  expect?: unknown
  /** The labels of all units in text order. */
  labels?: string[]
  /** Part of the document's declarations. */
  declarations?: unknown
  /** Part of the clauses that govern a unit once declarations and what stands above it count, by its id or pointer. */
  effective?: Record<string, unknown>
  /** Rule ids of messages that must be among those given. */
  messages?: string[]
  /** The reason for the reading. */
  why?: string
}

const keys = new Set([
  'case',
  'of',
  'input',
  'unit',
  'clause',
  'deadline',
  'duty',
  'title',
  'docDate',
  'docYear',
  'expect',
  'labels',
  'declarations',
  'effective',
  'messages',
  'why',
])
const sources = ['input', 'unit', 'clause', 'deadline', 'duty'] as const

/** The rows of a table; throws where a key is unknown, a case is named twice or has no text or nothing to expect. */
export function readTable(path: string): Row[] {
  const rows = parse(readFileSync(path, 'utf8')) as Row[]
  const seen = new Set<string>()
  for (const row of rows) {
    const name = `${path}: ${row.case}`
    const unknown = Object.keys(row).filter((key) => !keys.has(key))
    if (unknown.length) throw new Error(`${name}: unknown key ${unknown.join(', ')}`)
    if (typeof row.case !== 'string' || seen.has(row.case)) throw new Error(`${name}: a case needs a name of its own`)
    const given = sources.filter((key) => key in row).length
    if (given > 1 || (given === 0 && !('title' in row))) throw new Error(`${name}: give one of ${sources.join(', ')} or a title`)
    if (!('expect' in row || 'labels' in row || 'declarations' in row || 'messages' in row)) throw new Error(`${name}: expects nothing`)
    seen.add(row.case)
  }
  return rows
}

/** The shapes in `fixtures/shapes.yaml`, in its order: id and words. `['E01', 'one body and 负责']` */
export function readShapes(path: string): Array<[id: string, words: string]> {
  const groups = parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>
  return Object.values(groups).flatMap((shapes) => Object.entries(shapes))
}

/** The notice that a row's text stands in. `noticeOf({case: 'one body', clause: '（甲局负责）'})` */
export function noticeOf(row: Row): string {
  if (row.input !== undefined) return row.input
  const year = row.docYear ?? 2025
  const title = row.title ?? `云岭市应急管理局关于做好${year}年重点工作的通知`
  const date = row.docDate === undefined ? `${year}年1月10日` : row.docDate
  const clause = row.clause ?? (row.deadline === undefined ? undefined : `（责任科室：监测预警科；完成时限：${row.deadline}）`)
  const body =
    row.unit ??
    (row.duty === undefined ? undefined : `一、工作安排\n${row.duty}`) ??
    (clause === undefined ? '请各单位认真贯彻执行。' : `一、做好准备工作。各单位要认真组织实施，确保各项任务落到实处。${clause}`)
  const signature = date === null ? [] : ['', '云岭市应急管理局', date]
  return [
    title,
    '',
    '各县（区）应急管理局、局机关各科室：',
    '为做好今年的重点工作，现将有关事项通知如下：',
    body.trimEnd(),
    ...signature,
    '',
  ].join('\n')
}
