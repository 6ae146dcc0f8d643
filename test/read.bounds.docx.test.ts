import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {read} from '../src/read/index.ts'
import {abstractNum, lvl, num, numList, p, packDocx, tbl} from './read/ooxml.ts'
import {outcome, withLimits} from './read/outcome.ts'

describe('Word', {timeout: 60_000}, () => {
  const levels = (count: number, text = '%1.') => Array.from({length: count}, (_, index) => lvl(index, 'decimal', text)).join('')
  const numbered = p('甲', num(1))

  it('has nine levels in a list, whatever it says', async () => {
    const wild = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1000000000000000"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    for (const level of ['1000000000000000', '-1', '1e9', 'NaN', '']) {
      const body = p('甲', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)
      expect(await outcome(packDocx({body, numbering: wild + numList(1, 0)})), level).toBe('docx')
    }
  })
  it('shares the levels of an abstract list among its lists', async () => {
    const lists = Array.from({length: 20_000}, (_, index) => numList(index + 1, 0)).join('')
    expect(await outcome(packDocx({body: numbered, numbering: abstractNum(0, levels(20_000)) + lists}))).toBe('docx')
  })
  it('cuts labels where Word does, and makes none for an empty paragraph', async () => {
    const roman = `<w:lvl w:ilvl="0"><w:start w:val="30000"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="${'%1'.repeat(300_000)}"/></w:lvl>`
    const numbering = abstractNum(0, roman) + numList(1, 0)
    const file = new VFile()
    const {text} = await read(packDocx({body: p('', num(1)).repeat(1000) + numbered, numbering}), {}, file)
    expect(text.length).toBeLessThan(10_000)
    expect(text.startsWith('M')).toBe(true)
  })
  it.each([
    ['start', '<w:start w:val="99999999999999999999999999"/>', '32767.甲'],
    ['restart', '<w:lvlRestart w:val="-5"/><w:start w:val="-7"/>', '0.甲'],
    ['format', '<w:numFmt w:val="constructor"/><w:start w:val="3"/>', '3.甲'],
  ])('clamps the %s of a level', async (_, properties, line) => {
    const numbering = abstractNum(0, `<w:lvl w:ilvl="0">${properties}<w:lvlText w:val="%1."/></w:lvl>`) + numList(1, 0)
    expect((await read(packDocx({body: numbered, numbering}), {}, new VFile())).text).toBe(line)
  })
  it('clamps sizes, indents and outline levels', async () => {
    const wild =
      '<w:pPr><w:ind w:left="1e300" w:firstLineChars="999999999999"/><w:jc w:val="constructor"/><w:outlineLvl w:val="1.5"/></w:pPr><w:r><w:rPr><w:sz w:val="1e99"/></w:rPr>'
    const {lines} = await read(packDocx({body: `<w:p>${wild}<w:t>甲</w:t></w:r></w:p>`}), {}, new VFile())
    expect(lines).toEqual([{start: 0, end: 1, size: 0.5, indent: 200, heading: 2}])
  })
  it.each([
    ['paragraphs', '<w:p/>'.repeat(1001), 'blocks'],
    ['rows', `<w:tbl>${'<w:tr/>'.repeat(1001)}</w:tbl>`, 'blocks'],
    ['text boxes', `<w:p>${'<w:txbxContent/>'.repeat(1001)}</w:p>`, 'blocks'],
    [
      'cells',
      tbl([
        ['甲', ...Array.from({length: 20}, (): [string, string] => ['乙', '<w:gridSpan w:val="64"/>'])],
        ['甲', '乙'],
      ]),
      'cells',
    ],
  ] as const)('has no more %s than can be kept', async (_, body, limit) => {
    await withLimits({[limit]: 1000}, async () => {
      expect(await outcome(packDocx({body: body + p('甲')}))).toBe('too-large')
    })
  })
  it('has no more styles, lists and relations than can be kept', async () => {
    await withLimits({definitions: 1000}, async () => {
      expect(await outcome(packDocx({body: p('甲'), styles: '<w:style/>'.repeat(1001)}))).toBe('too-large')
      expect(await outcome(packDocx({body: p('甲'), numbering: '<w:num w:numId="1"/>'.repeat(1001)}))).toBe('too-large')
    })
  })
  it('is not nested deeper than people can follow', async () => {
    const nested = (depth: number) => '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('甲') + '</w:tc></w:tr></w:tbl>'.repeat(depth)
    expect(await outcome(packDocx({body: nested(60)}))).toBe('docx')
    expect(await outcome(packDocx({body: nested(70)}))).toBe('too-large')
  })
  it('reads a paragraph of a million line breaks', async () => {
    expect(await outcome(packDocx({body: `<w:p><w:r><w:t>甲</w:t>${'<w:br/>'.repeat(1_000_000)}</w:r></w:p>`}))).toBe('docx')
  })
})
