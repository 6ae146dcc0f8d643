import {existsSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {beforeEach, expect, it} from 'vitest'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()

const schema = JSON.parse(readFileSync('schemas/report.schema.json', 'utf8'))
const isValid = new Ajv2020({strict: true, allErrors: true}).compile(schema)

const sure = '云岭市水务局关于值守的通知\n各科室：\n一、巡查。每日巡查。\n二、报告。及时报告。\n云岭市水务局\n2025年5月6日\n'
const odd = sure.replace('二、', '三、')

const here = (...argv: string[]) => run(argv, {cwd: at()})
const reportOf = (name = 'r.json') => {
  const report = JSON.parse(read(name))
  isValid(report)
  expect(isValid.errors ?? []).toEqual([])
  return report
}
beforeEach(() => {
  put('来文/甲.txt', sure)
  put('来文/乡镇/乙.txt', odd)
  put('来文/空.txt', '')
  put('来文/清单.xlsx', 'x')
})

it('says of each file what became of it, what was said, how sure it is and where it was written', async () => {
  const {code} = await here('来文', '无.txt', '-o', '出/', '--report', 'r.json')
  expect(code).toBe(1)
  const report = reportOf()
  expect(report).toMatchObject({command: 'parse', exitCode: 1, summary: {read: 2, failed: 2, passedOver: 1, errors: 2, warnings: 1}})
  const of = (name: string) => report.inputs.find((input: {name: string}) => input.name === name)
  expect(of('来文/甲.txt')).toMatchObject({outcome: 'read', certainty: 'sure', places: [], counts: {sections: 2}, output: '出/甲.yaml'})
  expect(of('来文/甲.txt').milliseconds).toBeGreaterThan(0)
  expect(of('来文/乡镇/乙.txt')).toMatchObject({
    certainty: 'check',
    places: [
      {pointer: '/sections/0', part: 'section', labels: ['一、'], rules: ['order-of-numbers'], reasons: [{line: 3, column: 1}]},
      {pointer: '/sections/1', labels: ['三、'], certainty: 'check', rules: ['number-gap']},
    ],
    messages: [{ruleId: 'number-gap', severity: 'warning', line: 4, column: 1, start: 30, end: 32}],
  })
  expect(of('来文/空.txt')).toMatchObject({outcome: 'failed', reason: {id: 'empty', message: expect.stringContaining('文件是空的')}})
  expect(of('无.txt')).toMatchObject({outcome: 'failed', reason: {id: 'not-found'}})
  expect(of('来文/清单.xlsx')).toEqual({
    name: '来文/清单.xlsx',
    outcome: 'passedOver',
    reason: {id: 'other-format', message: '不是能读的格式'},
    messages: [],
  })
})

it('says so when a document was read and could not be written', async () => {
  put('档', 'x')
  await here('来文/甲.txt', '-o', '档/甲.yaml', '--report', 'r.json')
  expect(reportOf().inputs).toMatchObject([
    {name: '来文/甲.txt', outcome: 'failed', reason: {id: expect.any(String)}, messages: [{severity: 'error'}]},
  ])
})

it('is the same for check, without what the baseline knows', async () => {
  put('来文/gongwen.config.yaml', 'ignore: [乡镇/**]\n')
  put('来文/其他.yaml', 'a: 1\n')
  put('来文/丙.txt', `云水发[2025]1号\n${sure}`)
  await here('check', '来文', '--report', 'r.json')
  const {inputs, command, exitCode} = reportOf()
  expect({command, exitCode}).toEqual({command: 'check', exitCode: 1})
  const byName = Object.fromEntries(inputs.map((input: {name: string}) => [input.name, input]))
  expect(byName['来文/丙.txt']).toMatchObject({outcome: 'read', certainty: 'sure'})
  expect(byName['来文/丙.txt'].messages).toContainEqual(expect.objectContaining({ruleId: 'document-number-brackets', severity: 'error'}))
  expect(byName['来文/空.txt']).toMatchObject({outcome: 'failed', reason: {id: 'empty'}})
  expect(byName['来文/其他.yaml']).toMatchObject({outcome: 'passedOver', reason: {id: 'foreign'}})
  expect(byName['来文/乡镇/乙.txt']).toMatchObject({outcome: 'passedOver', reason: {id: 'ignored'}})
  expect(byName['来文/清单.xlsx']).toMatchObject({outcome: 'passedOver', reason: {id: 'other-format'}})
  await here('check', '来文', '--baseline', 'b.json', '--update-baseline', '--report', 'r.json')
  expect(reportOf().summary.errors).toBe(0)
})

it('has what a cache kept', async () => {
  for (const _ of [1, 2]) {
    await run(['check', '来文/甲.txt', '--cache=c.json', '--report', 'r.json'], {cwd: at(), env: {HOME: at()}})
    expect(reportOf().inputs[0]).toMatchObject({certainty: 'sure'})
  }
})

it.each([
  [['parse', '来文/甲.txt', '--report', '来文/甲.txt'], '报告会覆盖输入文件'],
  [['check', '来文/甲.txt', '-o', '来文/甲.txt'], '报告会覆盖输入文件'],
  [['check', '来文/甲.txt', '-o', '来文'], '而“来文”是文件夹'],
  [['check', '来文/甲.txt', '--report', '新/'], '而“新/”是文件夹'],
])('%j ends with 2 and touches nothing', async (argv, words) => {
  const {code, stderr} = await here(...argv)
  expect({code, stderr}).toEqual({code: 2, stderr: expect.stringContaining(words)})
  expect(read('来文/甲.txt')).toBe(sure)
  expect(existsSync(at('新'))).toBe(false)
})

it('has its schema printed, in both languages', async () => {
  expect(JSON.parse((await here('schema', 'report')).stdout)).toEqual(schema)
  expect((await here('schema', 'report', '--explain', 'outcome')).stdout).toContain('passedOver 在文件夹里遇到而未读')
  expect(JSON.parse((await here('schema', 'config')).stdout).title).toBe('Config')
})
