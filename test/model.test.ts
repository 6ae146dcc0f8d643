import {describe, expect, it} from 'vitest'
import {process} from '../src/index.ts'
import {account} from '../src/model/account.ts'
import {toModel} from '../src/model/index.ts'
import {validate} from '../src/model/validate.ts'
import {mark, type Sketch, tree} from './support/tree.ts'

/** The document of a sketched tree, which must fit the schema, with the printed text of any pointer. */
function model(children: Sketch[]) {
  const {root, lines} = tree(children)
  const {document, positions} = toModel(root, lines)
  expect(validate(document)).toEqual([])
  return {document, root, positions, at: (pointer: string) => lines.text.slice(...positions[pointer])}
}

const party = (name: string, fields = {}): Sketch => ({type: 'party', value: name, name, ...fields})
const clause = (scope: string, body: string, fields = {}): Sketch => ({
  type: 'responsibility',
  scope,
  text: `（责任单位：${body}）`,
  ...fields,
  children: [
    mark('（'),
    {type: 'assignment', role: 'responsible', label: '责任单位', children: ['责任单位', mark('：'), party(body)]},
    mark('）'),
  ],
})
const requirement = (text: string, topic?: string): Sketch => ({
  type: 'requirement',
  children: [...(topic ? [{type: 'topic', children: [topic]}, mark('。')] : []), text],
})
const section = (ordinal: number, children: Sketch[], level = 1): Sketch => ({type: 'section', level, ordinal, children})

