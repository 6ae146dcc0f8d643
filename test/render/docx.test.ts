import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import type {Style} from '../../src/render/index.ts'
import {defaultStyle} from '../../src/render/style.ts'
import {noticeWriterOf} from '../../src/write/notice/index.ts'
import {documentOf} from '../support/fixtures.ts'

/** The parts of a Word document of a fixture. */
async function partsOf(slug: string, style: Style = defaultStyle): Promise<Record<string, string>> {
  const bytes = await noticeWriterOf('docx').write(documentOf(slug), style)
  return Object.fromEntries(Object.entries(unzipSync(bytes as Uint8Array)).map(([name, part]) => [name, strFromU8(part)]))
}
const main = async (slug: string, style?: Style) => (await partsOf(slug, style))['word/document.xml']
/** The paragraph that holds some words. */
const paragraphOf = (xml: string, words: string) => xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)!.find((each) => each.includes(words))!

describe('a Word document', () => {
  it('has the page of the standard', async () => {
    const xml = await main('request-full-header')
    // 210 × 297 mm; 37, 26, 35 and 28 mm, in twips
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    // a 22nd of 225 mm
    expect(xml).toContain('w:line="579" w:lineRule="exact"')
  })

  it('names the fonts of each level, and what stands in for them', async () => {
    const parts = await partsOf('request-full-header', {...defaultStyle, fonts: {...defaultStyle.fonts, body: '宋体'}})
    expect(paragraphOf(parts['word/document.xml'], '青河县人民政府文件'.slice(0, -1))).toContain('w:eastAsia="方正小标宋简体"')
    expect(paragraphOf(parts['word/document.xml'], '妥否')).toContain('w:eastAsia="宋体"')
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="楷体_GB2312"><w:altName w:val="楷体"/></w:font>')
  })

  it('sets the signature by whether there will be a seal', async () => {
    expect(paragraphOf(await main('request-full-header'), '2025年2月6日')).toContain('<w:ind w:right="1260"/>')
    expect(paragraphOf(await main('request-full-header', {...defaultStyle, seal: false}), '2025年2月6日')).toContain(
      '<w:ind w:right="630"/>',
    )
  })

  it('has its numbers outside on both sides, and none on the first page of a letter', async () => {
    const {'word/footer1.xml': odd, 'word/footer2.xml': even, 'word/settings.xml': settings} = await partsOf('request-full-header')
    expect(odd).toContain('<w:jc w:val="right"/>')
    expect(even).toContain('<w:jc w:val="left"/>')
    expect(settings).toContain('evenAndOddHeaders')
    expect(await main('draft-letter')).toContain('<w:titlePg')
  })

  it('begins each annex on a new page', async () => {
    const xml = await main('annexes-numbered-in-steps')
    for (const label of ['附件1-1', '附件1-2', '附件2']) expect(paragraphOf(xml, `>${label}<`)).toContain('<w:pageBreakBefore/>')
  })

  it('puts the 版记 at the foot of an even page', async () => {
    const xml = await main('request-full-header')
    expect(xml).toMatch(/<wp:positionV relativeFrom="margin"><wp:align>bottom<\/wp:align>/)
  })
})
