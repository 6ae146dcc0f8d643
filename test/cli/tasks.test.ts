import {existsSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {readXlsx} from 'hucre/xlsx'
import {beforeEach, describe, expect, it} from 'vitest'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()

const notice = `云水发〔2025〕12号
云岭市水务局关于做好汛期值守的通知
各县（市、区）水务局：
现将有关事项通知如下。
一、加强值守。安排专人值守，每日记录。（牵头单位：市水务局；配合单位：市应急局，2025年5月31日前完成）
二、补齐物资。逐库盘点登记，缺什么补什么。（责任单位：各县（市、区）人民政府，2025年6月30日前完成）
请各单位于2025年7月10日前报送总结。
云岭市水务局
2025年4月3日
`
/** 2025-05-10, in seconds. */
const env = {SOURCE_DATE_EPOCH: String(Date.parse('2025-05-10') / 1000)}

const tasks = (...argv: string[]) => run(['tasks', ...argv], {cwd: at(), env})
const rows = async (...argv: string[]): Promise<Array<Record<string, unknown>>> =>
  JSON.parse((await tasks(...argv, '-f', 'json', '-q')).stdout)
const ids = async (...argv: string[]) => (await rows('甲.txt', ...argv)).map(({id}) => id)

beforeEach(() => {
  put('甲.txt', notice)
})

describe('gongwen tasks', () => {
  it('prints a table, of a notice from a pipe too', async () => {
    const {code, stdout} = await tasks('甲.txt')
    expect(code).toBe(0)
    expect(stdout).toContain('市水务局')
    expect((await run(['tasks'], {stdin: notice, env})).stdout).toBe(stdout)
  })

  it('says who, when, from where, how sure and at what place, as its schema has it', async () => {
    const found = await rows('甲.txt')
    const fits = new Ajv2020({strict: true}).compile(JSON.parse((await run(['schema', 'task'])).stdout))
    for (const row of found) expect([fits(row), fits.errors]).toEqual([true, null])
    expect(found.map(({id, basis, deadline, certainty}) => [id, basis, deadline, certainty])).toEqual([
      ['1-1', 'inherited', '2025-05-31', 'sure'],
      ['2-1', 'inherited', '2025-06-30', 'sure'],
      ['closing-1', 'duty', '2025-07-10', 'sure'],
    ])
    const [start, end] = found[0].range as [number, number]
    expect((await run(['inspect', '--text', '甲.txt'], {cwd: at()})).stdout.slice(start, end)).toBe('安排专人值守，每日记录。')
  })

  it('has the format that the ending says', async () => {
    for (const ending of ['md', 'csv', 'tsv', 'json', 'ndjson', 'xlsx', 'docx', 'html', 'ics']) {
      expect(await tasks('甲.txt', '-o', `台账.${ending}`)).toMatchObject({code: 0, stdout: ''})
      expect(readFileSync(at(`台账.${ending}`)).length, ending).toBeGreaterThan(100)
    }
    expect((await readXlsx(readFileSync(at('台账.xlsx')))).sheets[0].rows).toHaveLength(4)
    expect(read('台账.ics').match(/BEGIN:VEVENT/g)).toHaveLength(3)
  })

  it('does not replace a register, unless that is said, nor an input', async () => {
    put('台账.csv', '人填的')
    expect(await tasks('甲.txt', '-o', '台账.csv')).toMatchObject({code: 2, stderr: expect.stringContaining('--update')})
    expect(read('台账.csv')).toBe('人填的')
    expect((await tasks('甲.txt', '-o', '台账.csv', '--overwrite')).code).toBe(0)
    expect(await tasks('甲.txt', '-o', '甲.txt', '-f', 'csv', '--overwrite')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('覆盖输入'),
    })
  })

  it('refuses what cannot be meant', async () => {
    expect(await tasks('甲.txt', '-o', '台账.xyz')).toMatchObject({code: 2, stderr: expect.stringContaining('.xlsx')})
    expect((await tasks('甲.txt', '-o', 'a.csv', '--update', 'b.csv')).code).toBe(2)
    expect((await tasks('甲.txt', '--due-before', '明天')).code).toBe(2)
    expect((await tasks('甲.txt', '--normalize')).code).toBe(2)
    expect((await tasks('甲.txt', '--update', '台账.docx')).code).toBe(2)
    expect(existsSync(at('台账.docx'))).toBe(false)
  })

  it('chooses by time and by what is missing', async () => {
    expect(await ids('--due-within', '30d')).toEqual(['1-1'])
    expect(await ids('--due-before', '2025-06-30')).toEqual(['1-1', '2-1'])
    expect(await ids('--without-party')).toEqual([])
    expect(await ids('--kind', '意见')).toEqual([])
    expect(await ids('--kind', '通知', '--role', 'support')).toEqual(['1-1'])
  })

  it('chooses by body, and by what holds it where a list says so; else how many may be meant is told', async () => {
    expect(await ids('--for', '市应急局', '--for', '市水务局')).toEqual(['1-1'])
    const {stderr} = await tasks('甲.txt', '--for', '云溪县人民政府')
    expect(stderr).toContain('另有 2 项任务交给统称')
    put(
      'bodies.yaml',
      'bodies:\n  - name: 云溪县人民政府\n    aliases: [云溪县政府]\n  - name: 云岭市水务局\n    aliases: [市水务局]\ncollectives:\n  - name: 各县（市、区）人民政府\n    members: [云溪县人民政府]\n',
    )
    expect(await ids('--for', '云溪县政府', '--bodies', 'bodies.yaml')).toEqual(['2-1'])
    expect(await rows('甲.txt', '--bodies', 'bodies.yaml', '--normalize')).toMatchObject([{lead: ['云岭市水务局']}, {}, {}])
  })

  it('takes what bodies below have to do for their own, and tells what those above may hand down', async () => {
    put(
      'bodies.yaml',
      'bodies:\n  - name: 云岭市人民政府\n  - {name: 市水务局, parent: 云岭市人民政府}\n  - {name: 水库管理所, parent: 市水务局}\n  - {name: 水库管理所一站, parent: 水库管理所}\n',
    )
    expect(await ids('--for', '云岭市人民政府', '--bodies', 'bodies.yaml')).toEqual(['1-1'])
    const {stderr} = await tasks('甲.txt', '--for', '水库管理所一站', '--bodies', 'bodies.yaml')
    expect(stderr).toContain('另有 1 项任务交给上级单位')
    expect(stderr).toContain('另有 2 项任务交给统称')
    expect((await tasks('甲.txt', '--for', '水库管理所一站', '--bodies', 'bodies.yaml', '-q')).stderr).toBe('')
  })

  it('tells names that are like one without tasks', async () => {
    expect((await tasks('甲.txt', '--for', '水务局')).stderr).toContain('没有“水务局”的任务，相近的名称有：市水务局')
    expect((await tasks('甲.txt', '--for', '市应急管理局')).stderr).toContain('相近的名称有：市应急局')
    expect((await tasks('甲.txt', '--for', '市教育局')).stderr).not.toContain('相近')
  })

  it('has the layouts of the configuration, over which the command line holds', async () => {
    put(
      'gongwen.config.yaml',
      'registers:\n  督查:\n    columns: [序号, {head: 主要举措, shows: 具体措施}, {head: 完成日期, shows: 完成时间}, 分管领导, {head: 单位, shows: 配合单位}]\n    dateFormat: YYYY年M月D日\n    title: 清单\n  台账: {columns: [序号, 工作任务]}\n',
    )
    const csv = async (...argv: string[]) => (await tasks('甲.txt', '-f', 'csv', '-q', ...argv)).stdout.replace('\ufeff', '').split('\r\n')
    expect((await csv('--columns', '督查')).slice(0, 2)).toEqual([
      '序号,主要举措,完成日期,分管领导,单位',
      '1,安排专人值守，每日记录。,2025年5月31日,,市应急局',
    ])
    expect((await csv('--columns', '督查', '--date-format', 'YYYY/M/D'))[1]).toContain(',2025/5/31,')
    expect((await csv())[0]).toBe('序号,工作任务')
    expect((await csv('--no-config'))[0]).toContain('序号,任务来源,')
    expect(await tasks('甲.txt', '--columns', '督差')).toMatchObject({code: 2, stderr: expect.stringContaining('没有“督差”这种式样')})
    put('gongwen.config.yaml', 'registers:\n  督查:\n    columns:\n      - {head: 举措, shows: 举措}\n')
    expect(await tasks('甲.txt')).toMatchObject({code: 2, stderr: expect.stringContaining('gongwen.config.yaml:4:')})
  })

  it('reads documents too, and passes over what else lies in a folder', async () => {
    put('来文/甲.txt', notice)
    put('来文/空.txt', '')
    put('来文/设置.yaml', 'a: 1\n')
    put('来文/图.png', '')
    await run(['甲.txt', '-o', '来文/乙.json', '--positions'], {cwd: at()})
    const {code, stderr} = await tasks('来文', '-f', 'ndjson', '--report', '结果.json')
    expect(code).toBe(1)
    expect(stderr).toContain('空.txt')
    expect(stderr).toContain('未读 2 个文件：.png 1、.yaml 1')
    expect(stderr).toContain('6 项任务')
    const found = await rows('来文')
    expect(found).toHaveLength(6)
    expect(found[0]).toMatchObject({id: '1-1', range: found[3].range})
    expect(JSON.parse(read('结果.json'))).toMatchObject({
      command: 'tasks',
      summary: {read: 2, failed: 1, passedOver: 2},
    })
    expect(await tasks('来文/设置.yaml')).toMatchObject({code: 1, stderr: expect.stringContaining('不是 gongwen 输出的文档')})
  })
})