describe('toModel: the body', () => {
  it('joins wrapped lines, keeps blanks between Latin words, drops what only separates', () => {
    const {document, at} = model([
      {type: 'paragraph', place: 'preamble', children: ['推广 Open', '\n', 'Source 软件', '\n', '和平', '\n  ', '台20', '\n', '25年']},
      {type: 'paragraph', place: 'closing', children: ['特此', mark('…'), '通知。', {type: 'boilerplate', value: '- 2 -', reason: 'page'}]},
    ])
    expect(document.preamble).toEqual(['推广 Open Source 软件和平台2025年'])
    expect(document.closing).toEqual(['特此通知。'])
    expect(at('/closing/0')).toBe('特此…通知。- 2 -')
  })

  it('has only what is there, in the order of the schema', () => {
    const {document} = model([])
    expect(document).toEqual({gongwen: '1', sections: [], source: {name: 'notice.txt', format: 'txt'}})
    expect(Object.keys(document)).toEqual(['gongwen', 'sections', 'source'])
  })

  it('takes the title apart as the parser did', () => {
    const {document, at} = model([
      {
        type: 'title',
        title: '云岭市人民政府关于印发消防规划的通知',
        kind: '通知',
        issuers: ['云岭市人民政府'],
        subject: '印发消防规划',
        carries: {action: '印发', title: '消防规划', kind: '规划'},
        children: ['云岭市人民政府', '\n', '关于印发消防规划的通知'],
      },
    ])
    expect(document).toMatchObject({kind: '通知', issuers: ['云岭市人民政府'], carries: {action: '印发', title: '消防规划', kind: '规划'}})
    expect(at('/title')).toBe('云岭市人民政府\n关于印发消防规划的通知')
  })

  it('reads the head, and names the issuer by its mark when nothing else does', () => {
    const {document, at} = model([
      {
        type: 'header',
        children: [
          {type: 'copyNumber', value: '000017'},
          '\n',
          {type: 'classification', value: '秘密★10年', level: '秘密', period: '10年'},
          '\n',
          {type: 'urgency', value: '特　急', level: '特急'},
          '\n',
          {type: 'issuerMark', value: '云岭市人民政府文件', authorities: ['云岭市人民政府'], suffix: '文件'},
          '\n',
          {type: 'documentNumber', value: '云政发〔2022〕3号', code: '云政发', year: 2022, serial: 3},
          '　',
          {
            type: 'signatories',
            children: ['签发人：', {type: 'person', value: '张三', name: '张三'}, '　', {type: 'person', value: '李四', name: '李四'}],
          },
        ],
      },
    ])
    expect(document.header).toEqual({
      copyNumber: '000017',
      classification: {level: '秘密', period: '10年'},
      urgency: '特急',
      issuerMark: '云岭市人民政府文件',
      signatories: ['张三', '李四'],
    })
    expect(document.number).toEqual({text: '云政发〔2022〕3号', code: '云政发', year: 2022, serial: 3})
    expect(document.issuers).toEqual(['云岭市人民政府'])
    expect(at('/header/classification')).toBe('秘密★10年')
  })

  it('reads what follows the body', () => {
    const {document, at} = model([
      {
        type: 'attachmentList',
        children: [
          '附件：',
          {type: 'attachmentItem', number: 1, title: '名单', children: [{type: 'label', value: '1.'}, '名单']},
          '\n',
          {type: 'attachmentItem', title: '目录', children: ['目录']},
        ],
      },
      {
        type: 'signature',
        children: [
          {type: 'authority', value: '云岭市 财政局', name: '云岭市财政局'},
          '\n',
          {type: 'person', value: '局长　王五', title: '局长', name: '王五'},
          '\n',
          {type: 'date', value: '二〇二二年八月十七日', date: '2022-08-17'},
        ],
      },
      {type: 'note', value: '（此件公开发布）', disclosure: '公开发布'},
      {
        type: 'imprint',
        children: [
          {type: 'copyTo', children: ['抄送', mark('：'), party('市委'), mark('，'), party('市人大')]},
          '\n',
          {type: 'authority', value: '云岭市政府办', name: '云岭市政府办'},
          ' ',
          {type: 'date', value: '2022年8月18日', date: '2022-08-18'},
          '印发',
          '\n',
          '共印200份',
        ],
      },
    ])
    expect(document.attachmentList).toEqual([{number: 1, title: '名单'}, {title: '目录'}])
    expect(document.signature).toEqual({
      authorities: ['云岭市财政局'],
      persons: [{title: '局长', name: '王五'}],
      date: '2022-08-17',
      dateText: '二〇二二年八月十七日',
    })
    expect(document.issuers).toEqual(['云岭市财政局'])
    expect(document.note).toEqual({text: '（此件公开发布）', disclosure: '公开发布'})
    expect(document.imprint).toEqual({
      copyTo: [{name: '市委'}, {name: '市人大'}],
      printedBy: '云岭市政府办',
      printedOn: '2022-08-18',
      printedOnText: '2022年8月18日',
      other: ['共印200份'],
    })
    expect(at('/imprint/copyTo/1')).toBe('市人大')
  })

  it('loses nothing that stands twice', () => {
    const title = (text: string): Sketch => ({type: 'title', title: text, issuers: [], children: [text]})
    const number = (text: string): Sketch => ({type: 'documentNumber', value: text})
    const {document, root} = model([
      title('甲的通知'),
      number('甲〔2020〕1号'),
      number('乙〔2020〕2号'),
      {type: 'adoption', value: '（一次会议通过）', date: '2019-09-27'},
      {type: 'adoption', value: '（二次会议通过）'},
      title('乙的通知'),
      section(1, [requirement('做好工作。')]),
      number('丙〔2020〕3号'),
      {type: 'note', value: '（附注一）'},
      {type: 'note', value: '（附注二）'},
      {type: 'attachmentLabel', value: '附件9'},
    ])
    expect(document).toMatchObject({
      title: '甲的通知',
      number: {text: '甲〔2020〕1号'},
      adoption: {text: '（一次会议通过）\n（二次会议通过）', date: '2019-09-27'},
    })
    expect(document.preamble).toEqual(['乙〔2020〕2号', '乙的通知'])
    expect(document.closing).toEqual(['丙〔2020〕3号', '附件9'])
    expect(document.note?.text).toBe('（附注一）\n（附注二）')
    expect(account(root, document).missing).toEqual([])
  })
})

