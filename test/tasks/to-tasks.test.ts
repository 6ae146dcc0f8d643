import {describe, expect, it} from 'vitest'
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
    const places = [{pointer: '/sections/1', labels: ['二、'], rules: ['number-gap']}]
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
    expect(ids({bodies: ['云溪县'], collectivesOf: () => ['市财政局']})).toEqual(['1-1'])
  })
})
