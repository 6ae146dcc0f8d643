import {readXlsx} from 'hucre/xlsx'
import mammoth from 'mammoth'
import {describe, expect, it} from 'vitest'
import {widthOf} from '../../src/messages/width.ts'
import {fitWidths} from '../../src/register/fit-widths.ts'
import {registerWriterFor, registerWriterOf, registerWriters, toRegister} from '../../src/register/index.ts'
import {layOut} from '../../src/register/lay-out.ts'
import type {Task} from '../../src/tasks/index.ts'

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  notice: '云溪市关于防汛的通知',
  number: '云政发〔2025〕1号',
  path: '一、',
  heading: '备足物资',
  text: `第${id}件事。`,
  lead: [],
  responsible: [],
  support: [],
  others: [],
  ...more,
})
const tasks = [
  task('1-1', {
    lead: ['市水务局'],
    support: ['市财政局', '市应急局'],
    deadlineText: '5月底前',
    deadline: '2025-05-31',
    basis: 'clause',
    range: [5, 9],
  }),
  task('1-2', {responsible: ['市水务局'], recurrence: 'FREQ=MONTHLY;BYMONTHDAY=5', deadlineText: '每月5日前'}),
  task('2-1', {heading: '<巡查>', text: '=1+1|*看*', others: [{role: 'leader', name: '王某'}]}),
]
const today = '2025-04-10'
const write = async (format: string, options = {}) => registerWriterOf(format)!.write(toRegister(tasks, {today, ...options}))
const text = async (format: string, options = {}) => String(await write(format, options))

describe('the columns', () => {
  it('are those of the office', () => {
    const shown = (columns?: string) =>
      toRegister(tasks, {columns})
        .columns.filter(({hidden}) => !hidden)
        .map(({title}) => title)
        .join(' ')
    expect(shown()).toBe('序号 任务来源 工作任务 具体措施 责任领导 牵头单位 责任（配合）单位 完成时限 进展情况 存在问题 办结状态 备注')
    expect(shown('分工')).toBe('序号 重点任务 具体措施 牵头单位 责任（配合）单位 完成时限')
    expect(shown('导入')).toBe('编号 名称 内容 单位 是否牵头 反馈频率 开始时间 完成时间 状态')
    expect(shown('序号，内容、分管局长')).toBe('序号 内容 分管局长')
    expect(shown('constructor')).toBe('constructor')
  })
  it('have a row for each body where a column asks for it, or it is asked for', async () => {
    expect((await text('csv', {columns: '导入'})).split('\r\n').slice(1, 4)).toEqual([
      '1-1,备足物资,第1-1件事。,市水务局,是,,,2025-05-31,',
      '1-1,备足物资,第1-1件事。,市财政局,否,,,2025-05-31,',
      '1-1,备足物资,第1-1件事。,市应急局,否,,,2025-05-31,',
    ])
    expect(toRegister(tasks, {rows: 'party'}).rows).toHaveLength(5)
    expect(toRegister(tasks, {columns: '导入', rows: 'task'}).rows).toHaveLength(3)
  })
  it('join names and write dates as asked', async () => {
    expect(await text('tsv', {columns: '责任（配合）单位,完成时间', separator: '/', dateFormat: 'YYYY年M月D日'})).toContain(
      '市财政局/市应急局\t2025年5月31日',
    )
  })
})

describe('a format', () => {
  it('is found by name and by ending', () => {
    expect(registerWriters.map(({name}) => name)).toEqual(['table', 'md', 'csv', 'tsv', 'json', 'ndjson', 'xlsx', 'docx', 'html', 'ics'])
    expect(registerWriterFor('台账.XLSX')?.name).toBe('xlsx')
    expect(registerWriterFor('台账')).toBeUndefined()
  })
  it('of none writes no faulty file', async () => {
    for (const {write: each} of registerWriters) expect(await each(toRegister([], {today}))).toBeDefined()
  })
})

describe('csv', () => {
  it('has the mark that spreadsheets want, and no cell that is a formula', async () => {
    const csv = await text('csv', {columns: '具体措施,完成时限'})
    expect(csv).toBe("\ufeff具体措施,完成时限\r\n第1-1件事。,5月底前\r\n第1-2件事。,每月5日前\r\n'=1+1|*看*,\r\n")
  })
})

describe('markdown', () => {
  it('keeps signs of its own as text', async () => {
    expect(await text('md', {columns: '序号,工作任务,具体措施'})).toBe(
      '| 序号 | 工作任务 | 具体措施 |\n| ---: | --- | --- |\n| 1 | 备足物资 | 第1-1件事。 |\n| 2 | 备足物资 | 第1-2件事。 |\n| 3 | \\<巡查\\> | =1+1\\|\\*看\\* |\n',
    )
  })
})

describe('the table', () => {
  it('lines up, wraps Chinese, and merges what is equal', async () => {
    const lines = (await text('table', {columns: '序号,工作任务,具体措施'})).trimEnd().split('\n')
    expect(new Set(lines.map((line) => widthOf(line)))).toHaveProperty('size', 1)
    expect(lines.filter((line) => line.includes('备足物资'))).toHaveLength(1)
  })
})

describe('html', () => {
  it('is a page without anything from elsewhere, with what is equal merged', async () => {
    const html = await text('html', {columns: '工作任务,具体措施'})
    expect(html).toContain('<td rowspan="2">备足物资</td>')
    expect(html).toContain('&lt;巡查&gt;')
    expect(html).not.toMatch(/src=|href=|https?:/)
  })
})