describe('toModel: sections', () => {
  it('has heading, lead-in, topics and texts apart', () => {
    const {document, at} = model([
      section(1, [
        {type: 'label', value: '一、'},
        {type: 'heading', children: ['强化', '\n', '监测']},
        mark('。'),
        {type: 'leadIn', children: ['重点做好以下工作：']},
        requirement('要日夜值守。', '加强值班'),
        requirement('要定期会商。'),
      ]),
    ])
    expect(document.sections).toEqual([
      {
        id: '1',
        label: '一、',
        ordinal: 1,
        level: 1,
        heading: '强化监测',
        leadIn: '重点做好以下工作：',
        requirements: [
          {id: '1-1', topic: '加强值班', text: '要日夜值守。'},
          {id: '1-2', text: '要定期会商。'},
        ],
      },
    ])
    expect(at('/sections/0/heading')).toBe('强化\n监测')
    expect(at('/sections/0/requirements/0/topic')).toBe('加强值班')
  })

  it('gives ids by the path of ordinals, in attachments too, each once', () => {
    const nested = [section(3, [section(2, [], 2), section(2, [], 2)]), section(3, [section(2, [], 2)])]
    const {document} = model([
      ...nested,
      {
        type: 'attachment',
        role: 'issued',
        children: [...nested, {type: 'attachment', role: 'annex', children: [section(1, [requirement('做。')])]}],
      },
      {type: 'attachment', role: 'annex', children: [{type: 'attachmentLabel', value: '附件 2'}, section(1, [])]},
    ])
    const ids = (sections: typeof document.sections): unknown[] =>
      sections.map(({id, sections: inner}) => (inner ? [id, ...ids(inner)] : id))
    expect(ids(document.sections)).toEqual([
      ['3', '3.2', '3.2_2'],
      ['3_2', '3_2.2'],
    ])
    expect(ids(document.attachments![0].sections)).toEqual([
      ['a1.3', 'a1.3.2', 'a1.3.2_2'],
      ['a1.3_2', 'a1.3_2.2'],
    ])
    expect(document.attachments!.map(({role, label, sections}) => [role, label, ids(sections)])).toMatchObject([
      ['issued', undefined, expect.anything()],
      ['annex', undefined, ['a2.1']],
      ['annex', '附件 2', ['a3.1']],
    ])
    expect(document.attachments![1].sections[0].requirements[0].id).toBe('a2.1-1')
  })
})

describe('toModel: clauses', () => {
  const names = (list?: Array<{assignments?: Array<{parties: Array<{name: string}>}>}>) =>
    list?.map(({assignments}) => assignments![0].parties[0].name)

  it('puts a clause for the unit on the unit, one for a run on the requirements since the last clause', () => {
    const {document, at} = model([
      section(1, [
        clause('run', '甲局'),
        requirement('一做。'),
        requirement('二做。'),
        clause('run', '乙局'),
        clause('run', '丙局'),
        requirement('三做。'),
        clause('unit', '丁局'),
      ]),
      clause('document', '戊局'),
    ])
    const [one] = document.sections
    expect(names(one.responsibilities)).toEqual(['甲局', '丙局', '丁局'])
    expect(one.requirements.map(({responsibilities}) => names(responsibilities))).toEqual([['乙局'], ['乙局'], undefined])
    expect(names(document.responsibilities)).toEqual(['戊局'])
    expect(at('/sections/0/requirements/1/responsibilities/0/assignments/0/parties/0')).toBe('乙局')
    expect(one.requirements[0].responsibilities![0].text).toBe('（责任单位：乙局）')
  })

  it('keeps what the parser found beside the words', () => {
    const {document} = model([
      section(1, [
        {
          type: 'responsibility',
          scope: 'unit',
          text: '（甲局、各区等牵头，6月底前，排在第一位的为牵头单位，下同）',
          mode: 'byDuty',
          children: [
            mark('（'),
            {
              type: 'assignment',
              role: 'lead',
              label: '牵头',
              open: true,
              mode: 'severally',
              children: [
                party('甲局', {alias: '乙中心', fullName: '市甲局', note: '主办', lead: true}),
                mark('、'),
                party('各区', {collective: true}),
                '等牵头',
              ],
            },
            mark('，'),
            {type: 'deadline', value: '6月\n底前', kind: 'by', date: '2025-06-30', yearFrom: 'title', soft: true, ambiguous: true},
            mark('，'),
            {type: 'declaration', value: '排在第一位的为牵头单位，下同', effect: 'firstIsLead'},
            mark('）'),
          ],
        },
      ]),
    ])
    expect(document.sections[0].responsibilities).toEqual([
      {
        text: '（甲局、各区等牵头，6月底前，排在第一位的为牵头单位，下同）',
        assignments: [
          {
            role: 'lead',
            label: '牵头',
            open: true,
            mode: 'severally',
            parties: [
              {name: '甲局', fullName: '市甲局', alias: '乙中心', lead: true, note: '主办'},
              {name: '各区', collective: true},
            ],
          },
        ],
        mode: 'byDuty',
        deadlines: [{text: '6月底前', kind: 'by', date: '2025-06-30', yearFrom: 'title', soft: true, ambiguous: true}],
      },
    ])
    expect(document.declarations).toEqual([{text: '排在第一位的为牵头单位，下同', effect: 'firstIsLead', from: '1'}])
  })
})

