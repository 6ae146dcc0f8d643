import {execFileSync} from 'node:child_process'
import {renameSync, rmSync, symlinkSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, check} = openDesk()
const here = (...argv: string[]) => run(argv, {cwd: at()})
const other = good.replace('专人', '两人')

/** Two notices of one name, and their documents in another folder. */
async function begin() {
  put('来文/a/通知.txt', good)
  put('来文/b/通知.txt', other)
  await here('来文', '-o', '台账/')
}
const rulesOf = async (...argv: string[]) => {
  const {code, stdout} = await check([...argv, '--format', 'json'])
  return {
    code,
    rules: JSON.parse(stdout).files.flatMap(({findings}: {findings: Array<{ruleId: string}>}) => findings.map(({ruleId}) => ruleId)),
  }
}

describe('the notice of a document', () => {
  it('is found under the path that it was read by', async () => {
    await begin()
    expect(await rulesOf('台账', '--source', '来文')).toEqual({code: 0, rules: []})
    put('来文/深/a/通知.txt', '关于别的事项的通知\n请周知。\n')
    expect(await rulesOf('台账', '--source', '.')).toEqual({code: 0, rules: []})
  })

  it('that is not there is an error, which an option or a baseline puts up with', async () => {
    await begin()
    expect(await rulesOf('台账')).toEqual({code: 1, rules: ['source-not-found', 'source-not-found']})
    const allowed = await check(['台账', '--allow-missing-source'])
    expect(allowed).toMatchObject({code: 0, stdout: expect.stringContaining('检查了 2 个文件；2 条提示')})
    expect(allowed.stdout).not.toContain('没有发现问题')
    expect((await check(['台账', '--baseline', 'b.json', '--update-baseline'])).code).toBe(0)
    expect((await check(['台账', '--baseline', 'b.json'])).stdout).toContain('基线内 2 处')
  })

  it('is never another of its name', async () => {
    await begin()
    rmSync(at('来文/a'), {recursive: true})
    const {code, stdout} = await check(['台账/a', '--source', '来文'])
    expect(code).toBe(1)
    expect(stdout).toContain('与读出时的原文内容不同，没有核对')
    expect(stdout).not.toContain('source-drift')
  })

  it('does not lead out of its folders', async () => {
    put('外.txt', good)
    put('台账/a.yaml', 'gongwen: "1"\nsections: []\nsource: {name: ../外.txt, format: txt}\n')
    expect((await rulesOf('台账', '--source', '台账')).rules).toEqual(['source-not-found'])
  })
})

it('a folder of notices that does not exist is wrong use', async () => {
  await begin()
  expect(await check(['台账', '--source', '无'])).toMatchObject({
    code: 2,
    stderr: '错误：--source 无：没有这个文件夹\n请写原文所在的文件夹\n',
  })
  put('台账/gongwen.config.yaml', 'source: 无\n')
  expect(await check(['台账'])).toMatchObject({code: 2, stderr: expect.stringContaining('没有这个文件夹')})
  expect((await check(['来文'])).code).toBe(0)
})

describe('--changed', () => {
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {cwd: at(), stdio: 'pipe'})
  const checked = async (...argv: string[]) => {
    const {stdout} = await check(['台账', '--source', '来文', '--changed', '--format', 'json', ...argv])
    return JSON.parse(stdout).summary.files
  }
  const commit = async () => {
    await begin()
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', '1')
  }

  it('follows documents whose notice has changed, is gone or was moved', async () => {
    await commit()
    expect(await checked()).toBe(0)
    put('来文/a/通知.txt', good.replace('专人', '三人'))
    expect(await checked()).toBeGreaterThan(0)
    git('checkout', '-q', '.')
    renameSync(at('来文/b/通知.txt'), at('来文/b/另存.txt'))
    git('add', '-A')
    expect(await checked()).toBeGreaterThan(0)
  })

  it('finds what has changed through a link to the repository too', async () => {
    await commit()
    put('台账/a/通知.yaml', 'gongwen: "1"\nsections: 1\n')
    symlinkSync(at('台账'), at('链接'))
    expect((await check(['链接', '--changed', '--format', 'compact'])).stdout).toContain('[schema]')
  })

  it('is fine with a folder in which nothing has changed, and says in Chinese what git cannot do', async () => {
    put('docs/说明.yaml', 'a: 1\n')
    expect(await check(['docs', '--changed'])).toMatchObject({code: 2, stderr: expect.stringContaining('这里不是 git 仓库')})
    await commit()
    expect(await check(['docs', '--changed'])).toMatchObject({code: 0})
    expect(await check(['docs', '--changed', '没有'])).toMatchObject({code: 2, stderr: expect.stringContaining('没有“没有”这个提交')})
  })
})
