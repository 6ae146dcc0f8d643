import {describe, expect, it} from 'vitest'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put} = openDesk()

const here = (argv: string[], more = {}) => run(argv, {cwd: at(), ...more})
const notice = '云岭市水务局关于值守的通知\n各科室：\n请轮流值守。\n'

describe('a word that is no command and no file', () => {
  it.each([
    [['chekc', '来文'], '没有“chekc”这个命令，也没有这个文件\n是不是 gongwen check 来文？\n'],
    [['rule'], '没有“rule”这个命令，也没有这个文件\n是不是 gongwen rules？\n'],
    [['--lang', 'zh', 'Inspekt', 'a.txt'], '没有“Inspekt”这个命令，也没有这个文件\n是不是 gongwen inspect a.txt？\n'],
    [['hlep'], '没有“hlep”这个命令，也没有这个文件\n是不是 gongwen help？\n'],
    [['help', 'chekc'], '没有“chekc”这个命令，也没有这个文件\n是不是 gongwen check？\n'],
  ])('%j is said to be one, with what may have been meant', async (argv, words) => {
    expect(await here(argv)).toEqual({code: 2, stdout: '', stderr: `错误：${words}`})
  })

  it('is a file where there is one, or where it is like no command', async () => {
    put('chec', notice)
    expect((await here(['chec'])).code).toBe(0)
    expect(await here(['tongzhi'])).toMatchObject({code: 1, stderr: expect.stringContaining('没有这个文件')})
  })
})

it('help is help', async () => {
  expect(await here(['help'])).toEqual(await here(['--help']))
  expect(await here(['help', 'check'])).toEqual(await here(['check', '--help']))
  expect(await here(['--lang', 'en', 'help', 'check'])).toEqual(await here(['check', '--help', '--lang', 'en']))
})

it.each([[['']], [['check', '']], [['inspect', '']], [['score', '']]])('an empty name is not the current folder: %j', async (argv) => {
  expect(await here(argv)).toEqual({code: 2, stdout: '', stderr: '错误：文件名是空的\n当前文件夹写作 .\n'})
})

describe('a document in the place of a notice', () => {
  it.each(['台账.yaml', '台账.json', '台账.ndjson', '几份.json'])('is said to be one: %s', async (name) => {
    put('通知.txt', notice)
    await here(name === '几份.json' ? ['.', '-o', name] : ['通知.txt', '-o', name])
    for (const argv of [[name], ['inspect', name]])
      expect(await here(argv)).toMatchObject({code: 1, stdout: '', stderr: expect.stringContaining('这已经是 gongwen 的文档')})
  })

  it('also on standard input, and not where a notice only tells of one', async () => {
    expect(await here([], {stdin: '\ufeff# 台账\n---\ngongwen: "1"\n'})).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('already-document'),
    })
    expect((await here([], {stdin: `${notice}gongwen: "1"\n`})).code).toBe(0)
    put('其他.yaml', '标题: 值守\n')
    expect((await here(['其他.yaml'])).code).toBe(0)
  })
})
