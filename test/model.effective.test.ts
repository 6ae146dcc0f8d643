import {describe, expect, it} from 'vitest'
import {createResponsibilityView, effectiveResponsibilities, type Gongwen, type Responsibility} from '../src/model/index.ts'

const clause = (text: string, ...assignments: NonNullable<Responsibility['assignments']>): Responsibility => ({text, assignments})
const responsible = (...names: string[]): NonNullable<Responsibility['assignments']>[number] => ({
  role: 'responsible',
  label: '责任单位',
  parties: names.map((name) => ({name})),
})

const document: Gongwen = {
  gongwen: '1',
  responsibilities: [clause('文件', responsible('市政府办'))],
  sections: [
    {
      id: '1',
      ordinal: 1,
      level: 1,
      requirements: [
        {id: '1-1', text: '一。', responsibilities: [clause('自有', responsible('甲局'))]},
        {id: '1-2', text: '二。'},
      ],
      responsibilities: [clause('单元', responsible('乙局', '丙局'))],
      sections: [
        {id: '1.1', ordinal: 1, level: 2, requirements: [{id: '1.1-1', text: '三。'}]},
        {id: '1.2', ordinal: 2, level: 2, requirements: [], responsibilities: [clause('下级', responsible('丁局'))]},
      ],
    },
    {id: '2', ordinal: 2, level: 1, requirements: [{id: '2-1', text: '四。'}]},
  ],
  attachments: [
    {
      role: 'annex',
      responsibilities: [clause('附件', responsible('戊局', '己局'))],
      sections: [{id: 'a1.1', ordinal: 1, level: 1, requirements: []}],
    },
    {role: 'annex', sections: [{id: 'a2.1', ordinal: 1, level: 1, requirements: []}]},
  ],
}

const texts = (at: string, of = document) => effectiveResponsibilities(of, at).map(({text, inheritedFrom}) => [text, inheritedFrom])

