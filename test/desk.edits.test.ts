import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {applyCorrections, correctionsOf} from '../src/documents/corrections/index.ts'
import {type Gongwen, positionsOf, process, validate} from '../src/index.ts'
import {toPage} from '../src/render/page/index.ts'
import {type Edit, editDocument} from '../src/web/desk/edit-document.ts'

const small: Gongwen = {
  gongwen: '1',
  preamble: ['前言。', '总体要求：', '内容一。'],
  sections: [
    {
      id: '1',
      label: '一、',
      ordinal: 1,
      level: 1,
      heading: '甲',
      requirements: [{id: '1-1', text: '做好甲。'}],
      sections: [
        {id: '1.1', ordinal: 1, level: 2, heading: '乙', requirements: []},
        {
          id: '1.2',
          ordinal: 2,
          level: 2,
          requirements: [{id: '1.2-1', topic: '主题', text: '做好丙。'}],
          responsibilities: [
            {
              text: '（甲局、乙局负责）',
              assignments: [{role: 'responsible', parties: [{name: '甲局'}, {name: '乙局'}]}],
              deadlines: [{text: '月底', kind: 'by', date: '2025-06-30'}],
            },
          ],
        },
      ],
    },
  ],
}
const clause = '/sections/0/sections/1/responsibilities/0'

describe('an edit', () => {
  it.each<[string, Edit, (document: Gongwen) => unknown, unknown]>([
    [
      'makes a heading text',
      {do: 'toText', pointer: '/sections/0'},
      ({sections: [{heading, requirements}]}) => [heading, requirements.map(({text}) => text)],
      [undefined, ['甲', '做好甲。']],
    ],
    [
      'makes a requirement’s topic a heading',
      {do: 'toHeading', pointer: '/sections/0/sections/1/requirements/0'},
      ({sections: [{sections}]}) => [sections![1].heading, sections![1].requirements],
      ['主题', [{id: '1.2-1', text: '做好丙。'}]],
    ],
    [
      'makes a paragraph the heading of those behind it',
      {do: 'toHeading', pointer: '/preamble/1'},
      ({preamble, sections}) => [preamble, sections[0].heading, sections[0].requirements.map(({text}) => text)],
      [['前言。'], '总体要求', ['内容一。']],
    ],
    [
      'raises a unit',
      {do: 'raise', pointer: '/sections/0/sections/1'},
      ({sections}) => [sections.length, sections[0].sections!.length],
      [2, 1],
    ],
    [
      'lowers a unit',
      {do: 'lower', pointer: '/sections/0/sections/1'},
      ({sections}) => sections[0].sections!.map(({sections: below}) => below?.length),
      [1],
    ],
    [
      'gives one body a role',
      {do: 'giveRole', pointer: `${clause}/assignments/0/parties/1`, role: 'support'},
      ({sections}) => sections[0].sections![1].responsibilities![0].assignments!.map(({role, parties}) => [role, parties[0].name]),
      [
        ['responsible', '甲局'],
        ['support', '乙局'],
      ],
    ],
    [
      'sets a value',
      {do: 'set', pointer: `${clause}/deadlines/0/date`, value: '2025-07-31'},
      ({sections}) => sections[0].sections![1].responsibilities![0].deadlines![0].date,
      '2025-07-31',
    ],
    [
      'takes a value out',
      {do: 'set', pointer: `${clause}/deadlines/0/date`, value: ''},
      ({sections}) => sections[0].sections![1].responsibilities![0].deadlines![0].date,
      undefined,
    ],
    [
      'takes out the last of a list with the list',
      {do: 'remove', pointer: `${clause}/deadlines/0`},
      ({sections}) => 'deadlines' in sections[0].sections![1].responsibilities![0],
      false,
    ],
    [
      'leaves the list of requirements',
      {do: 'remove', pointer: '/sections/0/requirements/0'},
      ({sections}) => sections[0].requirements,
      [],
    ],
  ])('%s', (_, edit, look, wanted) => {
    const before = structuredClone(small)
    expect(look(editDocument(small, edit)!)).toEqual(wanted)
    expect(small).toEqual(before)
  })

  it.each<Edit>([
    {do: 'raise', pointer: '/sections/0'},
    {do: 'lower', pointer: '/sections/0'},
    {do: 'toText', pointer: '/sections/0/sections/1'},
    {do: 'toHeading', pointer: '/sections/0/requirements/0'},
    {do: 'giveRole', pointer: '/addressees/0', role: 'lead'},
    {do: 'set', pointer: '/signature/date', value: '2025-06-01'},
  ])('is refused where it makes no sense: %o', (edit) => expect(editDocument(small, edit)).toBeUndefined())
})

describe('each edit that the desk offers of a fixture', () => {
  const folder = new URL('../fixtures/notices/', import.meta.url)

  it.each(readdirSync(folder).filter((_, index) => index % 3 === 0))(
    '%s makes corrections that give the same document again',
    async (slug) => {
      const file = await process(readFileSync(new URL(`${slug}/input.txt`, folder)))
      const machine = file.data.document!
      const {items} = toPage(machine, {lines: file.data.lines!, positions: positionsOf(file)})
      const offered: Record<string, (pointer: string) => Edit[]> = {
        section: (pointer) => [
          {do: 'toText', pointer},
          {do: 'raise', pointer},
          {do: 'lower', pointer},
          {do: 'remove', pointer},
        ],
        requirement: (pointer) => [
          {do: 'toHeading', pointer},
          {do: 'remove', pointer},
        ],
        paragraph: (pointer) => [
          {do: 'toHeading', pointer},
          {do: 'remove', pointer},
        ],
        party: (pointer) => [
          {do: 'giveRole', pointer, role: 'guide'},
          {do: 'set', pointer: `${pointer}/name`, value: '某局'},
          {do: 'remove', pointer},
        ],
        deadline: (pointer) => [
          {do: 'set', pointer: `${pointer}/date`, value: '2030-01-31'},
          {do: 'remove', pointer},
        ],
        clause: (pointer) => [{do: 'remove', pointer}],
      }
      const wrong: string[] = []
      for (const {type, pointer} of items.slice(0, 40))
        for (const edit of (pointer && offered[type]?.(pointer)) || []) {
          const edited = editDocument(machine, edit)
          if (!edited) continue
          const {document, results} = applyCorrections(machine, correctionsOf(machine, edited))
          if (results.some(({state}) => state === 'misfit') || validate(document).length > 0) wrong.push(`${edit.do} ${pointer}`)
        }
      expect(wrong).toEqual([])
    },
  )
})
