import {chmodSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import type {PassReason} from '../../src/cli/inputs/passed.ts'
import {createPassedOver} from '../../src/cli/inputs/passed-over.ts'
import {openRecords} from '../../src/cli/reading/open-records.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, ...desk} = openDesk()

const notice = (name: string) => `云岭市水务局关于${name}的通知\n各科室：\n请轮流值守。\n云岭市水务局\n2025年5月6日\n`

const put = (name: string, text = notice('值守')) => desk.put(name, text)
const here = (argv: string[], more = {}) => run(argv, {cwd: at(), ...more})
const namesIn = (json: string) => JSON.parse(json).map(({source}: {source: {name: string}}) => source.name)
beforeEach(() => {
  put('来文/a/n.txt')
  put('来文/b/n.txt')
})

describe('what a folder holds', () => {
  beforeEach(() => {
    for (const name of ['甲.xlsx', 'a/乙.XLSX', '丙.png', '无名']) put(`来文/${name}`, 'x')
    for (const name of ['~$n.docx', '.隐藏.txt', 'a.tmp', 'n.txt~', 'Thumbs.db', 'node_modules/x.json']) put(`来文/${name}`, 'x')
  })

  it('and was not read is told by kind, with --verbose by name, and not at all with --quiet', async () => {
    const {code, stderr} = await here(['来文', '-f', 'json'])
    expect({code, stderr}).toEqual({
      code: 0,
      stderr: '未读 4 个文件：.xlsx 2、.png 1、无扩展名 1\n读了 2 份：有把握 2\n',
    })
    expect((await here(['来文', '-v'])).stderr).toContain('  来文/a/乙.XLSX  不是能读的格式\n')
    expect((await here(['来文', '-q'])).stderr).toBe('')
    expect((await here(['来文', '--lang', 'en'])).stderr).toContain('4 files not read: .xlsx 2, .png 1, without ending 1\n')
  })

  it('is told by check and inspect too', async () => {
    for (const command of ['check', 'inspect']) expect((await here([command, '来文'])).stderr).toContain('未读 4 个文件：')
  })

  it('leaves out what the run itself has written', async () => {
    for (const _ of [1, 2]) expect((await here(['来文', '-o', '来文', '--format', 'yaml'])).stderr).toContain('未读 4 个文件：')
  })

  it('is told once, and not at all where it is named itself', async () => {
    expect((await here(['来文/a', '来文', '-f', 'json'])).stderr).toContain('未读 4 个文件：')
    put('清单', '来文/甲.xlsx\n来文\n来文/./a\n')
    expect((await here(['--files-from', '清单', '-f', 'json'])).stderr).toContain('未读 3 个文件：.xlsx 1、')
  })

  it('is counted, and kept only where somebody asks which', async () => {
    const passed = (name: string, reason: PassReason = 'other-format') => ({name, path: path.resolve(name), reason})
    const all = [passed('a.PNG'), passed('b.png'), passed('c.json'), passed('d', 'device'), passed('e', 'ignored')]
    const quiet = createPassedOver({loudness: 'normal'}, (file) => file.endsWith('.json'))
    for (const each of all) quiet.add(each)
    expect([...quiet.kinds]).toEqual([
      ['.png', 2],
      ['.json', 1],
      ['device', 1],
    ])
    expect([...quiet.kept.values()]).toEqual([all[2]])
    for (const {path: file} of all) quiet.remove(file)
    expect([...quiet.kinds.keys()]).toEqual(['.png', 'device'])
    for (const kept of [createPassedOver({loudness: 'verbose'}), createPassedOver({loudness: 'normal', records: openRecords()})]) {
      for (const each of all) kept.add(each)
      expect([...kept.kept.values()]).toEqual(all)
    }
  })

  it('is read with pictures when their text is to be recognised', async () => {
    const {stderr} = await here(['来文', '--ocr', '-f', 'json'])
    expect(stderr).toContain('未读 3 个文件：.xlsx 2、无扩展名 1')
    expect(stderr).toContain('丙.png\n')
  })

  it.skipIf(process.platform === 'win32')('and links lead to folders, which are not followed', async () => {
    symlinkSync(at('来文', 'a'), at('来文', '又'))
    expect((await here(['来文', '-f', 'json'])).stderr).toContain('文件夹的链接 1')
    symlinkSync('环.xlsx', at('来文', '环.xlsx'))
    expect((await here(['来文', '-f', 'json'])).stderr).toContain('.xlsx 3')
  })

  it.skipIf(process.platform === 'win32')('and links in a circle do not take the rest with them', async () => {
    symlinkSync('圈.txt', at('来文', '圈.txt'))
    const {code, stdout, stderr} = await here(['来文', '-f', 'json'])
    expect({code, stderr}).toEqual({code: 1, stderr: expect.stringContaining('符号链接成环')})
    expect(namesIn(stdout)).toEqual(['a/n.txt', 'b/n.txt'])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'and a folder in it that cannot be looked into is an error',
    async () => {
      put('来文/c/n.txt')
      chmodSync(at('来文', 'c'), 0)
      const {code, stdout, stderr} = await here(['来文', '-f', 'json'])
      chmodSync(at('来文', 'c'), 0o755)
      expect(code).toBe(1)
      expect(JSON.parse(stdout)).toHaveLength(2)
      expect(stderr).toContain('来文/c\n')
    },
  )

  it('names lock files to a pattern in vain', async () => {
    put('来文/通知.docx', 'x')
    const {stderr} = await here(['来文/*.docx'])
    expect(stderr).not.toContain('~$')
  })
})

describe('source.name', () => {
  it('is the path below the folder, pattern or list', async () => {
    expect(namesIn((await here(['来文', '-f', 'json'])).stdout)).toEqual(['a/n.txt', 'b/n.txt'])
    expect(namesIn((await here(['来文/**/n.txt', '-f', 'json'])).stdout)).toEqual(['a/n.txt', 'b/n.txt'])
    put('清单', '来文/a/n.txt\n')
    expect(namesIn((await here(['--files-from', '清单', '-f', 'json'])).stdout)).toEqual(['来文/a/n.txt'])
    expect(JSON.parse((await here(['来文/a/n.txt', '-f', 'json'])).stdout).source.name).toBe('n.txt')
  })
})

describe('--files-from', () => {
  it('takes lines or NUL, from a file or standard input, names as they are', async () => {
    put('a [1]*.txt')
    put('清单', '\ufeff来文/a/n.txt\r\na [1]*.txt\r\n')
    expect(namesIn((await here(['--files-from', '清单', '-f', 'json'])).stdout)).toEqual(['来文/a/n.txt', 'a [1]*.txt'])
    const {stdout} = await here(['--files-from=-', '-f', 'json'], {stdin: '来文/b/n.txt\0来文/a/n.txt\0'})
    expect(namesIn(stdout)).toEqual(['来文/b/n.txt', '来文/a/n.txt'])
    expect(await here(['--files-from', '-', '-f', 'json'], {stdin: ''})).toMatchObject({code: 0, stdout: '[]\n'})
  })

  it('works for check and inspect', async () => {
    for (const command of ['check', 'inspect'])
      expect((await here([command, '--files-from', '-'], {stdin: '来文/a/n.txt\n'})).code, command).toBe(0)
    expect((await here(['check', '--files-from', '-'], {stdin: '来文/无.txt\n'})).code).toBe(1)
  })

  it('takes what it names in its order, once, with what cannot be found', async () => {
    put('清单', ['来文/b/n.txt', '无.txt', '来文', './来文/b/n.txt', '无.txt'].join('\n'))
    const {code, stdout, stderr} = await here(['--files-from', '清单', '-f', 'json'])
    expect(code).toBe(1)
    expect(namesIn(stdout)).toEqual(['来文/b/n.txt', 'a/n.txt'])
    expect(stderr.split('没有这个文件')).toHaveLength(2)
  })

  it('refuses what cannot be', async () => {
    expect(await here(['--files-from', '无'])).toMatchObject({code: 2, stderr: expect.stringContaining('读不到文件清单 无')})
    expect(await here(['-', '--files-from', '-'])).toMatchObject({code: 2, stderr: expect.stringContaining('不能既是公文，又是文件清单')})
  })
})

it('a folder behind --cache is no cache', async () => {
  expect(await here(['check', '--cache', '来文'])).toMatchObject({code: 2, stderr: expect.stringContaining('“来文”是文件夹')})
})

describe('the shape of JSON', () => {
  it('depends on how files are named, and not on how many there are', async () => {
    const shapeOf = async (...argv: string[]) => Array.isArray(JSON.parse((await here([...argv, '-f', 'json'])).stdout))
    expect(await shapeOf('来文/a/n.txt')).toBe(false)
    expect(await shapeOf('来文/a/n.txt', '--array')).toBe(true)
    expect(await shapeOf('来文/a')).toBe(true)
    expect(await shapeOf('来文/a/*.txt')).toBe(true)
    expect((await here(['无.txt', '-f', 'json', '--array'])).stdout).toBe('[]\n')
    expect(await here(['来文/a/n.txt', '-o', 'x.json', '--array'])).toMatchObject({code: 0})
  })

  it.each([[['--array']], [['-f', 'ndjson', '--array']], [['-f', 'json', '-o', '出/', '--array']]])(
    '--array is refused with %j',
    async (argv) => {
      expect(await here(['来文/a/n.txt', ...argv])).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('--array 只用于写在一处的 JSON'),
      })
    },
  )
})
