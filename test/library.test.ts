import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse as parseYaml} from 'yaml'
import {
  createStream,
  effectiveResponsibilities,
  gongwenParse,
  parse,
  positionsOf,
  process,
  ReadError,
  read,
  summarize,
  toModel,
  treeOf,
  validate,
  write,
} from '../src/index.ts'
import {reportSchemaErrors} from '../src/model/report-schema-errors.ts'

const text = `云岭市民政局关于做好供暖救助的通知
各县民政局：
请抓好以下工作。
一、摸清底数。各县要逐户走访。（责任科室：救助科）
云岭市民政局
2024年10月8日
`

describe('process', () => {
  it('reads the whole way and leaves every step on the file', async () => {
    const file = await process(text, {name: 'notice.txt'})
    const {document, lines, language} = file.data
    expect(file.path).toBe('notice.txt')
    expect(language).toBe('zh')
    expect(document).toMatchObject({title: '云岭市民政局关于做好供暖救助的通知', kind: '通知', signature: {date: '2024-10-08'}})
    expect(lines!.text.slice(...positionsOf(file)['/title'])).toBe('云岭市民政局关于做好供暖救助的通知')
    expect(treeOf(file).type).toBe('root')
    expect(treeOf(file)).toBe(treeOf(file))
    expect(effectiveResponsibilities(document!, '1-1')).toMatchObject([
      {assignments: [{parties: [{name: '救助科'}]}], inheritedFrom: '/sections/0'},
    ])
  })

  it('gives what its steps give, each used alone', async () => {
    const bytes = new TextEncoder().encode(text)
    const lines = await read(bytes)
    const {document, positions} = toModel(parse(lines), lines)
    expect(validate(document)).toEqual([])
    const file = await process(bytes)
    expect(file.data.document).toEqual(document)
    expect(positionsOf(file)).toEqual(positions)
  })

  it('reports what its steps report on a file of the caller', async () => {
    const gap = text.replace('云岭市民政局\n2024', '三、按时报告。及时报告。\n云岭市民政局\n2024')
    const file = new VFile()
    const lines = await read(gap, {}, file)
    parse(lines, file)
    const said = (messages: VFile['messages']) => messages.map(({ruleId, reason, line}) => [ruleId, reason, line])
    expect(said(file.messages)).toEqual(said((await process(gap)).messages))
    expect(file.messages).not.toEqual([])
  })

  it('speaks either language', async () => {
    const words = async (language: 'zh' | 'en') => (await process('没有标题的文字。', {language})).messages.map(({reason}) => reason).join()
    expect(await words('zh')).toMatch(/[\u4e00-\u9fff]/)
    expect(await words('en')).toMatch(/[Mm]issing/)
  })

  it('throws only what says why', async () => {
    await expect(process('')).rejects.toThrow(ReadError)
    await expect(process(new Uint8Array([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2]))).rejects.toMatchObject({code: 'not-text'})
  })
})

describe('treeOf and positionsOf', () => {
  it('know a copy of the file, of its data and of all that it holds', async () => {
    const file = await process(text)
    const fresh = await process(text)
    for (const copy of [
      new VFile(file),
      Object.assign(new VFile(), {data: {...file.data}}),
      Object.assign(new VFile(), {data: structuredClone(file.data)}),
      Object.assign(new VFile(), {data: JSON.parse(JSON.stringify(file.data))}),
    ]) {
      expect(treeOf(copy)).toEqual(treeOf(fresh))
      expect(positionsOf(copy)).toEqual(positionsOf(fresh))
      expect(summarize(copy).counts).toEqual(summarize(fresh).counts)
    }
    expect(treeOf(new VFile(file))).toBe(treeOf(file))
    const other = await process(`${text}\n附注`)
    const changed = Object.assign(new VFile(), {
      data: {lines: {...file.data.lines!, text: other.data.lines!.text, lines: other.data.lines!.lines}},
    })
    expect(treeOf(changed)).toEqual(treeOf(other))
    expect(Object.keys(file.data).sort()).toEqual(['document', 'language', 'lines'])
  })

  it('say so of a file that nobody read', () => {
    for (const ask of [treeOf, positionsOf, summarize]) expect(() => ask(new VFile('text'))).toThrow(TypeError)
  })
})

