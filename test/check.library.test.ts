import {writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {unzipSync, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {stringify} from 'yaml'
import * as library from '../src/check/index.ts'
import {type CheckOptions, type CheckResult, ConfigError, check, fix, openConfigs} from '../src/check/index.ts'
import {process} from '../src/index.ts'
import {bad, good} from './support/desk.ts'
import {temporaryFolder} from './support/terminal.ts'

// the types of docx 9.7.0 do not resolve under nodenext
const {Document, Packer, Paragraph, TextRun} = createRequire(import.meta.url)('docx')

const bytes = (text: string) => new TextEncoder().encode(text)
const docx = async (text: string): Promise<Uint8Array> =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: text
            .trim()
            .split('\n')
            .map((line) => new Paragraph(line)),
        },
      ],
    }),
  )
const placesOf = ({diagnostics}: CheckResult) => diagnostics.map(({ruleId, line, column}) => `${ruleId} ${line}:${column}`)
const mistakes = ['document-number-brackets 1:4', 'addressees-colon 3:11', 'number-comma 5:2']

describe('check of a notice', () => {
  it('takes a string, a text file or a Word file, and says what is wrong where', async () => {
    for (const [input, name] of [[bad], [bytes(bad), '坏.txt'], [await docx(bad), '坏.docx']] as const)
      expect(placesOf(await check(input, {name})), name).toEqual(mistakes)
    expect(await check(good)).toEqual({diagnostics: [], text: good})
    expect(await check(bytes(good))).toEqual({diagnostics: [], text: good, encoding: 'utf-8'})
  })

  it('gives diagnostics as plain data, with the edit that puts right what is safe', async () => {
    const {
      diagnostics: [first],
      text,
    } = await check(bytes(bad))
    expect(first).toEqual({
      ruleId: 'document-number-brackets',
      severity: 'error',
      message: '“[2025]”应为“〔2025〕”',
      start: 3,
      end: 9,
      line: 1,
      column: 4,
      endLine: 1,
      endColumn: 10,
      actual: '[2025]',
      expected: '〔2025〕',
      basis: first.basis,
      fix: {start: 3, end: 9, text: '〔2025〕'},
    })
    expect(text!.slice(first.start, first.end)).toBe(first.actual)
  })

  it('follows preset, rules and language', async () => {
    const rules = async (options: CheckOptions) =>
      (await check(bad, options)).diagnostics.map(({ruleId, severity}) => `${ruleId} ${severity}`)
    expect(await rules({preset: 'archive'})).toEqual([])
    expect(await rules({rules: {'number-comma': 'off', 'addressees-colon': 'info', 'long-title': {max: 10}}})).toEqual([
      'document-number-brackets error',
      'long-title info',
      'addressees-colon info',
    ])
    expect(await rules({rules: {'missing-title': 'error'}})).not.toContain('missing-title error')
    expect((await check(bad, {language: 'en'})).diagnostics[0].message).toBe('Unexpected “[2025]”, expected “〔2025〕”')
  })

  it('says of a file that cannot be read that it cannot', async () => {
    expect(await check('')).toEqual({diagnostics: [{ruleId: 'empty', severity: 'error', message: expect.stringContaining('文件是空的')}]})
    expect((await check(bytes(bad), {encoding: 'morse', language: 'en'})).diagnostics).toMatchObject([{ruleId: 'unknown-encoding'}])
  })
})

