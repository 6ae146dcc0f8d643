import {openXlsx, readXlsx, saveXlsx} from 'hucre/xlsx'
import {describe, expect, it} from 'vitest'
import {createRandom} from '../../fuzz/random.js'
import {type Register, registerWriterOf, toRegister} from '../../src/register/index.ts'
import {NoRegisterError, updateCsv as updateCsvBytes, updateXlsx} from '../../src/register/update/index.ts'
import type {TextSheet} from '../../src/register/update/text-sheet.ts'
import {toGbk} from '../../src/register/update/to-gbk.ts'
import {updateSheet} from '../../src/register/update/update-sheet.ts'
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
/** A register of UTF-8 brought up to date. */
const updateCsv = async (csv: string, wanted: Register) => {
  const {bytes, update} = await updateCsvBytes(Buffer.from(csv), wanted)
  return {text: Buffer.from(bytes).toString(), update}
}
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
    expect(update.conflicts).toEqual([{line: 2, title: '完成时限', kept: '5月20日前', now: '6月底前'}])
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

describe('a CSV file that a spreadsheet saved', () => {
  const saved = async (encode: (csv: string) => Uint8Array) => {
    const {bytes, update} = await updateCsvBytes(encode(await csvOf(first)), register(second))
    expect(update).toMatchObject({struck: [2], conflicts: []})
    expect(update.added).toHaveLength(1)
    return bytes
  }
  it('in GBK stays in GBK', async () => {
    const bytes = await saved((csv) => toGbk(csv.replace('\ufeff', ''))!)
    expect(new TextDecoder('gb18030', {fatal: true}).decode(bytes)).toContain('开展防汛应急演练。')
  })
  it('in GBK becomes UTF-8 where GBK lacks a character', async () => {
    const {bytes} = await updateCsvBytes(toGbk((await csvOf(first)).replace('\ufeff', ''))!, register([task('1-1', '修缮𣲗河大桥。')]))
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(Buffer.from(bytes).toString()).toContain('在山洪沟口')
  })
  it('with semicolons or tabs keeps them, in UTF-16 too', async () => {
    expect(Buffer.from(await saved((csv) => Buffer.from(csv.replaceAll(',', ';')))).toString()).toContain('序号;任务来源;')
    const bytes = Buffer.from(await saved((csv) => Buffer.from(csv.replaceAll(',', '\t'), 'utf16le')))
    expect(bytes.toString('utf16le')).toMatch(/^\ufeff序号\t任务来源\t/)
  })
  it('may have its dates in another form', async () => {
    const dated = (deadline: string) =>
      toRegister([task('1-1', '清淤。', {deadline})], {today, living: true, columns: '序号,内容,完成时间'})
    const csv = String(await registerWriterOf('csv')!.write(dated('2025-05-31')))
    const {text, update} = await updateCsv(csv.replaceAll('2025-05-31', '2025/5/31'), dated('2025-06-30'))
    expect(update.conflicts).toEqual([])
    expect(column(text, '完成时间')).toEqual(['2025-06-30'])
  })
})

describe('toGbk', () => {
  it('is what the decoder takes back', () => {
    const text = '关于2025年〔〕《》“台账”—…①②㎡€龘，。'.replace('€', '')
    expect(new TextDecoder('gb18030', {fatal: true}).decode(toGbk(text))).toBe(text)
    expect(toGbk('😀')).toBeUndefined()
  })
})

