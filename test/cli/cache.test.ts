import {chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {cacheFolder} from '../../src/cli/check/cache-folder.ts'
import {bad, openDesk} from '../support/desk.ts'

const {at, put, read, check} = openDesk()

const home = (name = 'home') => ({env: {HOME: at(name)}})
const checkBad = (argv: string[], surroundings = home()) => check(['a.txt', '--no-config', ...argv], surroundings)

describe('the cache', () => {
  it('lies with the user, not in the tree, for the user alone', async () => {
    put('a.txt', bad)
    expect(await checkBad(['--cache'])).toMatchObject({code: 1, stderr: ''})
    expect(readdirSync(at()).sort()).toEqual(['a.txt', 'home'])
    const folder = path.join(at('home'), '.cache', 'gongwen')
    expect(readdirSync(folder).sort()).toEqual(['check', 'key'])
    const mode = (...names: string[]) => statSync(path.join(folder, ...names)).mode & 0o777
    if (process.platform !== 'win32')
      expect([mode(), mode('key'), mode('check', readdirSync(path.join(folder, 'check'))[0])]).toEqual([0o700, 0o600, 0o600])
  })

  /** What a cache says of `a.txt` with its findings taken out. */
  const withoutFindings = (text: string) => {
    const cache = JSON.parse(text)
    cache.files['a.txt'].found.diagnostics = []
    return JSON.stringify(cache)
  }

  it('hides nothing when it was tampered with, or came with the tree', async () => {
    put('a.txt', bad)
    const first = await checkBad(['--cache', 'c.json'])
    expect(first.code).toBe(1)
    const own = read('c.json')
    put('c.json', withoutFindings(own))
    expect(await checkBad(['--cache', 'c.json'])).toEqual(first)
    // It was begun anew.
    expect(JSON.parse(read('c.json'))).toEqual(JSON.parse(own))
    // Somebody else made it, with a key of their own, for this very text, version and configuration.
    await checkBad(['--cache', 'c.json'], home('elsewhere'))
    put('c.json', withoutFindings(read('c.json')))
    put('.gongwencache', read('c.json'))
    for (const argv of [['--cache', 'c.json'], ['--cache'], ['--cache', '.gongwencache']]) expect(await checkBad(argv)).toEqual(first)
  })

  it('believes an entry only of the file that it was made for', async () => {
    put('b.txt', '关于值班的通知\n各科室：\n请轮流值守。\n')
    put('a.txt', bad)
    await check(['a.txt', 'b.txt', '--no-config', '--cache', 'c.json'], home())
    const cache = JSON.parse(read('c.json'))
    cache.files['a.txt'] = {...cache.files['b.txt'], key: cache.files['a.txt'].key}
    put('c.json', JSON.stringify(cache))
    expect((await checkBad(['--cache', 'c.json'])).code).toBe(1)
  })

  it.each(['', 'null', '[]', '{}', '{"files": null}', '{"files": {"a.txt": null}}', '{"files": {"a.txt": {"key": 1}}}', '\0'])(
    'is begun anew when it is %j',
    async (text) => {
      put('a.txt', bad)
      put('c.json', text)
      expect(await checkBad(['--cache', 'c.json'])).toMatchObject({code: 1, stderr: ''})
      expect(JSON.parse(read('c.json')).files['a.txt'].found.diagnostics.length).toBeGreaterThan(0)
    },
  )

  it('costs a warning when it cannot be used, and the report is there', async () => {
    put('a.txt', bad)
    const {stdout, code} = await checkBad([])
    put('readonly.json', '{}')
    chmodSync(at('readonly.json'), 0o444)
    put('file', '')
    symlinkSync('/nowhere/else', at('link.json'))
    for (const place of [
      'readonly.json',
      'file/c.json',
      'link.json',
      ...(process.platform === 'linux' ? ['/proc/none', '/proc/none/c.json'] : []),
    ]) {
      const run = await checkBad(['--cache', place])
      expect(run, place).toMatchObject({stdout, code})
      expect(run.stderr, place).toMatch(/^警告：缓存不能用：.+\n$/)
    }
    expect(await checkBad(['--cache', 'file/c.json', '--quiet'])).toMatchObject({code, stderr: ''})
    expect(await checkBad(['--cache'], {env: {} as {HOME: string}})).toMatchObject({
      stdout,
      code,
      stderr: expect.stringContaining('没有用户的缓存文件夹'),
    })
    put('elsewhere', '')
    expect(await checkBad(['--cache'], home('elsewhere'))).toMatchObject({
      stdout,
      code,
      stderr: expect.stringMatching(/^警告：缓存不能用：/),
    })
  })

  it.skipIf(process.platform === 'win32')('takes no key that others could read, or that is a link', async () => {
    put('a.txt', bad)
    const key = path.join('home', '.cache', 'gongwen', 'key')
    put(key, '0'.repeat(64))
    chmodSync(at(key), 0o644)
    await checkBad(['--cache'])
    expect(read(key)).not.toBe('0'.repeat(64))
    expect(statSync(at(key)).mode & 0o777).toBe(0o600)
    put('planted', '0'.repeat(64))
    chmodSync(at('planted'), 0o600)
    mkdirSync(at('other', '.cache', 'gongwen'), {recursive: true})
    symlinkSync(at('planted'), at('other', '.cache', 'gongwen', 'key'))
    await checkBad(['--cache'], home('other'))
    expect(read('planted')).toBe('0'.repeat(64))
    expect(read('other/.cache/gongwen/key')).not.toBe('0'.repeat(64))
  })
})

describe('the folder of the user’s caches', () => {
  it.skipIf(process.platform === 'win32')('is where the environment says, and never relative', () => {
    expect(cacheFolder({HOME: '/h'})).toBe('/h/.cache/gongwen')
    expect(cacheFolder({HOME: '/h', XDG_CACHE_HOME: '/x'})).toBe('/x/gongwen')
    expect(cacheFolder({HOME: '/h', XDG_CACHE_HOME: 'x'})).toBe('/h/.cache/gongwen')
    expect(cacheFolder({})).toBeUndefined()
    expect(existsSync(at('x'))).toBe(false)
  })
})