describe('effectiveResponsibilities', () => {
  it.each([
    ['1-1', [['自有', undefined]]],
    ['1-2', [['单元', '/sections/0']]],
    ['1', [['单元', undefined]]],
    ['1.1', [['单元', '/sections/0']]],
    ['1.1-1', [['单元', '/sections/0']]],
    ['1.2', [['下级', undefined]]],
    ['2-1', [['文件', '']]],
    ['/sections/1/requirements/0', [['文件', '']]],
    ['', [['文件', undefined]]],
    ['a1.1', [['附件', '/attachments/0']]],
    ['a2.1', []],
  ])('of “%s” come from the nearest unit that has any', (at, expected) => {
    expect(texts(at)).toEqual(expected)
  })

  it('refuses a unit that is not there', () => {
    expect(() => effectiveResponsibilities(document, '9.9')).toThrow(RangeError)
  })

  it('makes the first body lead from the declaration on, and leaves the document as it is', () => {
    const declared: Gongwen = {...document, declarations: [{text: '首位为牵头，下同', effect: 'firstIsLead', from: '1.2'}]}
    const before = JSON.stringify(declared)
    const view = createResponsibilityView(declared)
    expect(view('1')[0].declared).toBeUndefined()
    expect(view('1.2')[0].declared).toBeUndefined() // one body is no choice
    expect(view('a1.1')[0]).toMatchObject({
      declared: ['firstIsLead'],
      assignments: [{parties: [{name: '戊局', lead: true}, {name: '己局'}]}],
    })
    expect(JSON.stringify(declared)).toBe(before)
  })

  it('counts a declaration from its clause on: the requirements before it are as they were, the unit’s own clause is not', () => {
    const declared: Gongwen = {
      gongwen: '1',
      sections: [
        {
          id: '1',
          ordinal: 1,
          level: 1,
          requirements: ['（甲局、乙局负责）', '（甲局、丙局负责，列首位的为牵头单位，下同）', '（甲局、丁局负责）'].map((text, at) => ({
            id: `1-${at + 1}`,
            text: '做。',
            responsibilities: [clause(text, responsible('甲局', '他局'))],
          })),
          responsibilities: [clause('（甲局、戊局负责）', responsible('甲局', '戊局'))],
          tables: [{columns: [], rows: [], tasks: [{text: '修', responsibilities: [clause('甲局', responsible('甲局', '己局'))]}]}],
        },
      ],
      declarations: [{text: '列首位的为牵头单位，下同', effect: 'firstIsLead', from: '1'}],
    }
    const leads = (at: string) => effectiveResponsibilities(declared, at)[0].assignments![0].parties[0].lead ?? false
    expect(['1-1', '1-2', '1-3', '1', '/sections/0/tables/0/tasks/0'].map(leads)).toEqual([false, true, true, true, true])
  })

  it('knows the rows of a table of duties, which have the clauses of their unit where they have none', () => {
    const table = {columns: [], rows: [], tasks: [{text: '修', responsibilities: []}]}
    const listed: Gongwen = {gongwen: '1', sections: [{...document.sections[0], tables: [table]}]}
    expect(texts('/sections/0/tables/0/tasks/0', listed)).toEqual([['单元', '/sections/0']])
  })

  it.each<[string, Responsibility]>([
    ['names its lead', clause('甲牵头', {role: 'lead', parties: [{name: '甲局'}]}, responsible('乙局', '丙局'))],
    ['shares severally', {...clause('分别', responsible('乙局', '丙局')), mode: 'severally'}],
    ['marks its lead', clause('乙（牵头）', {role: 'responsible', parties: [{name: '乙局', lead: true}, {name: '丙局'}]})],
  ])('a clause that %s is exempt', (_, own) => {
    const exempt: Gongwen = {
      gongwen: '1',
      sections: [{id: '1', ordinal: 1, level: 1, requirements: [], responsibilities: [own]}],
      declarations: [{text: '首位为牵头', effect: 'firstIsLead'}],
    }
    expect(effectiveResponsibilities(exempt, '1')).toEqual([own])
  })

  it('adds those who implement everything below, also where no clause stands', () => {
    const implement = {role: 'implement' as const, label: '落实', parties: [{name: '试点城市政府'}]}
    const text = '（甲部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）'
    const guided = clause(text, {role: 'guide', parties: [{name: '甲部'}]}, implement)
    const declared: Gongwen = {
      gongwen: '1',
      sections: [
        {id: '1', ordinal: 1, level: 1, requirements: []},
        {id: '2', ordinal: 2, level: 1, requirements: [], responsibilities: [guided]},
        {id: '3', ordinal: 3, level: 1, requirements: [], responsibilities: [clause('乙', responsible('乙部'))]},
        {id: '4', ordinal: 4, level: 1, requirements: []},
      ],
      declarations: [{text: '以下均需试点城市政府落实，不再列出', effect: 'implementToo', from: '2'}],
    }
    const view = createResponsibilityView(declared)
    expect(view('1')).toEqual([])
    expect(view('2')).toEqual([guided])
    expect(view('3')).toEqual([{...clause('乙', responsible('乙部'), implement), declared: ['implementToo']}])
    expect(view('4')).toEqual([
      {text: '以下均需试点城市政府落实，不再列出', assignments: [implement], inheritedFrom: '/sections/1', declared: ['implementToo']},
    ])
  })

  it('falls back on what the sentences say, then on those whom the notice orders', () => {
    const notice: Gongwen = {
      gongwen: '1',
      kind: '通知',
      addressees: [{name: '各街道', collective: true}],
      sections: [
        {
          id: '1',
          ordinal: 1,
          level: 1,
          requirements: [
            {id: '1-1', text: '市水务局要在5月底前完成检修。'},
            {id: '1-2', text: '加强巡查。'},
          ],
        },
        {
          id: '2',
          ordinal: 2,
          level: 1,
          requirements: [{id: '2-1', text: '办公室要汇总。'}],
          responsibilities: [clause('条款', responsible('甲局'))],
        },
      ],
      duties: [
        {
          from: '1-1',
          text: '市水务局要在5月底前完成检修。',
          modal: '要',
          assignments: [{role: 'responsible', label: '要', parties: [{name: '市水务局'}]}],
          deadlines: [{text: '5月底前', kind: 'by', date: '2025-05-31'}],
        },
        {from: '2-1', text: '办公室要汇总。', modal: '要', assignments: [responsible('办公室')]},
      ],
    }
    const view = createResponsibilityView(notice)
    expect(view('1-1')).toEqual([
      {
        text: '市水务局要在5月底前完成检修。',
        assignments: [{role: 'responsible', label: '要', parties: [{name: '市水务局'}]}],
        deadlines: [{text: '5月底前', kind: 'by', date: '2025-05-31'}],
        saidBy: '/duties/0',
      },
    ])
    expect(view('1-2')).toEqual([
      {text: '各街道', assignments: [{role: 'responsible', parties: [{name: '各街道', collective: true}]}], saidBy: '/addressees'},
    ])
    // a clause wins over the sentence
    expect(view('2-1')).toEqual([{...clause('条款', responsible('甲局')), inheritedFrom: '/sections/1'}])
    // a letter orders nobody
    expect(createResponsibilityView({...notice, kind: '函'})('1-2')).toEqual([])
  })
})
