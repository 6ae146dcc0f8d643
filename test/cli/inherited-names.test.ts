import {zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {ConfigError, check} from '../../src/check/index.ts'
import {rewriteDocx} from '../../src/check/rewrite-docx.ts'
import {findDifferences} from '../../src/diff/index.ts'
import type {Lines} from '../../src/syntax/lines.ts'
import {bad, good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read} = openDesk()
const here = (argv: string[], more = {}) => run(argv, {cwd: at(), env: {XDG_CACHE_HOME: at('.cache')}, ...more})

// What every object has without being given it.
describe.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s', (name) => {
  it('is a file like others', async () => {
    put(name, bad)
    put('z.txt', bad)
    expect((await here([name])).code).toBe(0)
    expect((await here(['inspect', name])).code).toBe(0)
    expect((await here([name, 'z.txt', '-o', 'out/'])).code).toBe(0)
    expect(read(`out/${name}.yaml`)).toContain('gongwen: ')
    for (const format of ['stylish', 'compact', 'json', 'sarif', 'junit', 'github', 'markdown'])
      expect(await here(['check', name, '--no-config', '--format', format])).toMatchObject({code: 1, stderr: ''})
  })

  it('has its place in a baseline and in a cache', async () => {
    put(name, bad)
    put('z.txt', bad)
    const {stdout} = await here(['check', name, 'z.txt', '--no-config', '--baseline', 'b.json', '--update-baseline'])
    expect(stdout).toContain('没有发现问题；基线内 6 处')
    expect(Object.keys(JSON.parse(read('b.json')).files)).toEqual([name, 'z.txt'])
    expect(await here(['check', name, '--no-config', '--baseline', 'b.json'])).toMatchObject({code: 0, stderr: ''})
    put('b.json', '{"version": 1, "files": {}}')
    expect(await here(['check', name, '--no-config', '--baseline', 'b.json'])).toMatchObject({code: 1, stderr: ''})
    put('b.json', `{"version": 1, "files": {${JSON.stringify(name)}: {${JSON.stringify(name)}: {${JSON.stringify(name)}: 2}}}}`)
    expect((await here(['check', name, '--no-config', '--baseline', 'b.json'])).stdout).toContain(`${name} 的 ${name} 少了 2 处`)
    const first = await here(['check', name, '--no-config', '--cache', 'c.json'])
    expect(await here(['check', name, '--no-config', '--cache', 'c.json'])).toEqual(first)
  })

  it.each([
    ['--preset', 'check'],
    ['--rule', 'check'],
    ['--format', 'check'],
    ['--format', 'rules'],
    ['--explain', 'schema'],
    ['--format'],
    ['--lang'],
  ])('is no value of %s', async (option, ...command) => {
    put('a.txt', good)
    const files = command[0] === 'schema' || command[0] === 'rules' ? [] : ['a.txt']
    expect(await here([...command, ...files, option, name])).toMatchObject({code: 2, stdout: ''})
  })

  it('is no rule, no severity, no encoding, no option, no ending of a format', async () => {
    put('a.txt', good)
    expect(await here(['explain', name])).toMatchObject({code: 2, stderr: expect.stringContaining(`没有“${name}”这条规则`)})
    expect(await here(['check', 'a.txt', '--rule', `number-dot=${name}`])).toMatchObject({code: 2})
    expect(await here(['a.txt', '--encoding', name])).toMatchObject({code: 1, stderr: expect.stringContaining('unknown-encoding')})
    expect(await here([`--${name}`])).toMatchObject({code: 2})
    expect(await here(['a.txt', '-o', `x.${name}`])).toMatchObject({code: 2})
  })

  it.each([
    (key: string) => `${key}: 1`,
    (key: string) => `rules: {${key}: off}`,
    (key: string) => `rules: {number-dot: {${key}: 1}}`,
    (key: string) => `rules: {schema: {${key}: 1}}`,
    (key: string) => `rules: {schema: ${key}}`,
    (key: string) => `preset: ${key}`,
    (key: string) => `overrides: [{files: [a], ${key}: 1}]`,
  ])('means nothing in a configuration %#', async (config) => {
    put('a.txt', good)
    put('gongwen.config.yaml', config(name))
    const {code, stderr} = await here(['check', 'a.txt'])
    expect(code).toBe(2)
    expect(stderr).toContain('gongwen.config.yaml')
    expect(stderr).not.toMatch(/undefined|TypeError|native code/)
  })

  it('is no field of a document', async () => {
    put('a.json', `{"gongwen": "1", ${JSON.stringify(name)}: {"title": 1}, "sections": []}`)
    put('a.yaml', `gongwen: "1"\n${name}: {title: 1}\nsections: []\n`)
    for (const file of ['a.json', 'a.yaml']) {
      const {code, stdout, stderr} = await here(['check', file, '--no-config'])
      expect({code, stderr}).toEqual({code: 1, stderr: ''})
      expect(stdout).toContain(`不认得“${name}”`)
    }
    put('b.txt', good)
    put('b.json', `{${JSON.stringify(name)}: 1}`)
    expect(await here(['score', 'b.json'])).toMatchObject({code: 1, stderr: expect.stringContaining('not-a-reading')})
  })

  it('is compared as any key is', () => {
    const one = JSON.parse(`{${JSON.stringify(name)}: 1}`)
    expect(findDifferences(one, {})).toEqual([{pointer: `/${name}`, one: 1, other: undefined}])
    expect(findDifferences({}, one)).toEqual([{pointer: `/${name}`, one: undefined, other: 1}])
  })

  it('is no rule in the settings of a program', async () => {
    const rules = JSON.parse(`{${JSON.stringify(name)}: "off"}`)
    await expect(check(good, {rules})).rejects.toThrow(ConfigError)
  })
})

describe('a value that is no document', () => {
  it.each(['null', '1', '"a"', '[]', '{}', '{"gongwen": "1"}', '{"gongwen": "1", "sections": 1}', '{"sections": [], "clauses": {}}'])(
    '%s is no reading either',
    async (text) => {
      put('a.txt', good)
      put('a.json', text)
      const {code, stderr} = await here(['score', 'a.json'])
      expect(code).toBe(1)
      expect(stderr).toContain('not-a-reading')
    },
  )
})

describe('a Word file', () => {
  it('with a part that cannot be packed again is left as it is', () => {
    const archive = zipSync({'word/document.xml': new TextEncoder().encode('<w:document/>'), xxprotoxx: new Uint8Array()})
    const renamed = Buffer.from(Buffer.from(archive).toString('latin1').replaceAll('xxprotoxx', '__proto__'), 'latin1')
    const lines = {text: '', lines: []} as unknown as Lines
    expect(rewriteDocx(archive, lines, [])).toBeInstanceOf(Uint8Array)
    expect(rewriteDocx(renamed, lines, [])).toBeUndefined()
  })
})
