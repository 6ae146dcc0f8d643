import {mkdirSync} from 'node:fs'
import {beforeEach, describe, expect, it} from 'vitest'
import {type FlatDocument, flatten, score} from '../../src/diff/index.ts'
import {process} from '../../src/index.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const text = `青河县教育局关于校园安全的通知
各学校：
一、排查隐患。各校要逐栋排查，建立台账。（责任股室：安全股、后勤股，2024年6月底前完成）
二、开展演练
（一）组织。每月演练一次。（各学校负责）
青河县教育局
2024年5月6日
`

const empty: FlatDocument = {
  title: null,
  kind: null,
  number: null,
  date: null,
  issuers: [],
  addressees: [],
  signature: [],
  attachmentList: [],
  declarations: [],
  sections: [],
  clauses: [],
}

describe('flatten', () => {
  it('lists what was read with the path of its unit', async () => {
    const reading = flatten((await process(text)).data.document!)
    expect(reading).toMatchObject({kind: '通知', date: '2024-05-06', addressees: ['各学校'], signature: ['青河县教育局']})
    expect(reading.sections).toEqual([
      {at: '一', heading: '排查隐患'},
      {at: '二', heading: '开展演练'},
      {at: '二/（一）', heading: '组织'},
    ])
    expect(reading.clauses).toEqual([
      {
        at: '一',
        text: '（责任股室：安全股、后勤股，2024年6月底前完成）',
        parties: ['responsible:安全股', 'responsible:后勤股'],
        deadlines: ['2024-06-30'],
      },
      {at: '二/（一）', text: '（各学校负责）', parties: ['responsible:各学校'], deadlines: []},
    ])
  })

  it('counts a clause on several requirements once, leaves unnumbered headings out of paths, prefixes attachments', () => {
    const clause = {
      text: '（甲局）',
      deadlines: [
        {text: '长期', kind: 'ongoing' as const},
        {text: '汛前', kind: 'condition' as const},
        {text: '上半年', kind: 'period' as const, end: '2024-06-30'},
      ],
    }
    const requirement = (id: string) => ({id, text: '做。', responsibilities: [clause]})
    const inner = {id: '1', ordinal: 1, level: 2, label: '1．', requirements: [requirement('1-1'), requirement('1-2')]}
    const outer = {id: '1', ordinal: 1, level: 1, heading: '无号', requirements: [], sections: [inner]}
    const reading = flatten({
      gongwen: '1',
      sections: [outer],
      attachments: [{role: 'annex', sections: [outer], responsibilities: [clause]}],
    })
    expect(reading.sections.map(({at}) => at)).toEqual(['1', 'A1:1'])
    expect(reading.clauses.map(({at, deadlines}) => [at, deadlines])).toEqual([
      ['1', ['ongoing', '?汛前', '../2024-06-30']],
      ['A1:', ['ongoing', '?汛前', '../2024-06-30']],
      ['A1:1', ['ongoing', '?汛前', '../2024-06-30']],
    ])
  })
})

describe('score', () => {
  it('compares as bags, blind to white space and width', () => {
    const checked = {...empty, title: '关于 “A(1)” 的通知', addressees: ['甲局', '甲局', '乙局'], number: '甲[2020]１号'}
    const read = {...empty, title: '关于“A（1）”的通知', addressees: ['乙局', '甲局', '丙局'], number: '甲〔2020〕1号'}
    const {title, addressees, number, requirements} = score(checked, read)
    expect([title, number, requirements]).toEqual([{found: 1, missed: [], wrong: []}, {found: 1, missed: [], wrong: []}, undefined])
    expect(addressees).toEqual({found: 2, missed: ['甲局'], wrong: ['丙局']})
  })

  it('compares requirements by where they begin', () => {
    const of = (list: string[]) => ({...empty, requirements: list.map((words) => ({at: '一', topic: null, text: words}))})
    expect(score(of(['做好值班和日常巡查工作。']), of(['做好值班和日常巡查，不漏一处。'])).requirements).toEqual({
      found: 1,
      missed: [],
      wrong: [],
    })
  })
})

describe('gongwen score', () => {
  const {at, put} = openDesk()
  beforeEach(() => {
    put('来文/校园.txt', text)
    mkdirSync(at('已核对'))
  })
  const here = (argv: string[]) => run(argv, {cwd: at()})

  it('says what the verdicts were worth, and which wrong parts they point at', async () => {
    const plain = text.replace('（一）组织。每月演练', '三、检查。每月检查').replace('二、开展演练', '二、演练。每月演练一次。')
    put('来文/校园.txt', plain)
    await here(['来文/校园.txt', '-o', '已核对/校园.yaml'])
    expect((await here(['score', '已核对', '--source', '来文'])).stdout).toMatch(
      /\n把握 +全对 +有错\n有把握 +1 +0\n请核对 +0 +0\n没有把握 +0 +0\n有错之处被指出 0\/0，疑问落空 0\/0\n$/,
    )
    // a number is lost: what was the second unit is now read into the first
    put('来文/校园.txt', plain.replace('二、', ''))
    expect((await here(['score', '已核对', '--source', '来文', '--lang', 'en'])).stdout).toMatch(
      /sure +0 +0\nplease check +0 +1\ndoubtful +0 +0\nwrong parts pointed at (\d+)\/\1 \(100\.0 %\), idle doubts \d+\/\d+/,
    )
  })

  it('is full marks for what was just read, whatever the reading’s name', async () => {
    await here(['来文/校园.txt', '-o', '已核对/另名.yaml'])
    const {code, stdout} = await here(['score', '已核对', '--source', '来文'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^字段 +F1 +准确率 +召回率 +全对\n/)
    const rows = stdout.split('\n\n')[0].split('\n').slice(1)
    expect(rows).not.toEqual([])
    for (const row of rows) expect(row).toMatch(/1\.0000 +1\.0000 +1\.0000 +1\/1$/)
  })

  it('lists differences with a reading put right', async () => {
    const {stdout} = await here(['来文/校园.txt', '-f', 'json'])
    put('来文/校园.json', stdout.replace('"排查隐患"', '"排查安全隐患"'))
    const listed = await here(['score', '来文/校园.json', '--differences', '--lang', 'en'])
    expect(listed.stdout).toContain('来文/校园.json  headings  - 一 排查安全隐患\n来文/校园.json  headings  + 一 排查隐患\n')
    expect(listed.stdout).toMatch(/headings +0\.6667 +0\.6667 +0\.6667 +0\/1/)
  })

  it('tells what it cannot compare', async () => {
    put('已核对/孤.yaml', 'gongwen: "1"\nsections: []\n')
    const {code, stderr} = await here(['score', '已核对', '没有.yaml'])
    expect(code).toBe(1)
    expect(stderr).toContain('no-notice-for-reading')
    expect(stderr).toContain('not-found')
    put('已核对/断.yaml', 'sections: [')
    expect((await here(['score', '已核对/断.yaml'])).stderr).toContain('not-a-reading')
    expect(await here(['score'])).toMatchObject({code: 2, stderr: expect.stringContaining('没有说核对过的读法在哪里')})
  })
})
