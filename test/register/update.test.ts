import {openXlsx, readXlsx, saveXlsx} from 'hucre/xlsx'
import {describe, expect, it} from 'vitest'
import {createRandom} from '../../fuzz/random.js'
import {registerWriterOf, toRegister} from '../../src/register/index.ts'
import {NoRegisterError, updateCsv, updateXlsx} from '../../src/register/update/index.ts'
import {type TextSheet, updateSheet} from '../../src/register/update/update-sheet.ts'
import type {Task} from '../../src/tasks/index.ts'

const task = (id: string, text: string, more: Partial<Task> = {}): Task => ({
  id,
  notice: '云溪市关于防汛的通知',
  number: '云政发〔2025〕1号',
  path: '一、',
  heading: '防汛',
  text,
  lead: ['市水务局'],
  responsible: [],
  support: [],
  others: [],
  ...more,
})
const first = [
  task('1-1', '对全市水库逐座检查，登记造册。', {deadlineText: '5月底前', deadline: '2025-05-31'}),
  task('1-2', '补齐编织袋、水泵等防汛物资。'),
  task('1-3', '在山洪沟口设立警示牌。'),
]
/** The notice again: renumbered, one reworded and given to another, one new, one gone. */
const second = [
  task('1-1', '开展防汛应急演练。'),
  task('1-2', '对全市水库逐座检查，登记造册。', {deadlineText: '6月底前', deadline: '2025-06-30'}),
  task('1-3', '补齐编织袋、水泵、救生衣等防汛物资。', {lead: ['市应急局']}),
]
const today = '2025-04-10'
const register = (tasks: Task[]) => toRegister(tasks, {today, living: true})
const csvOf = async (tasks: Task[]) => String(await registerWriterOf('csv')!.write(register(tasks)))
const cells = (csv: string) =>
  csv
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))
const column = (csv: string, title: string) => {
  const [head, ...rows] = cells(csv)
  return rows.map((row) => row[head.indexOf(title)])
}

describe('a register in CSV', () => {
  it('is left as it is where nothing changed', async () => {
    const csv = await csvOf(first)
    const {text, update} = await updateCsv(csv, register(first))
    expect(update).toMatchObject({cells: [], added: [], struck: [], conflicts: []})
    expect(text).toBe(csv)
  })
  it('gets new tasks, marks changed and gone ones, and finds those again that were renumbered and reworded', async () => {
    const {text, update} = await updateCsv(await csvOf(first), register(second))
    expect(column(text, '具体措施')).toEqual([
      '对全市水库逐座检查，登记造册。',
      '补齐编织袋、水泵、救生衣等防汛物资。',
      '在山洪沟口设立警示牌。',
      '开展防汛应急演练。',
    ])
    expect(column(text, '变动')).toEqual(['有变', '有变', '已撤销', '新增'])
    expect(column(text, '完成时限')).toEqual(['6月底前', '', '', ''])
    expect(column(text, '牵头单位')).toEqual(['市水务局', '市应急局', '市水务局', '市水务局'])
    expect(column(text, '序号')).toEqual(['1', '2', '3', '4'])
    expect(update.conflicts).toEqual([])
    const again = await updateCsv(text, register(second))
    expect(column(again.text, '变动')).toEqual(['', '', '已撤销', ''])
    const back = await updateCsv(again.text, register(first))
    expect(column(back.text, '变动').slice(0, 3)).toEqual(['有变', '有变', ''])
  })
  it('keeps what people typed, and tells where the notice changed as well', async () => {
    const csv = (await csvOf(first)).replace('市水务局,,5月底前,,', '市水务局,,5月20日前,已开展,')
    expect((await updateCsv(csv, register(first))).update.conflicts).toEqual([])
    const {text, update} = await updateCsv(csv, register(second))
    expect(column(text, '完成时限')[0]).toBe('5月20日前')
    expect(column(text, '进展情况')[0]).toBe('已开展')
    expect(update.conflicts).toEqual([{row: 0, title: '完成时限', kept: '5月20日前', now: '6月底前'}])
  })
  it('keeps the rows of other notices and of people', async () => {
    const other = {...task('1-1', '整治占道经营。'), number: '云政发〔2025〕2号'}
    const csv = `${await csvOf([...first, other])}9,自己加的一行\r\n`
    const {text} = await updateCsv(csv, register([]))
    expect(text).toBe(csv)
    const {update} = await updateCsv(csv, register(first))
    expect(update.struck).toEqual([])
  })
  it('is refused where it does not say what its rows were made of', async () => {
    await expect(updateCsv('甲,乙\r\n1,2\r\n', register(first))).rejects.toThrow(NoRegisterError)
    await expect(updateCsv('', register(first))).rejects.toThrow(NoRegisterError)
  })
  it('guards formulas, and takes the guard for none of the text', async () => {
    const csv = await csvOf([task('1-1', '=1+1的计算')])
    expect(csv).toContain("'=1+1")
    expect((await updateCsv(csv, register([task('1-1', '=1+1的计算')]))).update.cells).toEqual([])
  })
})

