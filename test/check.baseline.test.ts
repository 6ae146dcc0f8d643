import {rmSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {bad, good, openDesk} from './support/desk.ts'
import {run} from './support/terminal.ts'

const {at, put, read, check, found} = openDesk()

describe('a baseline', () => {
  it('puts up with what it knows, marks it, and says what is stale', async () => {
    put('坏.txt', bad)
    expect((await check(['坏.txt', '--baseline', 'b.json'])).code).toBe(2)
    expect((await check(['坏.txt', '--update-baseline'])).code).toBe(2)
    const first = await check(['坏.txt', '--baseline', 'b.json', '--update-baseline'])
    expect(first).toMatchObject({code: 0, stdout: '检查了 1 个文件；没有发现问题；基线内 3 处\n'})
    // Lines may move.
    put('坏.txt', `000012\n云岭市水务局文件\n${bad.replace('有险情', '有险情,灾情')}`)
    expect(await found(['坏.txt', '--baseline', 'b.json'])).toEqual(['坏.txt half-width-punctuation 8:12'])
    const {stdout} = await check(['坏.txt', '--baseline', 'b.json', '--format', 'sarif'])
    const results = JSON.parse(stdout).runs[0].results as Array<{baselineState?: string; suppressions?: unknown[]}>
    expect(results.filter(({baselineState, suppressions}) => baselineState === 'unchanged' && suppressions?.length === 1)).toHaveLength(3)
    put('坏.txt', good)
    expect((await check(['坏.txt', '--baseline', 'b.json'])).stdout).toContain('基线已过时：坏.txt 的 number-comma 少了 1 处')
  })

  it('names files from its own folder, so that it holds wherever the command runs', async () => {
    put('发文/坏.txt', bad)
    await check(['发文', '--baseline', 'b.json', '--update-baseline'])
    expect(Object.keys(JSON.parse(read('b.json')).files)).toEqual(['发文/坏.txt'])
    expect((await run(['check', '.', '--baseline', '../b.json'], {cwd: at('发文')})).stdout).toContain('基线内 3 处')
  })

  it('keeps what it knows of files that were not looked at, and says that one is gone', async () => {
    put('甲.txt', bad)
    put('乙.txt', bad)
    put('丙.txt', good)
    await check(['.', '--baseline', 'b.json', '--update-baseline'])
    await check(['丙.txt', '--baseline', 'b.json', '--update-baseline'])
    expect(Object.keys(JSON.parse(read('b.json')).files).sort()).toEqual(['乙.txt', '甲.txt'].sort())
    rmSync(at('甲.txt'))
    const {code, stdout} = await check(['.', '--baseline', 'b.json'])
    expect(code).toBe(0)
    expect(stdout).toContain('基线已过时：甲.txt 的 number-comma 少了 1 处')
    expect((await check(['丙.txt', '--baseline', 'b.json'])).stdout).not.toContain('乙.txt')
    await check(['丙.txt', '--baseline', 'b.json', '--update-baseline'])
    expect(Object.keys(JSON.parse(read('b.json')).files)).toEqual(['乙.txt'])
  })

  it.each(['{', '[]', '{"version": 2, "files": {}}', '{"version": 1, "files": {"a.txt": []}}'])(
    'that is none ends in exit code 2: %s',
    async (text) => {
      put('坏.txt', bad)
      put('b.json', text)
      for (const more of [[], ['--update-baseline']])
        expect(await check(['坏.txt', '--baseline', 'b.json', ...more])).toMatchObject({
          code: 2,
          stderr: expect.stringContaining('b.json 不是基线文件'),
        })
      expect(read('b.json')).toBe(text)
    },
  )
})
