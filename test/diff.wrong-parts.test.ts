import {describe, expect, it} from 'vitest'
import {flatten, pointsAt, score, wrongParts} from '../src/diff/index.ts'
import type {Gongwen, Section} from '../src/model/index.ts'

const unit = (label: string, ...sections: Section[]): Section => ({
  id: label,
  label,
  ordinal: 1,
  level: 1,
  requirements: [],
  ...(sections.length && {sections}),
})
const letter = (sections: Section[], annex?: Section[]): Gongwen => ({
  gongwen: '1',
  sections,
  ...(annex && {attachments: [{role: 'issued', sections: annex}]}),
})
const faults = (checked: Gongwen, read: Gongwen) => wrongParts(flatten(checked), read, score(flatten(checked), flatten(read)))

describe('wrongParts', () => {
  it('says where a unit stands, or what stands around one that was not read', () => {
    const checked = letter([unit('一、'), unit('二、', unit('（一）')), unit('三、')])
    const read = letter([unit('一、'), unit('二、'), unit('三、'), unit('四、')])
    expect(faults(checked, read)).toEqual([
      {name: 'headings 二/（一）', pointers: ['/sections/1', '/sections/2']},
      {name: 'headings 四', pointers: ['/sections/3']},
    ])
  })

  it('takes the units of an attachment that was not told apart for one fault, where it begins or where they stand', () => {
    const checked = letter([unit('一、')], [unit('第一条'), unit('第二条')])
    const read = letter([unit('一、'), unit('第一条'), unit('第二条')])
    const [fault, ...others] = faults(checked, read)
    expect(others).toEqual([])
    expect(fault.name).toBe('attachment A1：')
    expect(pointsAt({pointer: '/sections/2', part: 'section'}, fault)).toBe(true)
    expect(pointsAt({pointer: '', part: 'head'}, fault)).toBe(true)
    expect(pointsAt({pointer: '/sections/0', part: 'section'}, fault)).toBe(false)
    const [made, ...more] = faults(read, checked)
    expect(more).toEqual([])
    expect(pointsAt({pointer: '/attachments/0', part: 'attachment'}, made)).toBe(true)
  })

  it('a unit of an attachment that both have is a fault of its own', () => {
    const checked = letter([unit('一、')], [unit('第一条'), unit('第二条')])
    expect(faults(checked, letter([unit('一、')], [unit('第一条')]))).toEqual([
      {name: 'headings A1：第二条', pointers: ['/attachments/0/sections/0', '']},
    ])
  })
})