describe.each(['csv', 'xlsx'])('--update of %s', (ending) => {
  it('makes a register, and brings it up to date', async () => {
    const file = `来文/台账.${ending}`
    put('来文/甲.txt', notice)
    expect((await tasks('来文', '--update', file)).code).toBe(0)
    const {code, stderr} = await tasks('来文', '--update', file)
    expect(code).toBe(0)
    expect(stderr).toContain('新增 0 项，有变 0 项，撤销 0 项，待核对 0 处')
    expect(stderr).not.toContain('未读')
    put('来文/甲.txt', notice.replace('2025年5月31日', '2025年6月15日').replace('请各单位于2025年7月10日前报送总结。\n', ''))
    expect((await tasks('来文', '--update', file)).stderr).toContain('新增 0 项，有变 1 项，撤销 1 项，待核对 0 处')
  })

  it('calls nothing gone that is only not wanted', async () => {
    const file = `台账.${ending}`
    await tasks('甲.txt', '--update', file)
    expect((await tasks('甲.txt', '--for', '市水务局', '--update', file)).stderr).toContain('新增 0 项，有变 0 项，撤销 0 项')
    put('甲.txt', notice.replace('2025年6月30日', '2025年6月20日'))
    expect((await tasks('甲.txt', '--for', '市水务局', '--update', file)).stderr).toContain('新增 0 项，有变 1 项，撤销 0 项')
  })

  it('has a notice that lies there twice once', async () => {
    put('来文/甲.txt', notice)
    put('来文/甲（副本）.txt', notice)
    await tasks('来文', '--update', `台账.${ending}`)
    expect((await tasks('来文', '--update', `台账.${ending}`)).stderr).toContain('新增 0 项，有变 0 项，撤销 0 项')
    put('来文/甲（副本）.txt', '')
    expect((await tasks('来文', '--update', `台账.${ending}`)).stderr).toContain('新增 0 项，有变 0 项，撤销 0 项')
  })

  it('leaves what is no register as it is', async () => {
    put(`表.${ending}`, '甲,乙\n')
    expect((await tasks('甲.txt', '--update', `表.${ending}`)).code).toBe(1)
    expect(read(`表.${ending}`)).toBe('甲,乙\n')
  })
})

