import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {process, summarize} from '../src/index.ts'
import {type Gongwen, type Positions, summarizeModel} from '../src/model/index.ts'
import {run} from './support/terminal.ts'

const section = (id: string, more = {}) => ({
  id,
  ordinal: 1,
  level: 1,
  label: `${id}、`,
  requirements: [{id: `${id}-1`, text: '做。'}],
  ...more,
})
const clause = {text: '（甲局负责，6月底前）', deadlines: [{text: '6月底前', kind: 'by' as const}]}

const document: Gongwen = {
  gongwen: '1',
  sections: [section('1', {sections: [section('1.1')]}), ...[2, 3, 4, 5, 6].map((id) => section(String(id)))],
  responsibilities: [clause],
  attachments: [{role: 'annex', label: '附件1', sections: [section('a1.1', {responsibilities: [clause]})]}],
}
const positions: Positions = {
  '/sections/0': [10, 50],
  '/sections/0/sections/0': [30, 50],
  '/sections/1': [50, 60],
  '/attachments/0': [80, 99],
  '/attachments/0/sections/0': [90, 99],
}

/** The summary of a reading with doubts at the given offsets. */
function summaryOf(doubts: Array<[rule: string, offset?: number]>) {
  const file = new VFile()
  for (const [ruleId, offset] of doubts) {
    file.message('疑', {ruleId, source: 'gongwen', place: offset === undefined ? undefined : {line: 1, column: offset + 1, offset}})
  }
  return summarizeModel({document, positions}, file.messages)
}

describe('summarize', () => {
  it('is sure where there is nothing but harmless notes', () => {
    const {certainty, counts, places} = summaryOf([['missing-signature'], ['left-out', 12]])
    expect({certainty, places}).toEqual({certainty: 'sure', places: []})
    expect(counts).toEqual({sections: 8, requirements: 8, clauses: 2, duties: 0, deadlines: 2, attachments: 1})
  })

  it('names the innermost parts to look at, in reading order, each rule once', () => {
    const {certainty, places} = summaryOf([
      ['number-gap', 92],
      ['possible-clause', 35],
      ['possible-clause', 36],
      ['number-gap', 40],
    ])
    expect(certainty).toBe('check')
    expect(places).toEqual([
      {pointer: '/sections/0/sections/0', id: '1.1', labels: ['1、', '1.1、'], rules: ['possible-clause', 'number-gap']},
      {pointer: '/attachments/0/sections/0', id: 'a1.1', labels: ['附件1', 'a1.1、'], rules: ['number-gap']},
    ])
  })

  it.each<[string, Array<[string, number?]>]>([
    ['characters are damaged', [['damaged-characters', 35]]],
    ['most units have doubts', [0, 10, 35, 55, 82, 92].map((offset): [string, number] => ['number-repeat', offset])],
  ])('is doubtful when %s', (_, doubts) => {
    expect(summaryOf(doubts).certainty).toBe('doubtful')
  })

  it('asks to look at a title that is missing', () => {
    expect(summaryOf([['missing-title']])).toMatchObject({certainty: 'check', places: [{pointer: '', rules: ['missing-title']}]})
  })

  it('works on a real reading', async () => {
    const file = await process('云岭市水务局关于巡查的通知\n各科室：\n一、巡查。每日巡查。\n三、报告。及时报告。\n')
    expect(summarize(file)).toMatchObject({certainty: 'check', places: [{labels: ['三、'], rules: ['number-gap']}]})
  })

  it('is told with --verbose and by inspect, in either language', async () => {
    const stdin = '云岭市水务局关于巡查的通知\n各科室：\n一、巡查。每日巡查。\n三、报告。及时报告。\n'
    expect((await run(['-v'], {stdin})).stderr).toContain(
      '请核对 1 处：三、。单元 2，要求 2，责任条款 0，任务 1，时限 1\n  三、  number-gap\n',
    )
    expect((await run(['inspect', '--lang', 'en'], {stdin})).stdout).toContain(
      'please check (1): 三、. 2 units, 2 requirements, 0 clauses, 1 duties, 1 deadlines\n',
    )
  })
})