describe('what clerks do to a sheet', () => {
  /** The register of the first version as people see it, and what an update with the second makes of it once they have changed it. */
  const sheetOf = (tasks: Task[], options = {}) => {
    const {columns, rows} = toRegister(tasks, {today, living: true, ...options})
    return {
      head: columns.map(({title}) => title),
      rows: rows.map((row) => columns.map((each) => each.value?.(row) ?? '')),
    }
  }
  const at = ({head}: TextSheet, title: string) => head.indexOf(title)
  const applied = (sheet: TextSheet, wanted: Register) => {
    const update = updateSheet(sheet, wanted)
    const head = [...sheet.head, ...update.columns]
    const rows = sheet.rows.map((row) => head.map((_, each) => row[each] ?? ''))
    for (const {row, column: each, text} of update.cells) rows[row][each] = text
    return {update, head, rows: [...rows, ...update.added]}
  }
  const marks = ({head, rows}: TextSheet) => rows.map((row) => row[at({head, rows}, '变动')])
  const texts = (sheet: TextSheet, title: string) => sheet.rows.map((row) => row[at(sheet, title)])

  it('put columns between, and sort', () => {
    const {head, rows} = sheetOf(first)
    const moved = {
      head: ['科室意见', ...head].toSpliced(4, 0, '自填'),
      rows: rows.toReversed().map((row, index) => [`意见${index}`, ...row].toSpliced(4, 0, `填${index}`)),
    }
    const after = applied(moved, register(second))
    expect(marks(after)).toEqual(['已撤销', '有变', '有变', '新增'])
    expect(texts(after, '科室意见')).toEqual(['意见0', '意见1', '意见2', ''])
    expect(texts(after, '自填')).toEqual(['填0', '填1', '填2', ''])
    expect(texts(after, '完成时限')).toEqual(['', '', '6月底前', ''])
  })
  it('take columns out, which is told once', () => {
    const sheet = sheetOf(first)
    const gone = at(sheet, '完成时限')
    const without = {head: sheet.head.toSpliced(gone, 1), rows: sheet.rows.map((row) => row.toSpliced(gone, 1))}
    const after = applied(without, register(second))
    expect(after.update.missing).toEqual(['完成时限'])
    expect(after.head).not.toContain('完成时限')
    expect(marks(after)).toEqual(['', '有变', '已撤销', '新增'])
    expect(applied(after, register(second)).update.missing).toEqual([])
  })
  it('had a draft of a notice, which has got its number since', () => {
    const draft = first.map(({number: _, ...each}) => each)
    const after = applied(sheetOf(draft), register(second))
    expect(marks(after)).toEqual(['有变', '有变', '已撤销', '新增'])
    expect(texts(after, '公文')).toEqual(['云政发〔2025〕1号', '云政发〔2025〕1号', '云溪市关于防汛的通知', '云政发〔2025〕1号'])
    expect(applied(sheetOf(draft), register([...draft, ...second])).update.struck).toEqual([])
  })
  it('rename heads, which are known by what stands below them', () => {
    const {head, rows} = sheetOf(first)
    const after = applied({head: head.map((title) => (title === '完成时限' ? '时限' : title)), rows}, register(second))
    expect(after.update.renamed).toEqual([{from: '完成时限', to: '时限'}])
    expect(texts(after, '时限')).toEqual(['6月底前', '', '', ''])
  })
  it('rewrite a task in their own words, which stay', () => {
    const {head, rows} = sheetOf(first)
    const own = rows.with(0, rows[0].with(head.indexOf('具体措施'), '按老办法办'))
    const unchanged = applied({head, rows: own}, register(first))
    expect(unchanged.update).toMatchObject({cells: [], added: [], struck: [], conflicts: []})
    const changed = applied({head, rows: own}, register([task('1-1', '全部水库查一遍。'), ...first.slice(1)]))
    expect(changed.update).toMatchObject({added: [], struck: []})
    expect(changed.update.conflicts).toMatchObject([{title: '具体措施', kept: '按老办法办'}])
  })
  it('keep a task whose words were written out', () => {
    const short = [task('1-1', '逐库盘点登记，缺多少补多少。')]
    const long = [task('1-1', '逐库盘点登记，少什么补什么，并于当日造册，报市防汛办备案，做到账物相符、随调随用，不得挪用。')]
    expect(applied(sheetOf(short), register(long)).update).toMatchObject({added: [], struck: []})
    expect(applied(sheetOf(short), register([task('1-1', '对全市水库逐座检查。')])).update.struck).toEqual([0])
  })
  it('copy rows, to part a task among themselves', () => {
    const {head, rows} = sheetOf(first)
    const progress = head.indexOf('进展情况')
    const copied = {head, rows: [rows[0].with(progress, '甲查东片'), rows[0].with(progress, '乙查西片'), ...rows.slice(1)]}
    expect(applied(copied, register(first)).update).toMatchObject({cells: [], added: [], struck: []})
    const after = applied(copied, register(second))
    expect(marks(after)).toEqual(['有变', '有变', '有变', '已撤销', '新增'])
    expect(texts(after, '完成时限')).toEqual(['6月底前', '6月底前', '', '', ''])
    expect(texts(after, '进展情况').slice(0, 2)).toEqual(['甲查东片', '乙查西片'])
  })
  it('go on with two copies, of which one is older', () => {
    const older = sheetOf(first)
    const newer = applied(older, register(second))
    const third = second.map((each) => ({...each, lead: ['市防汛办']}))
    for (const copy of [older, newer]) {
      const after = applied(copy, register(third))
      expect(after.update.conflicts).toEqual([])
      expect(texts(after, '牵头单位')).toEqual(['市防汛办', '市防汛办', '市水务局', '市防汛办'])
    }
  })
  it('have a row for each body, which keeps what was typed for that body', () => {
    const options = {columns: '导入,进展情况'.replace('导入', '编号,内容,单位,是否牵头')}
    const bodies = (...support: string[]) => [task('1-1', '清淤。', {support}), task('1-2', '补堤。')]
    const {head, rows} = sheetOf(bodies('甲局', '乙局', '丙局'), options)
    const typed = {head, rows: rows.map((row) => row.with(head.indexOf('进展情况'), `${row[head.indexOf('单位')]}已办`))}
    const after = applied(typed, toRegister(bodies('乙局', '丙局', '丁局'), {today, living: true, ...options}))
    expect(texts(after, '单位')).toEqual(['市水务局', '甲局', '乙局', '丙局', '市水务局', '丁局'])
    expect(texts(after, '进展情况')).toEqual(['市水务局已办', '甲局已办', '乙局已办', '丙局已办', '市水务局已办', ''])
    expect(marks(after)).toEqual(['', '已撤销', '', '', '', '新增'])
  })
  it('begin with one layout of heads and go on with another', () => {
    const sheet = sheetOf(first)
    const renamed = toRegister(second, {
      today,
      living: true,
      columns: ['序号', {head: '主要举措', shows: '具体措施'}, {head: '时限', shows: '完成时限'}],
    })
    const after = applied(sheet, renamed)
    expect(texts(after, '完成时限')).toEqual(['6月底前', '', '', ''])
    expect(marks(after)).toEqual(['有变', '有变', '已撤销', '新增'])
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
  it('has its sheets of bodies and its summary brought up to date too', async () => {
    const write = (wanted: Task[]) => toRegister(wanted, {today, living: true, byParty: true})
    const made = (await registerWriterOf('xlsx')!.write(write(first))) as Uint8Array
    const workbook = await openXlsx(made, {readStyles: true})
    workbook.sheets[2].rows[2][5] = '水务科'
    workbook.sheets[2].cells!.get('2,5')!.value = '水务科'
    const {bytes, update} = await updateXlsx(await saveXlsx(workbook), write(second))
    const {sheets} = await readXlsx(bytes, {readStyles: true})
    expect(sheets.map(({name}) => name)).toEqual(['任务台账', '汇总', '市水务局', '市应急局'])
    expect(sheets[1].rows.map((row) => row.slice(0, 4))).toEqual([
      ['序号', '单位', '任务', '牵头'],
      [1, '市水务局', 2, 2],
      [2, '市应急局', 1, 1],
    ])
    expect(sheets[2].rows.map((row) => [row[3], row[5], row.at(-1)])).toEqual([
      ['具体措施', '牵头单位', '变动'],
      ['对全市水库逐座检查，登记造册。', '市水务局', '有变'],
      ['补齐编织袋、水泵等防汛物资。', '水务科', '已撤销'],
      ['在山洪沟口设立警示牌。', '市水务局', '已撤销'],
      ['开展防汛应急演练。', '市水务局', '新增'],
    ])
    expect(sheets[3].rows[1][3]).toBe('补齐编织袋、水泵、救生衣等防汛物资。')
    expect(sheets[3].cells?.get('1,3')?.style?.alignment?.wrapText).toBe(true)
    expect(update.conflicts).toEqual([])
    expect((await updateXlsx(bytes, write(second))).update.cells.length).toBe(3)
  })
  it('keeps the texts of a merged cell that is parted, and makes rows as high as new words need', async () => {
    const long = second.with(1, {...second[1], heading: '水库', text: `${second[1].text}逐座检查后即行登记。`.repeat(12)})
    const {bytes} = await updateXlsx(await write([first[0], ...first]), register([first[0], long[1], ...first.slice(1)]))
    const [sheet] = (await readXlsx(bytes, {readStyles: true})).sheets
    const {rows, rowDefs} = sheet
    expect(rows.slice(1).every((row) => typeof row[2] === 'string')).toBe(true)
    const last = rows.findIndex((row) => row[2] === '水库')
    expect(rowDefs?.get(last)?.height).toBeGreaterThan(150)
  })
  it('may have been saved by a program that keeps texts in runs', async () => {
    const workbook = await openXlsx(await write(first), {readStyles: true})
    const cell = workbook.sheets[0].cells!.get('1,7')!
    cell.richText = [{text: '5月底前', font: {size: 11}}]
    const {bytes} = await updateXlsx(await saveXlsx(workbook), register(second))
    expect((await readXlsx(bytes)).sheets[0].rows[1][7]).toBe('6月底前')
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
      // a person sorts, and puts a column between
      if (round % 7 === 0) sheet.rows = sheet.rows.toSorted((one, other) => one[3].localeCompare(other[3]))
      if (round % 100 === 50)
        sheet = {head: sheet.head.toSpliced(2, 0, `栏${round}`), rows: sheet.rows.map((row) => row.toSpliced(2, 0, ''))}
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
