import {readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {openCompound} from '../src/read/compound.ts'
import {makeContext} from '../src/read/context.ts'
import {makeBytes} from '../src/read/doc/bytes.ts'
import {readLists} from '../src/read/doc/lists.ts'
import {readCharacter, readParagraph} from '../src/read/doc/properties.ts'
import {readTextPieces} from '../src/read/doc/text-pieces.ts'
import {read} from '../src/read/index.ts'

const sample = (name: string) => readFileSync(new URL(`read/samples/${name}`, import.meta.url))

async function readSample(name: string, as = name) {
  const file = new VFile()
  const lines = await read(sample(name), {name: as}, file)
  const printed = (region?: string) =>
    lines.lines.filter((line) => line.region === region).map(({start, end}) => lines.text.slice(start, end))
  return {...lines, printed, messages: file.messages.map((message) => message.ruleId)}
}

const body = [
  '青政发〔2026〕3号',
  '关于安全检查的通知',
  '各单位应当落实。',
  '一、总体要求',
  '（一）指导思想',
  '（二）基本原则',
  '1．第一点',
  '（1.1）细目',
  '二、主要任务',
  '（一）又一',
  '第一章 总则',
  '第一条 本办法所称电梯。',
  '第二章 附则',
  '第二条 自发布之日起施行。',
  '甲、甲项',
  '乙、乙项',
  '①圆圈',
  '②圆圈二',
  '１．全角',
  '十一、另起',
  '上行',
  '下行\t表后',
  '见第二条。',
  '序号\t任务\t责任',
  '1\t排查\t甲局\t6月底',
  '整改\t乙局\t7月底',
  '末段。',
]
// LibreOffice does not know lvlRestart and writes files without it
const withRestart = body.map((line) => line.replace('第二条 自', '第一条 自'))

describe('one file with everything', () => {
  it.each([
    ['features.docx', body],
    ['features.office.docx', withRestart],
    ['features.doc', withRestart],
  ])('%s', async (name, expected) => {
    const {printed, tables, text, messages} = await readSample(name)
    expect(printed()).toEqual(expected)
    expect(printed('box')).toEqual(['青河县人民政府文件'])
    expect(printed('note')).toEqual(['1 脚注一'])
    expect(printed('header')).toEqual(['内部资料'])
    expect(printed('footer')).toEqual(['— 1 —'])
    expect(tables?.[0].rows.map((row) => row.map((cell) => text.slice(cell.start, cell.end) + (cell.merged ? '*' : '')))).toEqual([
      ['序号', '任务', '责任', '责任*'],
      ['1', '排查', '甲局', '6月底'],
      ['1*', '整改', '乙局', '7月底'],
    ])
    expect(messages).toEqual(['tracked-changes', 'hidden-text'])
  })
})

describe('binary Word', () => {
  it('is told by its content, whatever it is called', async () => {
    expect((await readSample('features.doc', 'a.docx')).source.format).toBe('doc')
    expect((await readSample('features.doc', 'a.txt')).source.format).toBe('doc')
    expect((await readSample('features.doc', 'a.wps')).source.format).toBe('wps')
    expect((await readSample('features.docx', 'a.doc')).source.format).toBe('docx')
  })
  it('keeps size, weight and alignment as hints', async () => {
    const {lines} = await readSample('features.doc')
    expect(lines[2]).toMatchObject({size: 22, bold: true, align: 'center'})
  })
  it('says where automatic numbers have a format it does not know', async () => {
    const bytes = Buffer.from(sample('features.doc'))
    const {stream} = openCompound(bytes, makeContext(new VFile(), {}))
    const document = makeBytes(stream('WordDocument') as Uint8Array)
    const table = stream('1Table') as Uint8Array
    // the number format of every level of the first list, in the file itself
    const at = bytes.indexOf(table.subarray(document.u32(0x2e2), document.u32(0x2e2) + 200)) + document.u32(0x2e6)
    expect(bytes[at + 4]).toBe(39)
    bytes[at + 4] = 0x63
    const file = new VFile()
    await read(bytes, {}, file)
    expect(file.messages.map((message) => message.ruleId)).toContain('numbers-not-restored')
  })
  it('refuses Word 6 and 95 by name', async () => {
    const bytes = Buffer.from(sample('features.doc'))
    bytes[bytes.indexOf(Uint8Array.of(0xec, 0xa5), 512)] = 0xdc
    await expect(read(bytes, {}, new VFile())).rejects.toMatchObject({code: 'unsupported', detail: 'Word 6/95'})
  })
})

describe('its tables', () => {
  const bytes = (...values: number[]) => makeBytes(Uint8Array.from(values))
  it('of pieces may not claim more than the file holds', () => {
    const clx = (cp: number, fc: number) =>
      bytes(1, 2, 0, 9, 9, 2, 16, 0, 0, 0, 0, 0, 0, 0, cp, 0, 0, 0, 0, 0, fc & 255, (fc >> 8) & 255, (fc >> 16) & 255, fc >>> 24, 0, 0)
    const file = makeBytes(new Uint8Array(64))
    expect(readTextPieces(file, clx(10, 20))).toEqual([{cp: 0, length: 10, offset: 20, width: 2}])
    expect(readTextPieces(file, clx(10, 0x40000014))).toEqual([{cp: 0, length: 10, offset: 10, width: 1}])
    expect(readTextPieces(file, clx(60, 0x40000028))).toEqual([{cp: 0, length: 44, offset: 20, width: 1}])
    expect(readTextPieces(file, clx(0, 20))).toBeUndefined()
    expect(readTextPieces(file, bytes(7))).toBeUndefined()
  })
  it('of properties are read by the size their codes tell', () => {
    expect(
      readParagraph(
        bytes(
          0x61,
          0x24,
          1,
          0x40,
          0x26,
          0,
          0x15,
          0xc6,
          2,
          0,
          0,
          0x5e,
          0x84,
          0x40,
          0x01,
          0x60,
          0x84,
          0x60,
          0xff,
          0x49,
          0x66,
          2,
          0,
          0,
          0,
          0x0b,
          0x46,
          3,
          0,
        ),
      ),
    ).toEqual({align: 'center', heading: 1, left: 320, firstLine: -160, depth: 2, list: 3})
    expect(
      readCharacter(
        bytes(
          0x35,
          0x08,
          1,
          0x43,
          0x4a,
          32,
          0,
          0x70,
          0x68,
          1,
          2,
          3,
          4,
          0x3c,
          0x08,
          0,
          0x55,
          0x08,
          1,
          0x09,
          0x6a,
          1,
          0,
          0xfe,
          0xf0,
          0x00,
          0x08,
          1,
        ),
      ),
    ).toEqual({bold: true, size: 16, hidden: false, special: true, symbol: 0xf0fe, deleted: true})
  })
  it('of lists know start overrides and levels of their own', () => {
    const level = (start: number, format: number, text: number[]) => [
      start,
      0,
      0,
      0,
      format,
      0,
      1,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      2,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      text.length,
      0,
      ...text.flatMap((unit) => [unit & 255, unit >> 8]),
    ]
    const definition = [1, 0, 77, 0, 0, 0, ...new Array(22).fill(0), 1, 0, ...level(1, 0, [0, 0x3001])]
    const overrides = [
      1,
      0,
      0,
      0,
      77,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      255,
      255,
      255,
      255,
      5,
      0,
      0,
      0,
      0x30,
      0,
      0,
      0,
      ...level(5, 37, [0xff08, 0, 0xff09]),
    ]
    const {lists} = readLists(bytes(...definition, ...overrides), {definitions: 0, length: 30, lists: definition.length})
    expect(lists.get('1')?.startOverrides.get(0)).toBe(5)
    expect(lists.get('1')?.levels.get(0)).toMatchObject({format: 'chineseCounting', start: 5, suffix: 'nothing'})
  })
})