describe('a register in a workbook', () => {
  const write = async (tasks: Task[]) => (await registerWriterOf('xlsx')!.write(register(tasks))) as Uint8Array
  it('keeps widths, formats, sheets and texts of people, and strikes what is gone', async () => {
    const workbook = await openXlsx(await write(first), {readStyles: true})
    const [sheet] = workbook.sheets
    sheet.rows[1][8] = '已完成三成'
    sheet.columns![8] = {width: 44}
    workbook.sheets.push({name: '自己的表', rows: [['甲', 1]]})
    const {bytes, update} = await updateXlsx(await saveXlsx(workbook), register(second))
    expect(update).toMatchObject({struck: [2], conflicts: []})
    const {sheets} = await readXlsx(bytes, {readStyles: true})
    expect(sheets.map(({name}) => name)).toEqual(['任务台账', '自己的表'])
    expect(sheets[0].rows[1][8]).toBe('已完成三成')
    expect(sheets[0].columns?.[8].width).toBe(44)
    expect(sheets[0].rows.map((row) => row[3])).toEqual([
      '具体措施',
      '对全市水库逐座检查，登记造册。',
      '补齐编织袋、水泵、救生衣等防汛物资。',
      '在山洪沟口设立警示牌。',
      '开展防汛应急演练。',
    ])
    expect(sheets[0].rows[1][12]).toEqual(new Date('2025-06-30T00:00:00Z'))
    expect(sheets[0].cells?.get('3,3')?.style?.font?.strikethrough).toBe(true)
    expect(sheets[0].cells?.get('1,7')?.style?.fill).toMatchObject({pattern: 'solid'})
    expect(sheets[0].autoFilter?.range).toMatch(/^A1:[A-Z]+5$/)
    expect(sheets[0].dataValidations?.[0].range).toBe('K2:K5')
  })
  it('is left as it is where nothing changed', async () => {
    const {update} = await updateXlsx(await write(first), register(first))
    expect(update).toMatchObject({cells: [], added: [], struck: [], conflicts: []})
  })
  it('is refused where it is none of ours', async () => {
    const {writeXlsx} = await import('hucre/xlsx')
    const other = await writeXlsx({sheets: [{name: '表', rows: [['甲', '乙']]}]})
    await expect(updateXlsx(other, register(first))).rejects.toThrow(NoRegisterError)
  })
})

describe('a thousand edits and new versions', () => {
  const words = '对 全市 水库 河道 堤防 逐座 检查 登记 造册 物资 补齐 警示牌 设立 演练 开展 督查 通报 整改 报送 台账'.split(' ')
  it('lose no cell that people typed', () => {
    const random = createRandom(7)
    const below = (most: number) => random(most)
    const sentence = () => `${Array.from({length: 5 + below(8)}, () => words[below(words.length)]).join('')}。`
    let tasks = Array.from({length: 12}, (_, at) => task(`1-${at + 1}`, sentence()))
    const head = register(tasks).columns.map(({title}) => title)
    /** Where nobody types: what is hidden, what the sheet counts, and the mark. */
    const kept = new Set([
      '自己的栏',
      '变动',
      '序号',
      ...register(tasks)
        .columns.filter(({hidden}) => hidden)
        .map(({title}) => title),
    ])
    let sheet: {head: string[]; rows: string[][]} = {head: [...head, '自己的栏'], rows: []}
    /** What people typed, by a mark that they put into their own column of the row. */
    const typed = new Map<string, Map<string, string>>()
    for (let round = 0; round < 1000; round++) {
      const update = updateSheet(sheet satisfies TextSheet, register(tasks))
      const rows = sheet.rows.map((row) => [...row])
      for (const {row, column: at, text} of update.cells) rows[row][at] = text
      sheet = {head: [...sheet.head, ...update.columns], rows: [...rows, ...update.added]}
      for (const row of sheet.rows) while (row.length < sheet.head.length) row.push('')
      const lost: string[] = []
      for (const [mark, edits] of typed) {
        const row = sheet.rows.find((each) => each[sheet.head.indexOf('自己的栏')] === mark)
        for (const [title, text] of edits) if (row?.[sheet.head.indexOf(title)] !== text) lost.push(`${mark} ${title}`)
      }
      expect(lost).toEqual([])
      // a person takes out what is gone, but for rows with notes of their own
      const [change, note] = ['变动', '自己的栏'].map((title) => sheet.head.indexOf(title))
      if (round % 10 === 0) sheet.rows = sheet.rows.filter((row) => row[change] !== '已撤销' || row[note] !== '' || row === sheet.rows[0])
      // a person types
      const row = sheet.rows[below(sheet.rows.length)]
      const own = sheet.head.indexOf('自己的栏')
      if (typed.size > 40 && row[own] === '') continue
      row[own] ||= `记号${round}`
      const titles = sheet.head.filter((each) => !kept.has(each))
      const title = titles[below(titles.length)]
      const text = `填写${round}`
      row[sheet.head.indexOf(title)] = text
      typed.set(row[own], new Map([...(typed.get(row[own]) ?? []), [title, text]]))
      // the office issues the notice anew
      const at = below(tasks.length)
      const choice = below(4)
      if (choice === 0) tasks = tasks.toSpliced(at, 1)
      else if (choice === 1) tasks = tasks.toSpliced(at, 0, task('', sentence()))
      else if (choice === 2) tasks = tasks.with(at, {...tasks[at], text: `${words[below(words.length)]}${tasks[at].text}`})
      else tasks = tasks.with(at, {...tasks[at], lead: [words[below(words.length)]], deadlineText: `${1 + below(12)}月底前`})
      if (tasks.length < 5) tasks = [...tasks, task('', sentence())]
      tasks = tasks.map((each, index) => ({...each, id: `1-${index + 1}`}))
    }
  })
})
