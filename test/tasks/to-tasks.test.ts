import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {readDocuments} from '../../src/documents/index.ts'
import {positionsOf, process} from '../../src/index.ts'
import type {Gongwen} from '../../src/model/index.ts'
import {selectTasks, toTasks} from '../../src/tasks/index.ts'
import {readNotice} from '../support/notice.ts'

const text = `云溪市人民政府办公室关于做好防汛备汛工作的通知
云政办发〔2025〕12号
各县（市、区）人民政府，市直各部门：
现就有关事项通知如下：
一、备足物资。补齐编织袋、水泵等物资。（牵头单位：市水务局；配合单位：市应急局、市财政局，2025年5月31日前完成）
二、排查隐患（责任单位：市自然资源局）
（一）查水库。对全市水库逐座检查。（责任单位：市水务局，2025年6月15日前完成）
（二）查山洪沟。设立警示牌。
三、严明纪律
云溪市人民政府办公室
2025年4月1日
`
const read = async (source = text): Promise<Gongwen> => (await readNotice(Buffer.from(source), '通知.txt')).document

describe('tasks', () => {
  it('are the requirements, with whom the clauses name and when', async () => {
    const tasks = toTasks(await read())
    expect(tasks.map(({id, path, heading, text: words}) => [id, path, heading, words])).toEqual([
      ['1-1', '一、', '备足物资', '补齐编织袋、水泵等物资。'],
      ['2.1-1', '二、（一）', '查水库', '对全市水库逐座检查。'],
      ['2.2-1', '二、（二）', '查山洪沟', '设立警示牌。'],
      ['3', '三、', undefined, '严明纪律'],
    ])
    expect(tasks[0]).toMatchObject({
      notice: '云溪市人民政府办公室关于做好防汛备汛工作的通知',
      number: '云政办发〔2025〕12号',
      lead: ['市水务局'],
      support: ['市应急局', '市财政局'],
      deadline: '2025-05-31',
    })
  })
  it('say from where they have their bodies', async () => {
    const tasks = toTasks(await read())
    expect(tasks[2]).toMatchObject({responsible: ['市自然资源局'], basis: 'inherited'})
  })
  it('stand where the positions say', async () => {
    const document = await read()
    const [task] = toTasks(document, {positions: {'/sections/0/requirements/0': [10, 20]}})
    expect(task.range).toEqual([10, 20])
    expect(toTasks(document)[0]).not.toHaveProperty('range')
  })
  it('are as sure as their part of the reading', async () => {
    const places = [
      {pointer: '/sections/1', part: 'section' as const, labels: ['二、'], certainty: 'check' as const, rules: ['number-gap'], reasons: []},
    ]
    expect(toTasks(await read(), {summary: {certainty: 'check', places}}).map(({certainty}) => certainty)).toEqual([
      'sure',
      'check',
      'check',
      'sure',
    ])
    expect(toTasks(await read(), {summary: {certainty: 'doubtful', places: []}})[0].certainty).toBe('doubtful')
  })
  it('are told with the unit above them below a level', async () => {
    const tasks = toTasks(await read(), {depth: 1})
    expect(tasks.map(({id}) => id)).toEqual(['1-1', '2', '3'])
    expect(tasks[1]).toMatchObject({
      text: '排查隐患',
      measures: '对全市水库逐座检查。\n设立警示牌。',
      responsible: ['市自然资源局', '市水务局'],
      deadline: '2025-06-15',
    })
  })
  it('are rows of a table of tasks', () => {
    const responsibilities = [
      {text: '市水务局', assignments: [{role: 'responsible' as const, label: '责任单位', parties: [{name: '市水务局'}]}]},
    ]
    const table = {columns: ['任务', '责任单位'], rows: [['清淤', '市水务局']], tasks: [{text: '清淤', responsibilities}]}
    const document: Gongwen = {gongwen: '1', sections: [], attachments: [{role: 'annex', title: '任务清单', sections: [], tables: [table]}]}
    expect(toTasks(document)).toEqual([
      {
        id: 'a1-t1.1',
        path: '',
        heading: '任务清单',
        text: '清淤',
        lead: [],
        responsible: ['市水务局'],
        support: [],
        others: [],
        basis: 'table',
      },
    ])
  })
  it('have the bodies and the time of their own sentences, else the addressees, where no clause says them', async () => {
    const document = await read(`云溪市水务局关于做好值守工作的通知
各县（市、区）水务局：
现将有关事项通知如下：
一、落实责任。各单位要在5月底前公示责任人名单。
二、加强演练。要结合实际开展演练，做好记录。
三、补齐物资。物资仓库要在6月10日前完成盘点。（责任单位：市水务局）
请各单位于6月20日前报送总结。
云溪市水务局
2025年4月1日
`)
    const tasks = toTasks(document)
    const row = (id: string) => tasks.find((each) => each.id === id)
    expect(row('1-1')).toMatchObject({responsible: ['各单位'], deadlineText: '5月底前', deadline: '2025-05-31', basis: 'duty'})
    expect(row('2-1')).toMatchObject({responsible: ['各县（市、区）水务局'], basis: 'addressees'})
    expect(row('3-1')).toMatchObject({responsible: ['市水务局'], deadlineText: '6月10日前', deadline: '2025-06-10', basis: 'inherited'})
    expect(row('closing-1')).toMatchObject({
      path: '',
      text: '请各单位于6月20日前报送总结。',
      responsible: ['各单位'],
      deadline: '2025-06-20',
      basis: 'duty',
    })
  })
  const duty = (from: string, name?: string, date?: string) => ({
    from,
    text: `${name ?? ''}${date ?? ''}完成。`,
    ...(name && {assignments: [{role: 'responsible' as const, label: '要', parties: [{name}]}]}),
    ...(date && {deadlines: [{text: date, kind: 'by' as const, date}]}),
  })
  const clause = (name: string) => ({
    text: `（${name}负责）`,
    assignments: [{role: 'responsible' as const, label: '负责', parties: [{name}]}],
  })
  const section = (id: string, more: object = {}) => ({id, ordinal: 1, level: 1, requirements: [], ...more})
  it('have those of the lead-in above them', () => {
    const requirements = [{id: '1-1', text: '清淤。'}]
    const document: Gongwen = {gongwen: '1', sections: [section('1', {requirements})], duties: [duty('1', '市水务局', '2025-05-31')]}
    expect(toTasks(document)).toMatchObject([{id: '1-1', responsible: ['市水务局'], deadline: '2025-05-31', basis: 'duty'}])
  })
  it('are dated sentences of preamble, closing, and units without any other task, each with an id of its own', () => {
    const document: Gongwen = {
      gongwen: '1',
      preamble: ['…'],
      sections: [section('1')],
      duties: [
        duty('preamble-1', '甲', '2025-05-01'),
        duty('preamble-1', '乙', '2025-05-02'),
        duty('preamble-1', '丙'),
        duty('1', '丁', '2025-05-03'),
      ],
      attachments: [{role: 'annex', title: '方案', sections: [], duties: [duty('a1-closing-1', '戊', '2025-05-04')]}],
    }
    const tasks = toTasks(document, {positions: {'/duties/0': [3, 9], '/attachments/0/duties/0': [20, 30]}})
    expect(tasks.map(({id, responsible}) => [id, ...responsible])).toEqual([
      ['preamble-1', '甲'],
      ['preamble-1.2', '乙'],
      ['1', '丁'],
      ['a1-closing-1', '戊'],
    ])
    expect(tasks[0].range).toEqual([3, 9])
    expect(tasks[3]).toMatchObject({heading: '方案', range: [20, 30]})
  })
  it('are what clauses outside the units govern', async () => {
    const paragraphs = '云溪市关于防汛的措施\n各地要储备物资。（市水务局负责）\n设立警示牌。\n巡查山洪沟。（市应急局负责）\n'
    const file = await process(Buffer.from(paragraphs), {name: '通知.txt'})
    const document = file.data.document as Gongwen
    const positions = positionsOf(file)
    expect(toTasks(document, {positions}).map(({id, text: words, responsible}) => [id, words, ...responsible])).toEqual([
      ['clause-1', '各地要储备物资。', '市水务局'],
      ['clause-2', '设立警示牌。\n巡查山洪沟。', '市应急局'],
    ])
    expect(toTasks(document).map(({text: words}) => words)).toEqual(['（市水务局负责）', '（市应急局负责）'])
  })
  it('are units whose clause all below them overrule', () => {
    const requirements = [{id: '1-1', text: '清淤。', responsibilities: [clause('乙')]}]
    const document: Gongwen = {gongwen: '1', sections: [section('1', {heading: '治水', responsibilities: [clause('甲')], requirements})]}
    expect(toTasks(document).map(({id, text: words, responsible}) => [id, words, ...responsible])).toEqual([
      ['1', '治水', '甲'],
      ['1-1', '清淤。', '乙'],
    ])
  })
  it('are named by the file where the notice has no title', () => {
    const source = {name: '来文/防汛.docx', format: 'docx' as const, sha256: ''}
    expect(toTasks({gongwen: '1', sections: [section('1', {heading: '治水'})], source})[0].notice).toBe('防汛')
  })
  it('fit their schema, of every notice', async () => {
    const fits = new Ajv2020({strict: true, allErrors: true}).compile(JSON.parse(readFileSync('schemas/task.schema.json', 'utf8')))
    for (const name of readdirSync('fixtures/notices')) {
      const file = `fixtures/notices/${name}/document.yaml`
      if (!existsSync(file)) continue
      const {documents} = await readDocuments(readFileSync(file, 'utf8'), file)
      const tasks = toTasks(documents[0].value as Gongwen)
      for (const each of tasks) expect([name, each.id, fits(each), fits.errors ?? []]).toEqual([name, each.id, true, []])
      expect(new Set(tasks.map(({id}) => id)).size, name).toBe(tasks.length)
    }
  })
  it('of a document without any are none', () => expect(toTasks({gongwen: '1', sections: []})).toEqual([]))
})

describe('a selection', () => {
  it('is by body, role, day and what is missing', async () => {
    const tasks = toTasks(await read())
    const ids = (filter: Parameters<typeof selectTasks>[1]) => selectTasks(tasks, filter).map(({id}) => id)
    expect(ids({bodies: ['市水务局']})).toEqual(['1-1', '2.1-1'])
    expect(ids({bodies: ['市水务局'], role: 'lead'})).toEqual(['1-1'])
    expect(ids({bodies: ['市应急局', '市自然资源局']})).toEqual(['1-1', '2.2-1'])
    expect(ids({role: 'support'})).toEqual(['1-1'])
    expect(ids({dueBefore: '2025-05-31'})).toEqual(['1-1'])
    expect(ids({dueAfter: '2025-06-01', dueBefore: '2025-06-30'})).toEqual(['2.1-1'])
    expect(ids({withoutParty: true})).toEqual(['3'])
    expect(ids({withoutDeadline: true})).toEqual(['2.2-1', '3'])
    expect(ids({bodies: ['云溪县'], namesOf: () => ['市财政局']})).toEqual(['1-1'])
  })
})