describe('toModel: tables', () => {
  const cell = (column: number, ...children: Sketch[]): Sketch => ({type: 'cell', column, children})
  const merged = (column: number, by: 'above' | 'left' = 'above'): Sketch => ({type: 'cell', column, merged: by, children: []})
  const lead = (name: string): Sketch => ({type: 'assignment', role: 'lead', label: '牵头单位', children: [party(name)]})

  it('repeats merged values and reads a task from each row that names somebody', () => {
    const {document, at} = model([
      {
        type: 'table',
        taskColumn: 1,
        children: [
          {type: 'caption', value: '任务分解表'},
          {type: 'row', header: true, children: [cell(0, '序号'), cell(1, '重点任务'), cell(2, '分工'), merged(3, 'left')]},
          {type: 'row', header: true, children: [merged(0), merged(1), cell(2, '牵头单位'), cell(3, '完成时限')]},
          {
            type: 'row',
            children: [
              cell(0, '1'),
              cell(1, '修', '\n', '堤'),
              cell(2, lead('水利局')),
              cell(3, {type: 'deadline', value: '6月底', kind: 'by', date: '2025-06-30'}),
            ],
          },
          {type: 'row', children: [cell(0, '2'), cell(1, '植树'), merged(2), cell(3)]},
          {type: 'row', children: [cell(0, '合计'), cell(1, ''), cell(2, ''), cell(3, '')]},
        ],
      },
    ])
    const table = document.tables![0]
    expect(table.caption).toBe('任务分解表')
    expect(table.columns).toEqual(['序号', '重点任务', '分工 牵头单位', '分工 完成时限'])
    expect(table.rows).toEqual([
      ['1', '修堤', '水利局', '6月底'],
      ['2', '植树', '水利局', ''],
      ['合计', '', '', ''],
    ])
    expect(table.tasks).toEqual([
      {
        text: '修堤',
        responsibilities: [
          {
            text: '水利局\n6月底',
            assignments: [{role: 'lead', label: '牵头单位', parties: [{name: '水利局'}]}],
            deadlines: [{text: '6月底', kind: 'by', date: '2025-06-30'}],
          },
        ],
      },
      {text: '植树', responsibilities: [{text: '水利局', assignments: [{role: 'lead', label: '牵头单位', parties: [{name: '水利局'}]}]}]},
    ])
    expect(at('/tables/0/tasks/0')).toBe('修\n堤')
  })

  it('has no tasks where no column says what is to be done, and no columns where no row is a header', () => {
    const {document} = model([section(1, [{type: 'table', children: [{type: 'row', children: [cell(0, '一'), cell(1, '修堤植树')]}]}])])
    expect(document.sections[0].tables).toEqual([{columns: [], rows: [['一', '修堤植树']]}])
  })
})

it('joins a paragraph of very many lines', async () => {
  const lines = 16_000
  const {data} = await process(`${'各单位要认真落实防汛责任制并做好物资储备'.repeat(2)}\n`.repeat(lines), {name: 'a.txt'})
  expect(data.document?.preamble?.[0]).toHaveLength(40 * lines)
})
