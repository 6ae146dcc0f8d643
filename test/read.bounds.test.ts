import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {limits} from '../src/read/context.ts'
import {ReadError, read} from '../src/read/index.ts'
import {splitFrontMatter} from '../src/read/markdown/front-matter.ts'
import {isParsable} from '../src/read/markdown/guard.ts'
import {toLines} from '../src/read/text.ts'
import {encode} from './read/encode.ts'
import {abstractNum, lvl, num, numList, p, packDocx, tbl} from './read/ooxml.ts'

/**
 * Small inputs that ask for much: each ends in a document or a typed error that a reader foresaw. What is not bounded does not end, or
 * ends the process, and with it this test.
 */
async function outcome(input: Uint8Array | string, options = {}): Promise<string> {
  try {
    const file = new VFile()
    const lines = await read(input, {timeout: 20, ...options}, file)
    return [lines.source.format, ...file.messages.map(({ruleId}) => ruleId)].join(' ')
  } catch (error) {
    if (error instanceof ReadError && !error.cause) return error.code
    throw error
  }
}

/** Does something with other limits than those of real files, so that a test need not be large. */
async function withLimits(lower: Partial<Record<keyof typeof limits, number>>, work: () => Promise<void>): Promise<void> {
  const real = {...limits}
  try {
    Object.assign(limits, lower)
    await work()
  } finally {
    Object.assign(limits, real)
  }
}

describe('Markdown', {timeout: 60_000}, () => {
  const read = (text: string, options = {}) => outcome(`# 关于开展检查的通知\n\n${text}`, {name: 'a.md', ...options})
  it.each([
    ['closing brackets', ']'.repeat(60_000)],
    ['opening brackets', '[a '.repeat(20_000)],
    ['comments that are not closed', '<!-- '.repeat(20_000)],
    ['containers in containers', `${'> - '.repeat(30)}甲\n`.repeat(1500)],
    ['containers on one line', '* - '.repeat(3000)],
    ['quotations one after another', '> 甲\n\n'.repeat(20_000)],
    ['a paragraph of many lines', 'a: b\n'.repeat(50_000)],
    ['many crowded paragraphs', `${'*甲_'.repeat(400)}\n\n`.repeat(100)],
  ])('reads %s as plain text and says so', async (_, text) => {
    expect(await read(text)).toBe('md markdown-as-text')
  })
  it('takes what looks like front matter and never ends for text', async () => {
    expect(await outcome(`---\n${'a: b\n'.repeat(50_000)}`, {name: 'a.md'})).toBe('md markdown-as-text')
  })
  it('reads what people write as Markdown', () => {
    const list = Array.from({length: 500}, (_, index) => `- **第${index}项** [附件](a.docx)：<br>见 \`a_b\`\n`).join('')
    const table = `|序号|任务|单位|\n|---|---|---|\n${'|1|**甲**|乙、丙|\n'.repeat(300)}`
    for (const text of [list, table, '> 甲\n> 乙\n'.repeat(200), '甲乙丙丁\n'.repeat(2000), `${'-'.repeat(80)}\n甲\n`, '* * * * *\n'])
      expect(isParsable(text), text.slice(0, 20)).toBe(true)
  })
  it('ends inside the parser when the time is over', async () => {
    expect(await read('> 甲\n\n'.repeat(1500), {timeout: 0.05})).toBe('timeout')
  })
})

describe('front matter', () => {
  it.each([
    ['a: b', {a: 'b'}],
    ['a b ： "c: d"', {'a b': 'c: d'}],
    ['a: \'b"', {a: '\'b"'}],
    [
      'a: b\n__proto__: c',
      Object.fromEntries([
        ['a', 'b'],
        ['__proto__', 'c'],
      ]),
    ],
  ])('of %s is facts', (head, meta) => {
    expect(splitFrontMatter(`---\n${head}\n---\n甲`)).toEqual({body: '甲', meta})
  })
  it.each(['a', ': b', '# a: b', ' a: b', 'a:', `${'a'.repeat(50)}: b`])('of %s is none', (head) => {
    const text = `---\n${head}\n---\n甲`
    expect(splitFrontMatter(text)).toEqual({body: text, meta: {}})
  })
})

describe('text', {timeout: 60_000}, () => {
  it('has no more lines than can be kept', async () => {
    await withLimits({lines: 1000}, async () => {
      expect(await outcome('a\n'.repeat(1001))).toBe('too-large')
      expect(await outcome(`${'\n'.repeat(2000)}${'甲\n'.repeat(1000)}`)).toBe('txt')
      expect(await outcome(`# a\n${'b\n'.repeat(1001)}`, {name: 'a.md'})).toBe('too-large')
      expect(() => toLines('a\n'.repeat(1001), {format: 'txt'})).toThrow(RangeError)
    })
  })
  it('is counted, not collected, where it is damaged', async () => {
    expect(await outcome(new Uint8Array(20_000_000).fill(0xff), {encoding: 'utf-8'})).toBe('txt damaged-characters')
  })
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows no encoding called %s', async (encoding) => {
    expect(await outcome(Uint8Array.of(0x61), {encoding})).toBe('unknown-encoding')
    expect(await outcome(encode(`<meta charset=${encoding}><p>甲乙丙丁</p>`, 'utf-8'))).toBe('html')
  })
})

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
