import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()
const diff = (argv: string[], more = {}) => run(['diff', ...argv], {cwd: at(), ...more})
const later = good.replace('专人值守', '两人值守').replace('2025年6月3日', '2025年6月5日')
const fits = new Ajv2020({strict: true}).compile(JSON.parse(readFileSync('schemas/diff.schema.json', 'utf8')))

describe('gongwen diff', () => {
  it('says what differs and gives 1, or 0 where nothing does', async () => {
    put('旧.txt', good)
    put('新.txt', later)
    const {code, stdout, stderr} = await diff(['旧.txt', '新.txt'])
    expect({code, stderr}).toEqual({code: 1, stderr: ''})
    expect(stdout).toContain('修改  一、  各单位要安排[-专人-]{+两人+}值守。')
    expect(stdout).toContain('共 2 处不同：修改 2')
    expect((await diff(['旧.txt', '旧.txt'])).code).toBe(0)
  })

  it('compares notices, documents and standard input with each other', async () => {
    put('旧.txt', good)
    await run(['旧.txt', '-o', '旧.yaml'], {cwd: at()})
    expect((await diff(['旧.yaml', '旧.txt'])).code).toBe(0)
    expect((await diff(['-', '旧.yaml'], {stdin: good})).code).toBe(0)
  })

  it('writes JSON that fits its schema, Markdown and pages, by the ending', async () => {
    put('旧.txt', good)
    put('新.txt', later)
    for (const name of ['x.json', 'x.md', 'x.html', 'x.txt']) expect((await diff(['旧.txt', '新.txt', '-o', name])).code).toBe(1)
    const versions = JSON.parse(read('x.json'))
    expect(fits(versions), JSON.stringify(fits.errors)).toBe(true)
    expect(versions.changes).toHaveLength(2)
    expect(read('x.html')).toContain('<del>专人</del><ins>两人</ins>')
    expect(read('x.md')).toContain('<del>专人</del>')
    expect(read('x.txt')).toContain('[-专人-]')
    expect((await diff(['旧.txt', '新.txt', '-o', 'x.docx'])).code).toBe(2)
  })

  it('holds a notice against a superior’s, with a list of bodies where there is one', async () => {
    put('上级.txt', good.replace('（责任科室：工程科）', '（责任单位：市水务局，2025年6月底前完成）'))
    put('本级.txt', later.replace(/二、.*\n/, '').replace('（责任科室：工程科）', '（责任单位：县青禾促进会，2025年7月底前完成）'))
    const {code, stdout} = await diff(['上级.txt', '本级.txt', '--against', 'superior', '--format', 'json'])
    const result = JSON.parse(stdout)
    expect(code).toBe(1)
    expect(fits(result), JSON.stringify(fits.errors)).toBe(true)
    expect(result.findings.map(({finding}: {finding: string}) => finding)).toEqual(['later', 'lead', 'dropped', 'unknown-body'])
    put('bodies.yaml', 'bodies: [{name: 县青禾促进会}, {name: 县水务局}]')
    expect((await diff(['上级.txt', '本级.txt', '--against', 'superior', '--bodies', 'bodies.yaml'])).stdout).not.toContain('单位不明')
    expect((await diff(['上级.txt', '上级.txt', '--against', 'superior'])).code).toBe(0)
  })

  it('gives 2 where it cannot tell', async () => {
    put('旧.txt', good)
    for (const argv of [
      ['旧.txt'],
      ['旧.txt', '没有.txt'],
      ['旧.txt', '.'],
      ['旧.txt', '旧.txt', '旧.txt'],
      ['旧.txt', '旧.txt', '--bodies', 'b.yaml'],
    ])
      expect((await diff(argv)).code, argv.join(' ')).toBe(2)
  })
})
