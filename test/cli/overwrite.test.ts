import {load, loadAll} from 'js-yaml'
import {describe, expect, it} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {validate} from '../../src/index.ts'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read, check} = openDesk()
const here = (...argv: string[]) => run(argv, {cwd: at()})
const changed = '写成后有人改动过，没有覆盖。要覆盖请加 --overwrite，要留着请用 -o 写到别处  changed-since'
const foreign = '不是 gongwen 用 -o 写的，没有覆盖'

/** An output by its ending, of one notice and of several. */
const ways = ['一.yaml', '一.json', '一.ndjson', '一.html', '多.yaml', '多.json', '多.ndjson', '多.html']
const write = (name: string, ...more: string[]) => here('a.txt', ...(name.startsWith('多') ? ['b.txt'] : []), '-o', name, ...more)

describe.each(ways)('%s', (name) => {
  const begin = async () => {
    put('a.txt', good)
    put('b.txt', good.replace('12号', '13号'))
    expect((await write(name)).code).toBe(0)
  }

  it('is written again while nobody has changed it, also when its notice has changed', async () => {
    await begin()
    const before = read(name)
    expect((await write(name)).code).toBe(0)
    expect(read(name)).toBe(before)
    put('a.txt', good.replace('12号', '15号'))
    expect((await write(name)).code).toBe(0)
    expect(read(name)).toContain('15号')
  })

  it.each<[string, (text: string) => string]>([
    ['a word', (text) => text.replace('工程科', '防汛科')],
    ['a line at the end', (text) => `${text}# 已核对\n`],
    ['its seal', (text) => text.replace(/[0-9a-f](?=[^0-9a-f]*$)/, (digit) => (digit === '0' ? '1' : '0'))],
    ['its beginning', (text) => ` ${text}`],
  ])('is left as it is when %s was changed', async (_, change) => {
    await begin()
    put(name, change(read(name)))
    const edited = read(name)
    const {code, stderr} = await write(name)
    expect({code, stderr}).toEqual({code: 1, stderr: expect.stringMatching(new RegExp(`^${name}\\n.*没有覆盖`))})
    expect(read(name)).toBe(edited)
    expect((await write(name, '--overwrite')).code).toBe(0)
    expect(read(name)).not.toBe(edited)
  })

  it('may have got other line ends', async () => {
    await begin()
    put(name, read(name).replaceAll('\n', '\r\n'))
    expect((await write(name)).code).toBe(0)
  })

  it.skipIf(name.endsWith('html'))('can be read by others, and fits the schema', async () => {
    await begin()
    const text = read(name)
    const documents = name.endsWith('yaml')
      ? loadAll(text)
      : name.endsWith('ndjson')
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [JSON.parse(text)].flat()
    expect(documents).toHaveLength(name.startsWith('多') ? 2 : 1)
    for (const document of documents) expect(validate(document)).toEqual([])
    if (name.endsWith('yaml')) expect(parseAllDocuments(text).map((each) => (each as {toJS(): unknown}).toJS())).toEqual(documents)
    if (name.startsWith('一')) expect((await check([name])).code).toBe(0)
  })
})

describe('-o', () => {
  it('says of a corrected file what to do, and does the others of a folder', async () => {
    put('来文/a.txt', good)
    put('来文/b.txt', good)
    await here('来文', '-o', '出/')
    put('出/a.yaml', read('出/a.yaml').replace('工程科', '防汛科'))
    put('来文/b.txt', good.replace('12号', '15号'))
    const {code, stderr} = await here('来文', '-o', '出/', '--report', 'r.json')
    expect(code).toBe(1)
    expect(stderr).toContain(`出/a.yaml\n  -  错误  ${changed}\n`)
    expect(read('出/a.yaml')).toContain('防汛科')
    expect(read('出/b.yaml')).toContain('15号')
    expect(JSON.parse(read('r.json')).inputs).toMatchObject([{outcome: 'failed', reason: {id: 'changed-since'}}, {outcome: 'read'}])
  })

  it('does not even read when its one file is not to be replaced', async () => {
    put('a.txt', good)
    put('b.txt', good)
    put('台账.json', '[{"我的": 1}]')
    const {stderr} = await here('a.txt', 'b.txt', '-o', '台账.json', '--report', 'r.json')
    expect(stderr).toContain(foreign)
    expect(JSON.parse(read('r.json'))).toMatchObject({
      exitCode: 1,
      summary: {read: 0, failed: 2},
      inputs: [{name: 'a.txt', reason: {id: 'not-ours'}}, {name: 'b.txt'}],
    })
  })

  it('replaces what is empty, and what no notice was found for', async () => {
    put('a.txt', good)
    for (const text of ['', '\n', '[]\n']) {
      put('a.json', text)
      expect((await here('a.txt', '-o', 'a.json')).code, JSON.stringify(text)).toBe(0)
    }
  })

  it('leaves standard output without a seal', async () => {
    put('a.txt', good)
    expect((await here('a.txt', '-f', 'json')).stdout).not.toContain('seal')
    expect(load((await here('a.txt')).stdout)).not.toHaveProperty('seal')
  })
})