describe('check of structured documents', () => {
  const document = async () => (await process(bytes(good), {name: '通知.txt'})).data.document!
  const notice = (text: string) => () => ({name: '来文/通知.txt', bytes: bytes(text)})

  it('holds them to the schema, with places in the file', async () => {
    const text = 'gongwen: "1"\nsections:\n  - id: "1"\n    level: 一\n    ordinal: 1\n    requirements: []\n'
    const {diagnostics} = await check(text, {name: '台账.yaml'})
    expect(diagnostics).toMatchObject([{ruleId: 'schema', line: 4, message: '第1个单元的“在本文中的层次”：应为整数'}])
    expect(placesOf(await check(bytes('{"gongwen": "1",\n "sections": [}'), {name: '台账.json'}))[0]).toMatch(/^invalid-syntax 2:/)
  })

  it('compares them with their notice, when somebody finds it', async () => {
    const yaml = stringify(await document())
    const of = async (options: CheckOptions) => (await check(yaml, {name: '通知.yaml', ...options})).diagnostics
    expect(await of({})).toEqual([])
    expect(await of({findNotice: notice(good)})).toEqual([])
    expect(await of({findNotice: async () => undefined})).toMatchObject([{ruleId: 'source-not-found', severity: 'error'}])
    expect(await of({findNotice: () => undefined, allowMissingNotice: true})).toMatchObject([
      {ruleId: 'source-not-found', severity: 'info'},
    ])
    const unsealed = yaml.replace(/ {2}sha256: .*\n/, '')
    const drift = await check(unsealed, {name: '通知.yaml', findNotice: notice(good.replace('专人', '两人'))})
    expect(drift.diagnostics).toMatchObject([{ruleId: 'source-drift', expected: '“各单位要安排两人值守。”', line: expect.any(Number)}])
    expect(await of({findNotice: notice(good.replace('专人', '两人'))})).toMatchObject([{ruleId: 'source-changed', severity: 'error'}])
    expect((await check(unsealed, {name: '通知.yaml', findNotice: notice('')})).diagnostics).toMatchObject([
      {ruleId: 'source-unreadable', message: expect.stringMatching(/^来文\/通知\.txt: 文件是空的/)},
    ])
  })

  it('is told the name and the digest that the document knows of its notice', async () => {
    const {source, ...rest} = await document()
    const wanted: unknown[] = []
    const findNotice = (about: unknown) => void wanted.push(about)
    await check(stringify({...rest, source}), {name: 'a.yaml', findNotice})
    await check(stringify(rest), {name: 'a.yaml', findNotice})
    expect(wanted).toEqual([{name: '通知.txt', sha256: source!.sha256}])
  })

  it('passes over YAML of others only when asked to', async () => {
    const other = 'name: other\n'
    expect(await check(other, {name: 'a.yaml', passForeign: true})).toEqual({diagnostics: [], text: other, foreign: true})
    expect((await check(other, {name: 'a.yaml'})).diagnostics.map(({ruleId}) => ruleId)).toContain('schema')
  })
})

describe('fix', () => {
  it('gives the new file, the text before and after, and what is left', async () => {
    expect(await fix(bytes(bad), {name: '坏.txt'})).toEqual({diagnostics: [], text: good, before: bad, bytes: bytes(good), count: 3})
    expect((await fix(bad)).text).toBe(good)
    const word = await fix(await docx(bad), {name: '坏.docx'})
    expect({...word, bytes: undefined}).toEqual({diagnostics: [], text: good.trimEnd(), before: bad.trimEnd(), bytes: undefined, count: 3})
    expect(placesOf(await check(word.bytes!, {name: '坏.docx'}))).toEqual([])
  })

  it('changes nothing where nothing can be put right', async () => {
    for (const [input, name] of [
      [good, '好.txt'],
      [`<p>${bad.trim().split('\n').join('</p><p>')}</p>`, '坏.html'],
      ['gongwen: "1"\n', '坏.yaml'],
      ['', '空.txt'],
    ]) {
      const {bytes: changed, count} = await fix(bytes(input), {name})
      expect([changed, count], name).toEqual([undefined, 0])
    }
  })

  it('writes back the encoding that was read', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
    expect((await fix(utf16(bad))).bytes).toEqual(utf16(good))
  })
})

