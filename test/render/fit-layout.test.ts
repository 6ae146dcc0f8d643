import {describe, expect, it} from 'vitest'
import type {Gongwen} from '../../src/model/types.generated.ts'
import {fitLayout, type Layout} from '../../src/render/index.ts'

const meant: Gongwen = {
  gongwen: '1',
  title: '关于巡查的通知',
  sections: [
    {id: '1', label: '一、', ordinal: 1, level: 1, heading: '时间', requirements: [{id: '1-1', text: '每周一上午。'}]},
    {id: '2', label: '二、', ordinal: 2, level: 1, heading: '地点', requirements: [{id: '2-1', text: '各水库。'}]},
  ],
}

/** Reads the heading of the first unit as its text, but where the layout is what `isRead` wants. */
const readerOf = (isRead: (layout: Layout) => boolean) => {
  const tried: Layout[] = []
  const attempt = async (layout: Layout) => {
    tried.push(layout)
    const read = structuredClone(meant)
    if (!isRead(layout)) {
      read.sections[0].heading = undefined
      read.sections[0].requirements[0].text = '时间每周一上午。'
    }
    return {written: tried.length, document: read}
  }
  return {tried, attempt}
}

describe('fitLayout', () => {
  it('takes the usual form where it is read as it is meant', async () => {
    const {tried, attempt} = readerOf(() => true)
    expect((await fitLayout(meant, attempt)).document).toEqual(meant)
    expect(tried).toHaveLength(1)
  })

  it('sets only the part that is read otherwise in another form, until that is read', async () => {
    const {tried, attempt} = readerOf(({units}) => units.get('1')?.heading === 'colon')
    const {written, document} = await fitLayout(meant, attempt)
    expect(document).toEqual(meant)
    expect(written).toBe(tried.length)
    expect([...tried.at(-1)!.units.keys()]).toEqual(['1'])
  })

  it('comes to an end and gives the first where no form helps', async () => {
    const {tried, attempt} = readerOf(() => false)
    expect((await fitLayout(meant, attempt)).written).toBe(1)
    expect(tried.length).toBeLessThanOrEqual(151)
    expect(tried.length).toBeGreaterThan(1)
  })
})