describe('json', () => {
  it('is the tasks', async () => {
    expect(JSON.parse(await text('json'))).toEqual(tasks)
    expect(
      (await text('ndjson'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(tasks)
  })
})

describe('xlsx', () => {
  it('has dates that are dates, a filter, a head that stays and is printed on each page, states to choose from', async () => {
    const {sheets} = await readXlsx((await write('xlsx')) as Uint8Array)
    const [sheet] = sheets
    expect(sheet.name).toBe('任务台账')
    expect(sheet.rows[1].slice(0, 8)).toEqual([
      1,
      '云溪市关于防汛的通知（云政发〔2025〕1号）',
      '备足物资',
      '第1-1件事。',
      null,
      '市水务局',
      '市财政局、市应急局',
      '5月底前',
    ])
    expect(sheet.rows[1].at(12)).toEqual(new Date('2025-05-31T00:00:00Z'))
    expect(sheet.autoFilter?.range).toBe('A1:S4')
    expect(sheet.freezePane).toMatchObject({rows: 1})
    expect(sheet.pageSetup).toMatchObject({orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1'})
    expect(sheet.dataValidations?.[0]).toMatchObject({type: 'list', range: 'K2:K4'})
    expect(sheet.merges).toContainEqual({startRow: 1, startCol: 2, endRow: 2, endCol: 2})
    expect(sheet.columns?.slice(12).every(({hidden}) => hidden)).toBe(true)
  })
  it('has a sheet for each body, and one that counts', async () => {
    const {sheets} = await readXlsx((await write('xlsx', {byParty: true})) as Uint8Array)
    expect(sheets.map(({name}) => name)).toEqual(['任务台账', '汇总', '市水务局', '市财政局', '市应急局', '王某'])
    expect(sheets[1].rows[1]).toEqual([1, '市水务局', 2, 1, 2, new Date('2025-05-31T00:00:00Z')])
    expect(sheets[2].rows.map(([first]) => first)).toEqual(['序号', 1, 2])
  })
})

describe('the layout', () => {
  const many = Array.from({length: 40}, (_, at) => task(`1-${at + 1}`, {text: `第${at + 1}件事。`.repeat(12), lead: ['市水务局']}))
  const register = toRegister(many, {today, columns: '任务来源,具体措施,牵头单位'})
  it('has a merged cell on each page, which together cover all rows', () => {
    const {spans, lines} = layOut(register, register.columns, {widths: [9, 20, 8, 1, 1, 1, 1, 1], heightOf: (each) => each, room: 20})
    const pieces = spans.flatMap(([span], row) => (span > 0 ? [{row, span}] : []))
    expect(pieces.length).toBeGreaterThan(5)
    for (const [at, {row, span}] of pieces.entries()) {
      expect(row + span).toBe(pieces[at + 1]?.row ?? many.length)
      expect(lines.slice(row, row + span).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(20)
    }
  })
  it('widens a column whose cells are mostly long, and no other', () => {
    expect(fitWidths(register, register.columns).slice(0, 3)).toEqual([9, 20, 8])
    const long = toRegister(
      many.map((each) => ({...each, text: each.text.repeat(4)})),
      {today, columns: '任务来源,具体措施,牵头单位'},
    )
    expect(fitWidths(long, long.columns).slice(0, 3)).toEqual([9, 28, 8])
  })
  it('of a workbook is that of its columns', async () => {
    const [sheet] = (await readXlsx((await registerWriterOf('xlsx')!.write(register)) as Uint8Array, {readStyles: true})).sheets
    expect(sheet.merges?.length).toBeGreaterThan(1)
    expect(sheet.cells?.get('1,1')?.style?.alignment).toMatchObject({wrapText: true, horizontal: 'left'})
    expect(sheet.cells?.get('0,1')?.style?.font?.name).toBe('黑体')
    for (let row = 1; row <= many.length; row++) expect(sheet.rowDefs?.get(row)?.height).toBeGreaterThan(40)
  })
})

describe('the names of sheets', () => {
  it('differ by more than their case, and are short enough', async () => {
    const bodies = ['TASKS', 'tasks', '某某省某某市某某县某某乡某某村某某合作社联合管理委员会办公室']
    const register = toRegister([task('1-1', {responsible: bodies})], {today, byParty: true, title: 'Tasks'})
    const {sheets} = await readXlsx((await registerWriterOf('xlsx')!.write(register)) as Uint8Array)
    expect(new Set(sheets.map(({name}) => name.toLowerCase())).size).toBe(5)
    for (const {name} of sheets) expect(name.length).toBeLessThanOrEqual(31)
  })
})

describe('docx', () => {
  it('is read back by another library', async () => {
    const {value} = await mammoth.convertToHtml({buffer: Buffer.from((await write('docx', {columns: '工作任务,具体措施'})) as Uint8Array)})
    expect(value).toContain('<td rowspan="2"><p>备足物资</p></td>')
    expect(value).toContain('<p>任务台账</p>')
  })
})

describe('ics', () => {
  it('has a whole day for each task with a last day, and a rhythm that starts on a day it hits', async () => {
    const unfolded = (await text('ics')).replaceAll('\r\n ', '')
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20250531\r\n')
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20250505\r\n')
    expect(unfolded).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=5\r\n')
    expect(unfolded).toContain('SUMMARY:市水务局：备足物资\r\n')
    expect(unfolded).toContain('TRIGGER:-P3D\r\n')
    const both = {...tasks[1], recurrence: 'FREQ=DAILY', deadline: '2025-04-30'}
    const events = String(await registerWriterOf('ics')!.write(toRegister([both], {today}))).replaceAll('\r\n ', '')
    expect(events).toMatch(/DTSTART;VALUE=DATE:20250410[\s\S]*RRULE:FREQ=DAILY;UNTIL=20250430[\s\S]*DTSTART;VALUE=DATE:20250430/)
    expect(events.match(/TRIGGER/g)).toHaveLength(1)
    for (const line of (await text('ics')).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })
})
