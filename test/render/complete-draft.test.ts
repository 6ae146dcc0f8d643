import {describe, expect, it} from 'vitest'
import {validate} from '../../src/model/validate.ts'
import {completeDraft} from '../../src/render/index.ts'

describe('a draft', () => {
  it('is counted by places', () => {
    const draft = {
      gongwen: '1',
      sections: [
        {heading: '甲', requirements: [{text: '做好。'}, {text: '做完。'}], sections: [{heading: '乙', sections: [{sections: [{}]}]}]},
        {heading: '丙'},
      ],
      attachments: [{title: '名单'}, {role: 'issued', title: '办法'}],
    }
    const whole = completeDraft(draft) as {sections: unknown[]; attachments: unknown[]}
    expect(validate(whole)).toEqual([])
    expect(whole.sections).toMatchObject([
      {
        id: '1',
        label: '一、',
        ordinal: 1,
        level: 1,
        requirements: [{id: '1-1'}, {id: '1-2'}],
        sections: [
          {id: '1.1', label: '（一）', level: 2, sections: [{id: '1.1.1', label: '1.', level: 3, sections: [{label: '（1）', level: 4}]}]},
        ],
      },
      {id: '2', label: '二、', ordinal: 2},
    ])
    expect(whole.attachments).toMatchObject([
      {role: 'annex', label: '附件1', sections: []},
      {role: 'issued', sections: []},
    ])
    expect(whole.attachments[1]).not.toHaveProperty('label')
  })

  it('is counted in Chinese beyond ten', () => {
    const {sections} = completeDraft({gongwen: '1', sections: Array.from({length: 32}, () => ({}))}) as {sections: Array<{label: string}>}
    expect([1, 10, 11, 19, 20, 21, 32].map((ordinal) => sections[ordinal - 1].label)).toEqual([
      '一、',
      '十、',
      '十一、',
      '十九、',
      '二十、',
      '二十一、',
      '三十二、',
    ])
  })

  it('keeps what is written, and whatever is no document', () => {
    const document = {gongwen: '1', sections: [{id: '1', ordinal: 3, level: 1, heading: '不编号', requirements: []}]}
    expect(completeDraft(document)).toEqual(document)
    for (const value of [null, '文', [], {sections: '三'}, {sections: [null], attachments: [1]}])
      expect(() => completeDraft(value)).not.toThrow()
  })
})