describe('fix of a Word file', () => {
  const paragraphs = (...children: unknown[][]) =>
    Packer.toBuffer(new Document({sections: [{children: children.map((runs) => new Paragraph({children: runs}))}]}))
  const plain = (text: string) => [new TextRun(text)]

  it('finds its lines between breaks, tabs and escaped signs, and keeps them', async () => {
    const [number, title, ...rest] = bad.trim().split('\n')
    const file = await paragraphs(
      [new TextRun(number), new TextRun({text: title, break: 1})],
      ...rest.map((line) => plain(line.replace('专人值守', 'A&B<C>\t专人值守,不得脱岗'))),
    )
    const {text, count, bytes: fixed} = await fix(file, {name: '坏.docx'})
    expect(text).toBe(good.trimEnd().replace('专人值守', 'A&B<C>\t专人值守，不得脱岗'))
    expect(count).toBe(4)
    expect((await check(fixed!, {name: '坏.docx'})).text).toBe(text)
  })

  it('leaves one alone that is signed or whose parts cannot be packed again', async () => {
    const parts = unzipSync(await docx(bad))
    const signed = zipSync({...parts, '_xmlsignatures/origin.sigs': new Uint8Array(1)})
    expect(await fix(signed, {name: '坏.docx'})).toMatchObject({count: 0, diagnostics: [{}, {}, {}]})
    const bomb = zipSync({...parts, 'word/media/image1.bmp': new Uint8Array(65 * 1024 * 1024)})
    expect(await fix(bomb, {name: '坏.docx'})).toMatchObject({count: 0, diagnostics: [{}, {}, {}]})
  })
})

describe('settings that cannot be used', () => {
  it.each([
    [{rules: {'numbr-comma': 'off'}}, '没有“numbr-comma”这条规则', '是不是 number-comma'],
    [{rules: {'long-title': {maximum: 3}}}, '规则 long-title 没有选项“maximum”', 'docs/ci.md'],
    [{rules: {'long-title': {max: 'long'}}}, '规则 long-title 的选项“max”应像 50', 'docs/ci.md'],
    [{rules: {'number-comma': 'loud'}}, '“rules.number-comma”应为 off、info、warning、error 之一', 'docs/ci.md'],
    [{preset: 'best'}, '“preset”应为 recommended、strict、archive 之一', 'docs/ci.md'],
  ])('are an error that says what to do: %j', async (options, message, hint) => {
    for (const call of [check, fix]) {
      const error = await call(good, options as CheckOptions).catch((caught) => caught)
      expect(error).toBeInstanceOf(ConfigError)
      expect(error.message).toContain(message)
      expect(error.hint).toContain(hint)
    }
  })
})

describe('openConfigs', () => {
  it('answers what the nearest configuration says of a file, ready for check', async () => {
    const {folder, remove} = temporaryFolder()
    try {
      const put = (name: string, text: string) => writeFile(path.join(folder, name), text)
      await put(
        'gongwen.config.yaml',
        'rules: {number-comma: off}\nignore: [草稿*]\nsource: 来文\noverrides: [{files: [旧*], preset: archive}]\n',
      )
      await put('.gongwenignore', '附表*\n')
      const configs = await openConfigs({cwd: folder, over: {rules: {'addressees-colon': 'off'}}})
      expect(placesOf(await check(bad, configs.settings('坏.txt')))).toEqual(['document-number-brackets 1:4'])
      expect(configs.settings('旧.txt').preset).toBe('archive')
      expect(['草稿.txt', '附表.txt', '坏.txt'].map(configs.ignored)).toEqual([true, true, false])
      expect(configs.source('坏.txt')).toBe(path.join(folder, '来文'))
      expect(configs.origin('坏.txt')).toBe(path.join(folder, 'gongwen.config.yaml'))
      await put('gongwen.config.yaml', 'preset: best\n')
      const broken = await openConfigs({cwd: folder})
      expect(() => broken.settings('坏.txt')).toThrow(ConfigError)
    } finally {
      remove()
    }
  })
})

describe('the engine', () => {
  it('has this face', () => {
    expect(Object.keys(library).sort()).toEqual(['ConfigError', 'check', 'fix', 'openConfigs', 'readDocuments'])
  })
})