describe('--update of a workbook that cannot be opened', () => {
  it('says why', async () => {
    put('坏.xlsx', 'hello')
    put('密.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]))
    expect(await tasks('甲.txt', '--update', '坏.xlsx')).toMatchObject({code: 1, stderr: expect.stringContaining('文件已损坏')})
    expect(await tasks('甲.txt', '--update', '密.xlsx')).toMatchObject({code: 1, stderr: expect.stringContaining('文件已加密')})
    expect(read('坏.xlsx')).toBe('hello')
  })
})

describe('gongwen bodies', () => {
  const bodies = (...argv: string[]) => run(['bodies', ...argv], {cwd: at()})

  it('drafts a list that it finds nothing wrong with, and tells what may be one body', async () => {
    put('来文/甲.txt', notice)
    put('来文/乙.txt', notice.replace('市应急局', '市应急管理局').replace('12号', '13号').replace('市水务局；', '市水利局；'))
    const {code, stderr} = await bodies('init', '来文', '-o', 'bodies.yaml')
    expect(code).toBe(0)
    expect(stderr).toContain('“市水利局”和“市水务局”只差一个字')
    const list = read('bodies.yaml')
    expect(list).toMatch(/aliases:\n\s+- 市应急/)
    expect(list).toContain('各县（市、区）人民政府')
    expect(await bodies('check', 'bodies.yaml')).toMatchObject({code: 0, stdout: '没有发现问题\n'})
    expect((await bodies('init', '来文', '-o', 'bodies.yaml')).code).toBe(2)
  })

  it('tells what is wrong in a list', async () => {
    put('bodies.yaml', 'bodies:\n  - {name: 甲, parent: 乙}\n  - {name: 丙, aliases: [甲]}\n')
    const {code, stdout} = await bodies('check', 'bodies.yaml')
    expect(code).toBe(1)
    expect(stdout).toContain('“甲”的上级“乙”不在名录中')
    expect(stdout).toContain('“甲”写在几个单位下')
    put('bodies.yaml', 'bodies:\n  - {nam: 甲}\n')
    expect(await bodies('check', 'bodies.yaml')).toMatchObject({code: 2, stderr: expect.stringContaining('第 1 项')})
    expect((await bodies('check', '无.yaml')).code).toBe(2)
  })

  it('wants to be told what to do, with what', async () => {
    for (const argv of [[], ['list'], ['init'], ['check']]) expect((await bodies(...argv)).code).toBe(2)
  })
})