describe('the unified plugin', () => {
  it('parses plain text to the same tree', async () => {
    const tree = unified().use(gongwenParse).parse(text)
    expect(tree).toEqual(treeOf(await process(text)))
  })
})

describe('write', () => {
  it('writes what reads back', async () => {
    const {document} = (await process(text)).data as {document: Parameters<typeof write>[0]}
    expect(parseYaml(await write(document, 'yaml'))).toEqual(document)
    expect(JSON.parse(await write(document, 'json'))).toEqual(document)
    expect(JSON.parse(await write(document, 'ndjson'))).toEqual(document)
    expect((await write(document, 'ndjson')).match(/\n/g)).toHaveLength(1)
  })

  it('keeps what looks like a number, a date or a boolean a string, and long lines whole', async () => {
    const long = '认真贯彻 落实会议精神，'.repeat(40)
    const document = {
      gongwen: '1' as const,
      sections: [],
      header: {copyNumber: '000017'},
      preamble: [
        '2024',
        'true',
        '2024-01-01',
        'null',
        '- 项',
        '# 注',
        '键: 值',
        long,
        '两行\n文字',
        '“引”',
        '* 星',
        '@甲',
        '%乙',
        '\u0007',
      ],
    }
    const yaml = await write(document, 'yaml')
    expect(parseYaml(yaml)).toEqual(document)
    expect(yaml).toContain(`  - ${long}\n`)
    expect(yaml).toContain('copyNumber: "000017"')
  })

  it.each([
    ['yaml', 0, ''],
    ['json', 0, '[]\n'],
    ['json', 2, '[\n  {\n    "gongwen": "1",\n    "sections": []\n  },\n  {\n    "gongwen": "1",\n    "sections": []\n  }\n]\n'],
    ['yaml', 2, 'gongwen: "1"\nsections: []\n---\ngongwen: "1"\nsections: []\n'],
    ['ndjson', 2, '{"gongwen":"1","sections":[]}\n{"gongwen":"1","sections":[]}\n'],
  ] as const)('streams %s of %i', async (format, count, expected) => {
    const stream = createStream(format)
    let out = ''
    for (let index = 0; index < count; index++) out += await stream.next({gongwen: '1', sections: []})
    expect(out + stream.end()).toBe(expected)
  })
})

describe('a document that does not fit', () => {
  it('is told in the words of its fields, at line and column of the notice', async () => {
    for (const [language, expected] of [
      ['zh', '结果不合文档结构（/sections/0/heading）：小标题，不含末尾的句号或冒号：不应为空；这是本工具的错误，请附上原文报告'],
      [
        'en',
        'The result does not fit the schema (/sections/0/heading): The heading without its closing 。 or ：: expected some text; this is a fault of gongwen, please report it with the text',
      ],
    ] as const) {
      const file = new VFile()
      file.data.language = language
      const bad = {gongwen: '1', sections: [{id: '1', ordinal: 1, level: 1, requirements: [], heading: ''}]}
      await reportSchemaErrors(validate(bad), {'/sections/0': [3, 5]}, '甲\n乙丙', file)
      expect(file.messages.map(({reason}) => reason)).toEqual([expected])
      expect(file.messages[0]).toMatchObject({line: 2, column: 2, fatal: true, ruleId: 'invalid-document'})
    }
  })

  it('has words for each way not to fit', async () => {
    const file = new VFile()
    const bad = {
      gongwen: '2',
      sections: [{id: '1', ordinal: -1, level: 'x', requirements: []}],
      issuers: [],
      colour: 1,
      signature: {date: '2024'},
      attachments: [{role: 'other', sections: []}],
      carries: {},
    }
    await reportSchemaErrors(validate(bad), {}, '', file)
    const reasons = file.messages.map(({reason}) => reason).join('\n')
    for (const word of [
      '应为“1”',
      '应不小于 0',
      '应为整数',
      '不应为空',
      '不认得“colour”',
      '应写成 2025-06-30 这样的日期',
      '应为 issued、annex 之一',
      '缺少“action”',
    ]) {
      expect(reasons).toContain(word)
    }
  })
})
