import {strToU8, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {makeContext} from '../src/read/context.ts'
import {read} from '../src/read/index.ts'
import type {Fragment, LayoutPage} from '../src/read/layout/fragment.ts'
import {layOut} from '../src/read/layout/index.ts'
import {outcome, withLimits} from './read/outcome.ts'

const text = (words: string, x = 20, y = 20, delta = '') =>
  `<TextObject Size="5" Boundary="${x} ${y} 150 7"><TextCode X="0" Y="5" DeltaX="${delta}">${words}</TextCode></TextObject>`
const path = (data: string) => `<PathObject Boundary="0 0 9 9"><AbbreviatedData>${data}</AbbreviatedData></PathObject>`

interface Pack {
  page: string
  template?: string
  resources?: string
  pages?: number
  data?: string
  attachments?: string
}

function packOfd({page, template = '', resources = '', pages = 1, data = '', attachments = ''}: Pack): Uint8Array {
  const parts = {
    'OFD.xml': `<OFD><DocBody><DocInfo><CustomDatas>${data}</CustomDatas></DocInfo><DocRoot>D.xml</DocRoot></DocBody></OFD>`,
    'D.xml': `<Document><CommonData><PublicRes>R.xml</PublicRes><TemplatePage ID="9" BaseLoc="T.xml"/></CommonData><Pages>${'<Page ID="1" BaseLoc="P.xml"/>'.repeat(pages)}</Pages><Attachments>A.xml</Attachments></Document>`,
    'P.xml': `<Page>${page}</Page>`,
    'T.xml': `<Page>${template}</Page>`,
    'R.xml': `<Res>${resources}</Res>`,
    'A.xml': `<Attachments>${attachments}</Attachments>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, content]) => [name, strToU8(content)])))
}

describe('OFD', {timeout: 60_000}, () => {
  it('draws composed units as often as the budget allows', async () => {
    const resources = `<CompositeGraphicUnit ID="7">${path('M 0 0 L 99 0 '.repeat(5000))}</CompositeGraphicUnit>`
    const page = text('甲') + '<CompositeObject ResourceID="7" Boundary="0 0 9 9"/>'.repeat(5000)
    expect(await outcome(packOfd({page, resources}))).toBe('too-large')
  })
  it('draws a template once under a page, however often it is named', async () => {
    const template = Array.from({length: 800}, (_, index) => text('甲乙', 20, index)).join('')
    expect(await outcome(packOfd({page: '<Template TemplateID="9"/>'.repeat(5000) + text('丙'), template}))).toBe('ofd')
  })
  it('draws a template under many pages as the budget allows', async () => {
    const template = Array.from({length: 100}, (_, index) => text('甲乙', 20, index)).join('')
    await withLimits({drawn: 10_000}, async () => {
      expect(await outcome(packOfd({page: `<Template TemplateID="9"/>${text('丙')}`, template, pages: 99}))).toBe('too-large')
    })
  })
  it.each([
    ['pieces of text', text('甲'.repeat(2000), 20, 20, 'g 2000 50'), 'drawn'],
    ['lines', path('M 0 0 L 99 0 '.repeat(2000)), 'drawn'],
    ['images', '<ImageObject ResourceID="1" Boundary="0 0 9 9"/>'.repeat(2000), 'drawn'],
  ] as const)('has no more %s than can be kept', async (_, page, limit) => {
    await withLimits({[limit]: 1000}, async () => {
      expect(await outcome(packOfd({page: page + text('甲')}))).toBe('too-large')
    })
  })
  it('has no more pages, attachments and custom data than can be kept', async () => {
    await withLimits({definitions: 1000}, async () => {
      expect(await outcome(packOfd({page: text('甲'), pages: 2000}))).toBe('too-large')
      expect(await outcome(packOfd({page: text('甲'), attachments: '<Attachment Name="a"/>'.repeat(2000)}))).toBe('too-large')
      expect(await outcome(packOfd({page: text('甲'), data: '<CustomData Name="甲">乙</CustomData>'.repeat(2000)}))).toBe('too-large')
    })
  })
  it('repeats a distance no more often than there are characters', async () => {
    expect(await outcome(packOfd({page: text('甲乙', 20, 20, 'g 99999999999 5 '.repeat(1000))}))).toBe('ofd')
  })
  it('places nothing outside of what can be printed', async () => {
    const page = '<Area><PhysicalBox>0 0 1e300 1e300</PhysicalBox></Area>'
    expect(await outcome(packOfd({page: page + text('甲', 1e300, 1e300) + text('乙', -1e300, Number.NaN)}))).toBe('ofd')
  })
  it('names attachments by names that can be read', async () => {
    const file = new VFile()
    await read(packOfd({page: text('甲'), attachments: `<Attachment Name="${'a'.repeat(1_000_000)}"/>`}), {}, file)
    expect(file.messages[0].reason.length).toBeLessThan(300)
  })
  it('keeps custom data of any name', async () => {
    const data = '<CustomData Name="constructor甲">乙</CustomData><CustomData Name="__proto__">丙</CustomData>'
    expect((await read(packOfd({page: text('甲'), data}), {}, new VFile())).meta).toEqual({constructor甲: '乙'})
  })
})

describe('the layout', {timeout: 60_000}, () => {
  const at = (words: string, x: number, y: number): Fragment => ({text: words, x, y, width: words.length * 10, size: 10})
  const lay = (page: Partial<LayoutPage>) =>
    layOut([{width: 600, height: 800, fragments: [], rulings: [], ...page}], {format: 'pdf'}, makeContext(new VFile(), {}))

  it('joins a hundred thousand lines to a paragraph', () => {
    const fragments = Array.from({length: 100_000}, (_, index) =>
      at('abc def ghi jkl mno pqr stu vwx yza bcd efg hij klm nop qrs', 0, index * 12),
    )
    expect(lay({fragments}).lines).toHaveLength(1)
  })
  it('cuts a piece of text at a thousand columns', () => {
    const rulings = Array.from({length: 1000}, (_, index) => ({x1: index * 5, y1: 0, x2: index * 5, y2: 100}))
    for (const y of [0, 50, 100]) rulings.push({x1: 0, y1: y, x2: 4995, y2: y})
    const words = (y: number): Fragment => ({text: '甲'.repeat(100_000), x: 0, y, width: 4995, size: 10})
    expect(lay({fragments: [words(30), words(80)], rulings}).tables?.[0].rows.map((row) => row.length)).toEqual([999, 999])
  })
  it('ends the search for columns where heads follow heads', () => {
    const fragments = Array.from({length: 20_000}, (_, index) =>
      ['序号', '任务', '责任'].map((word, column) => at(word, 100 * column + 40 * (index % 2), index * 12)),
    ).flat()
    expect(lay({fragments}).lines.length).toBeGreaterThan(0)
  })
})
