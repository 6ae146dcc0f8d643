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

  it('keeps what is written, and whatever is no document', () => {
    const document = {gongwen: '1', sections: [{id: '1', ordinal: 3, level: 1, heading: '不编号', requirements: []}]}
    expect(completeDraft(document)).toEqual(document)
    for (const value of [null, '文', [], {sections: '三'}, {sections: [null], attachments: [1]}])
      expect(() => completeDraft(value)).not.toThrow()
  })
})
